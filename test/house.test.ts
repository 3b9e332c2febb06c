import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

const root = join(import.meta.dirname, '..');

type Arrow = { from: string; to: string; line: string; typeOnly: boolean };

/** Where each folder may look, and why (design.md, The house). */
const mayImport: Record<string, { folders: readonly string[]; typesOf?: readonly string[]; why: string }> = {
  domain: { folders: [], why: "domain holds the field's rules and must not know who uses them" },
  intake: { folders: ['domain'], why: 'intake only turns files into a Workforce' },
  store: { folders: ['domain'], why: 'the store remembers, whatever it is that is remembered' },
  cards: { folders: ['domain'], why: 'cards draw what an Answer says and decide nothing' },
  dialogs: { folders: ['domain'], why: 'topics get a View and a Question, and must not reach a store or a card' },
  cron: {
    folders: ['domain', 'dialogs', 'cards'],
    typesOf: ['store'],
    why: 'cron decides when; it is handed its store',
  },
  bot: {
    folders: ['domain', 'dialogs', 'cards'],
    typesOf: ['store'],
    why: 'bot is handed its store, so that tests can hand it another',
  },
  examples: { folders: ['domain'], why: 'the sample council is a file writer' },
};
/** These put the parts together. */
const anything = ['scripts', 'bench', 'test', 'bot/server.ts'];

/** Libraries that stay in one folder, so that a move to their successor stays inside it. */
const owned: Record<string, readonly string[]> = {
  botbuilder: ['bot', 'bench'],
  'botframework-connector': ['bot'],
  restify: ['bot', 'bench'],
  'node-cron': ['cron'],
  '@azure/cosmos': ['store'],
  'node:sqlite': ['store'],
  adaptivecards: ['tab'],
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function imports(file: string): Arrow[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s([^;]*?)from\s+'([^']+)'|import\('([^']+)'\)/g)].map(
    ([, what = '', named, lazy]) => {
      const target = named ?? lazy ?? '';
      const to = target.startsWith('.') ? normalize(join(file, '..', target)) : target;
      const names = what
        .replace(/[{}]/g, '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
      const typeOnly =
        what.startsWith('type ') || (names.length > 0 && names.every((name) => name.startsWith('type ')));
      return { from: file, to, line: `${file} imports ${target}`, typeOnly };
    },
  );
}

const folderOf = (path: string) => path.split('/')[0] ?? '';
const folders = [...Object.keys(mayImport), 'scripts', 'bench'];
const all = folders.flatMap(sources).flatMap(imports);

describe('the house', () => {
  it('has arrows that run one way', () => {
    assert.ok(all.length > 300, `${all.length} imports found`);
    for (const { from, to, line, typeOnly } of all) {
      const home = folderOf(from);
      const target = folderOf(to);
      const rule = mayImport[home];
      if (!rule || anything.includes(home) || anything.includes(from) || to.startsWith('node:')) continue;
      if (target === home || !folders.includes(target)) continue;
      const allowed = rule.folders.includes(target) || (typeOnly && rule.typesOf?.includes(target));
      assert.ok(
        allowed,
        `${line}: ${rule.why}. Move what is needed to ${['domain', ...rule.folders].at(-1)}/, or hand it in as an argument.`,
      );
    }
  });

  it('keeps each big library in one folder', () => {
    for (const { from, to, line } of all) {
      const library = Object.keys(owned).find((name) => to === name || to.startsWith(`${name}/`));
      const places = library === undefined ? undefined : owned[library];
      assert.ok(
        !places || places.includes(folderOf(from)),
        `${line}: only ${places?.join(' and ')} may know ${library}.`,
      );
    }
  });

  it('reads the clock, the environment and chance only where the parts are put together', () => {
    const pure = ['domain', 'dialogs', 'cards', 'intake', 'store', 'bot', 'cron', 'examples'];
    for (const file of pure.flatMap(sources)) {
      if (file === 'bot/server.ts') continue;
      const text = readFileSync(join(root, file), 'utf8');
      const found = /new Date\(\)|Date\.now\(\)|process\.env/.exec(text);
      assert.equal(found, null, `${file} uses ${found?.[0]}: take the time or the setting as an argument.`);
    }
  });

  it('has no folder named for nothing', () => {
    const nothing = /^(src|lib|utils?|helpers?|common|types|services|models|middleware|shared|misc)$/;
    for (const file of folders.flatMap(sources)) {
      const odd = file.split('/').find((part) => nothing.test(part.replace(/\.ts$/, '')));
      assert.equal(odd, undefined, `${file}: name it for what it is about.`);
    }
  });

  it('commits no path of a machine and no registry', () => {
    for (const file of [...folders, 'test'].flatMap(sources).concat('package.json', '.npmrc', 'README.md')) {
      const text = readFileSync(join(root, file), 'utf8');
      assert.doesNotMatch(text, /\/root\/|registry\.npmjs/, file);
    }
  });
});

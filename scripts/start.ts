import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from '../bot/config.ts';
import { makeLog } from '../bot/log.ts';
import { dayAt } from '../domain/dates.ts';
import { isStoreProblem } from '../store/problem.ts';
import { openSettingsStore } from './open-store.ts';
import { type Actor, onlyOnLoopback, startPlayground } from './playground.ts';
import { isFree } from './ports.ts';
import { readCouncilFile } from './read-council.ts';
import { exitWith, settingsOrExit } from './read-env.ts';
import { actorNamed, loadSample, sampleActors } from './sample.ts';
import { serve } from './serve-alone.ts';
import { closeOnSignals, portProblem, runService, serviceMetrics } from './service.ts';

const help = `npm start [-- --as <Upn>]

Starts the whole assistant on this machine: the service on PORT (3978), the Microsoft 365 Agents Playground on
PLAYGROUND_PORT (56150), and the sample council where nothing is loaded yet. Only this machine can reach them.

  --as <Upn>   act as this person in the Playground (an EntraObjectId will do as well)
  --help       this text

With MicrosoftAppId set it starts the service alone, as npm run serve does. Ctrl+C ends everything.`;

const tenantId = '00000000-0000-4000-8000-000000000001';

/** Why this machine cannot be used as it is; empty where both ports are free. */
async function portProblems({ port, playgroundPort }: Settings): Promise<string[]> {
  if (port === playgroundPort) return ['PORT and PLAYGROUND_PORT are the same. Set one of them to another.'];
  const wanted = [
    ['PORT', port],
    ['PLAYGROUND_PORT', playgroundPort],
  ] as const;
  const free = await Promise.all(wanted.map(([, number]) => isFree(number)));
  return wanted.flatMap(([name, number], i) =>
    free[i] ? [] : [`${name} ${number} is in use. Stop what uses it, or set ${name} to another.`],
  );
}

function wrongUsage(message: string): never {
  console.error(message);
  process.exit(2);
}

function argumentsOf(): { as: string | undefined; help: boolean } {
  try {
    const { values } = parseArgs({ options: { as: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    return { as: values.as, help: values.help ?? false };
  } catch {
    wrongUsage(help);
  }
}

function banner(url: string, me: Actor & { what?: string }, people: readonly (Actor & { what: string })[]): string {
  const width = Math.max(0, ...people.map(({ upn }) => upn.length));
  return [
    '',
    'The Workforce Assistant is running, for this machine only.',
    '',
    `  Open     ${url}`,
    `  You are  ${me.name}${me.what === undefined ? '' : `, ${me.what}`}`,
    '  Try      caseload · who? · agency ratio · help',
    '',
    'To act as somebody else, stop with Ctrl+C and run: npm start -- --as <Upn>',
    ...people.map(({ upn, name, what }) => `  ${upn.padEnd(width)}  ${name}, ${what}`),
    '',
  ].join('\n');
}

async function start(as: string | undefined): Promise<void> {
  const settings = settingsOrExit();
  if (settings.bot !== null) return serve();
  const taken = await portProblems(settings);
  if (taken.length > 0) exitWith(taken);
  const read = await readCouncilFile(settings.councilFile, !process.env.COUNCIL);
  if ('problems' in read) exitWith(read.problems);
  const { council } = read;
  const log = makeLog(process.env.LOG_LEVEL ? settings.logLevel : 'error');

  const now = new Date().toISOString();
  const today = dayAt(now, settings.timeZone);
  const counting = serviceMetrics();
  const store = await openSettingsStore(settings, council, counting.metrics.storeCall);
  const data = settings.store.kind === 'sqlite' ? dirname(settings.store.path) : 'data';
  const folder = join(data, 'sample');
  if (await loadSample({ store, council, folder, today, now })) {
    console.log(`Loaded the sample council (its files are in ${folder}).`);
  }
  const workforce = (await store.current())?.workforce;
  if (workforce === undefined) exitWith(['The store holds no workforce. Run npm run import -- <folder>.']);
  const people = sampleActors(workforce, today);
  const asked = as === undefined ? people[0] : (people.find(isNamed(as)) ?? actorNamed(workforce, as));
  if (asked === undefined) {
    const who = people.map(({ upn }) => `  ${upn}`).join('\n');
    await store.close();
    wrongUsage(
      as === undefined ? 'Say who you are: npm start -- --as <Upn>' : `Nobody here is ${as}. There are:\n${who}`,
    );
  }
  const others = new Map<string, Actor>();
  for (const one of [...people, ...everybody(workforce)]) {
    if (one.upn !== asked.upn && others.size < 5) others.set(one.upn, one);
  }

  const running = await runService({ settings, council, store, log, counting });
  await onlyOnLoopback(settings.port);
  const playground = await startPlayground({
    folder: '.playground',
    port: settings.playgroundPort,
    endpoint: `${running.service.url}/api/messages`,
    tenantId,
    me: asked,
    others: [...others.values()],
  });
  let closing = false;
  const close = async () => {
    closing = true;
    await playground.close();
    await running.close();
  };
  playground.process.once('exit', () => {
    if (closing) return;
    console.error('The Playground has ended, so the assistant ends as well.');
    close().finally(() => process.exit(1));
  });
  closeOnSignals(log, close);
  console.log(banner(playground.url, asked, people));
  if (workforce.asAt < today) {
    console.log(`The data is of ${workforce.asAt}. For a fresh sample, delete the store (STORE) and start again.\n`);
  }
}

const isNamed = (as: string) => (one: Actor) =>
  [one.upn, one.entraObjectId].some((name) => name.toLowerCase() === as.trim().toLowerCase());

/** Whoever has an account, to fill the Playground's group where there is no sample. */
function everybody(workforce: Parameters<typeof actorNamed>[0]): Actor[] {
  return workforce.spells.flatMap(({ entraObjectId }) => {
    const actor = entraObjectId === null ? undefined : actorNamed(workforce, entraObjectId);
    return actor === undefined ? [] : [actor];
  });
}

const given = argumentsOf();
if (given.help) console.log(help);
else {
  try {
    await start(given.as);
  } catch (error) {
    const problem = isStoreProblem(error) ? `STORE: ${error.message}` : portProblem(error);
    exitWith([problem ?? (error instanceof Error ? error.message : String(error))]);
  }
}

import { mkdtemp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { answerCard } from '../../cards/answer-card.ts';
import type { AdaptiveCard } from '../../cards/element.ts';
import { chromiumFlags } from '../bot/playground.ts';
import { all, today } from './sample-answers.ts';
import { teamsHostConfig } from './teams-host-config.ts';

// `node test/cards/looks.ts` draws the sample cards as Teams would on a phone and on a desk, into a folder to look at.

const bundle = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js');
const page = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; background: #fff }
  .ac-textBlock, .ac-textBlock * { overflow-wrap: anywhere !important }
  .ac-fact-title { min-width: 80px }
  .ac-actionSet { flex-wrap: wrap !important; row-gap: 8px }
  .ac-pushButton { border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; padding: 5px 12px; font: 600 14px 'Liberation Sans' }
  input, select, textarea { width: 100%; box-sizing: border-box; font: inherit; padding: 6px }
</style><div id="card"></div>`;

/** What runs in the page. Our text is escaped, not Markdown: the little that a backslash does is done by hand. */
const draw = `([card, config]) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const element = document.createElement('p');
    element.textContent = text.replace(/\\\\([\\\\*_[\\]])/g, '$1');
    result.outputHtml = element.outerHTML.replace('<p>', '<p style="margin:0">');
    result.didProcess = true;
  };
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(config);
  drawn.parse(card);
  document.getElementById('card').replaceChildren(drawn.render());
}`;
const wider = `() => [...document.querySelectorAll('#card *')]
  .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 || part.getBoundingClientRect().right > innerWidth + 1)
  .map((part) => part.className + ': ' + part.textContent.slice(0, 60))`;

export type Easel = {
  page: Page;
  /** Draws a card at a width in pixels; gives what is cut off or stands over the edge. */
  draw(card: AdaptiveCard, width: number): Promise<string[]>;
  close(): Promise<void>;
};

/** Chromium with Microsoft's own renderer. It knows no charts, so it shows their fallbacks, as phones do. */
export async function easel(executablePath: string): Promise<Easel> {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const tab = await browser.newPage();
  await tab.setContent(page);
  await tab.addScriptTag({ content: await readFile(bundle, 'utf8') });
  return {
    page: tab,
    async draw(card, width) {
      await tab.setViewportSize({ width, height: 400 });
      await tab.evaluate(`(${draw})(${JSON.stringify([card, teamsHostConfig])})`);
      return tab.evaluate(`(${wider})()`);
    },
    close: () => browser.close(),
  };
}

if (import.meta.main) {
  const folder = await mkdtemp(join(tmpdir(), 'cards-'));
  const { page: tab, draw, close } = await easel(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium');
  for (const [name, answer] of Object.entries(all)) {
    for (const width of [320, 600]) {
      const over = await draw(answerCard(answer, { today }), width);
      await tab.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
      if (over.length > 0) console.log(name, width, over);
    }
  }
  await close();
  console.log(folder);
}

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';

/** The Playground in a real browser, as somebody sits before it. Everything waits for what it names, never for a time. */
export type Seat = {
  page: Page;
  /** Types into the open chat and waits for the card that answers. In a group only what mentions the bot reaches it. */
  say(text: string, mention?: string): Promise<Locator>;
  /** Presses a button of the newest card, and waits for the card to change or a new one to come. */
  press(button: string): Promise<Locator>;
  /** Fills an input of the newest card by its label. */
  fill(label: string, text: string): Promise<void>;
  /** Ticks the first `count` of the boxes of the newest card whose words hold `text`, and clears all others. */
  tick(text: string, count: number): Promise<void>;
  /** The newest card. */
  card(): Locator;
  /** All that the newest card says. */
  text(): Promise<string>;
  /** Opens the group chat or channel of that name for the first time, and waits for the welcome there. */
  chat(name: string): Promise<void>;
  /** A picture of the newest card alone, or of the whole window. */
  screenshot(path: string, whole?: boolean): Promise<void>;
  close(): Promise<void>;
};

/** Chromium on this machine, or undefined where there is none. */
export function chromiumPath(named = process.env.CHROMIUM_PATH): string | undefined {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return [named, ...places].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Chromium as root on a machine without a network of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * These run in the page, where the types of a browser hold and ours do not. What a card says, without its charts:
 * those are drawn a moment later, and would look like a change.
 */
const whatItSays = `(card) => card === undefined ? '' : [...card.querySelectorAll('.ac-textBlock, .ac-richTextBlock, .ac-pushButton-content')]
  .map((part) => part.textContent).join('\\n')`;
const cardsNow = `[...document.querySelectorAll('.ac-adaptiveCard')]`;
const isAnother = `([count, said]) => {
  const cards = ${cardsNow};
  return cards.length > count || (said !== null && (${whatItSays})(cards.at(-1)) !== said);
}`;
/** True once the newest card has looked the same for five frames. */
const isStill = `() => {
  const seen = ${cardsNow}.at(-1)?.innerHTML ?? '';
  const before = window.seenCard ?? { html: '', times: 0 };
  window.seenCard = { html: seen, times: seen === before.html ? before.times + 1 : 0 };
  return window.seenCard.times >= 5;
}`;

const usualHeight = 1000;
/** The bars above the chat and the box to write in below it. */
const roomAround = 500;

/**
 * Opens the Playground at `url` in a window of `width` pixels and waits for the welcome, which comes unless somebody
 * opened it within the last minute. Nothing that the page asks for leaves this machine.
 */
export async function openSeat(url: string, executablePath: string, width = 1280): Promise<Seat> {
  const profile = await mkdtemp(join(tmpdir(), 'playground-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    args: ['--headless=new', ...chromiumFlags],
    viewport: { width, height: usualHeight },
    deviceScaleFactor: 2,
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  // Fonts and animations of Microsoft's CDN: the page does without.
  await page.route(
    (address) => address.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.goto(url);
  const cards = page.locator('.ac-adaptiveCard');
  const card = () => cards.last();
  // Before the welcome is there, the first answer could be taken for it. Its log panel says whether there is one.
  for (const update of ['conversationUpdate', 'installationUpdate'])
    await page.getByText(`${update} 200`).first().waitFor();
  if ((await page.getByText('message 201').count()) > 0) await cards.first().waitFor();
  await page.waitForFunction(`(${isStill})()`);
  await page.getByTitle('Hide log panel').click();

  const said = () => page.evaluate<string>(`(${whatItSays})(${cardsNow}.at(-1))`);

  /** Does something and waits for a new card, or (`sameCard`) for the newest to say something else, and to stand still. */
  async function changed(sameCard: boolean, act: () => Promise<unknown>): Promise<Locator> {
    const before = [await cards.count(), sameCard ? await said() : null] as const;
    await act();
    await page.waitForFunction(`(${isAnother})(${JSON.stringify(before)})`);
    await page.waitForFunction(`(${isStill})()`);
    return card();
  }

  /** A button in sight, or one of those behind "More options". */
  async function pressed(button: string): Promise<void> {
    const inSight = card().getByRole('button', { name: button, exact: true });
    if ((await inSight.count()) > 0) return inSight.click();
    await card().getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: button, exact: true }).click();
  }

  return {
    page,
    card,
    say: (text, mention) =>
      changed(false, async () => {
        await page.locator('[data-lexical-editor]').click();
        if (mention !== undefined) {
          await page.keyboard.type('@');
          await page.getByRole('menuitem', { name: mention }).click();
        }
        await page.keyboard.insertText(text);
        await page.keyboard.press('Enter');
      }),
    press: (button) => changed(true, () => pressed(button)),
    fill: (label, text) => card().getByLabel(label).fill(text),
    tick: async (text, count) => {
      let left = count;
      for (const box of await card().getByRole('checkbox').all()) {
        const wanted = left > 0 && ((await box.getAttribute('aria-label')) ?? '').includes(text);
        if (wanted) left -= 1;
        await box.setChecked(wanted);
      }
    },
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, line by line
    text: () => card().innerText(),
    chat: async (name) => {
      await page.getByRole('treeitem', { name }).click();
      await page.locator('[data-lexical-editor]').waitFor();
      await cards.first().waitFor();
    },
    screenshot: async (path, whole = false) => {
      const { height } = (await card().boundingBox()) ?? { height: 0 };
      // A card that is taller than the window would have the bars above it drawn over it.
      await page.setViewportSize({ width, height: Math.max(usualHeight, Math.ceil(height) + roomAround) });
      await card().scrollIntoViewIfNeeded();
      await page.waitForFunction(`(${isStill})()`);
      await (whole ? page : card()).screenshot({ path });
      await page.setViewportSize({ width, height: usualHeight });
    },
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

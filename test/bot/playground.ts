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

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs in the page, where the types of a browser hold and ours do not. */
const isAnother = `([had, said]) => {
  const now = document.querySelectorAll('.ac-adaptiveCard');
  return now.length > had || (now.length > 0 && now[now.length - 1].innerText !== said);
}`;

/**
 * Opens the Playground at `url` in a window of `width` pixels and waits for the welcome, which comes when somebody
 * opens it for the first time. Nothing that the page asks for leaves this machine.
 */
export async function openSeat(url: string, executablePath: string, width = 1280): Promise<Seat> {
  const profile = await mkdtemp(join(tmpdir(), 'playground-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    args: flags,
    viewport: { width, height: 1000 },
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
  // Before it is there, the first answer could be taken for it.
  await cards.first().waitFor();
  await page.getByTitle('Hide log panel').click();

  /** Does something and waits until the newest card is another, or says something else. */
  async function changed(act: () => Promise<unknown>): Promise<Locator> {
    const count = await cards.count();
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, line by line
    const before = count === 0 ? '' : await card().innerText();
    await act();
    await page.waitForFunction(isAnother, [count, before]);
    return card();
  }

  return {
    page,
    card,
    say: (text, mention) =>
      changed(async () => {
        await page.locator('[data-lexical-editor]').click();
        if (mention !== undefined) {
          await page.keyboard.type('@');
          await page.getByRole('menuitem', { name: mention }).click();
        }
        await page.keyboard.insertText(text);
        await page.keyboard.press('Enter');
      }),
    press: (button) => changed(() => card().getByRole('button', { name: button, exact: true }).click()),
    fill: (label, text) => card().getByLabel(label).fill(text),
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, line by line
    text: () => card().innerText(),
    chat: async (name) => {
      await page.getByRole('treeitem', { name }).click();
      await page.locator('[data-lexical-editor]').waitFor();
      await cards.first().waitFor();
    },
    screenshot: async (path, whole = false) => {
      await (whole ? page : card()).screenshot({ path });
    },
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

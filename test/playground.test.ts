import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, openSeat, type Seat } from './bot/playground.ts';
import { freePort } from './free-port.ts';

/**
 * The whole product as somebody tries it: `npm start`, the Playground in a real browser, typing and pressing. With
 * SCREENSHOTS=docs/images the pictures of the README are made anew; else they go to a folder that is removed.
 */
const browser = chromiumPath();

type Started = { url: string; process: ChildProcess; ended: Promise<unknown> };

async function start(folder: string, as: string): Promise<Started> {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    PORT: String(await freePort()),
    PLAYGROUND_PORT: String(await freePort()),
    STORE: `sqlite:${join(folder, 'assistant.db')}`,
    // Where the day is the same for the test and the service, whatever the machine's zone.
    TIME_ZONE: 'Europe/London',
  };
  const child = spawn(process.execPath, ['scripts/start.ts', '--as', as], { env });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let out = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      out += part.toString();
      const found = /Open\s+(http:\S+)/.exec(out);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => reject(new Error(out)));
  });
  return { url, process: child, ended };
}

describe('npm start, in the Playground in a real browser', function () {
  this.timeout(180_000);

  if (browser === undefined) {
    it(
      'is left out: no Chromium at CHROMIUM_PATH, /usr/bin/chromium, /usr/bin/chromium-browser or /usr/bin/google-chrome',
    );
    return;
  }

  let folder = '';
  let pictures = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
    pictures = process.env.SCREENSHOTS ?? folder;
    await mkdir(pictures, { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  async function sit(as: string, width: number, run: (seat: Seat) => Promise<void>): Promise<void> {
    const started = await start(folder, as);
    try {
      const seat = await openSeat(started.url, browser as string, width);
      try {
        await run(seat);
      } finally {
        await seat.close();
      }
    } finally {
      started.process.kill('SIGTERM');
      await started.ended;
    }
  }

  it('gives the manager of Children in Need 16.0 against 17, then who, and records and undoes that a figure looks wrong', async () => {
    await sit('helen.whitcombe@chilternshire.example', 1280, async (seat) => {
      await seat.screenshot(join(pictures, 'welcome.png'));
      await seat.say('caseload');
      assert.match(await seat.text(), /Children in Need hold 16\.0 cases per FTE/);
      assert.match(await seat.text(), /On target \(17\)/);
      await seat.screenshot(join(pictures, 'caseload.png'));
      await seat.say('who?');
      assert.match(await seat.text(), /Children in Need/);
      assert.match(await seat.text(), /Renée Moore/);
      await seat.screenshot(join(pictures, 'who.png'));
      await seat.say('caseload');
      await seat.press('This looks wrong');
      assert.match(await seat.text(), /What looks wrong\?/);
      await seat.fill('What is wrong?', 'Unit 4 closed 12 cases last week');
      await seat.screenshot(join(pictures, 'looks-wrong.png'));
      await seat.press('Send');
      assert.match(await seat.text(), /recorded that this looks wrong/);
      await seat.say('what has been queried');
      assert.match(await seat.text(), /1 figure has been queried by you/);
      await seat.say('undo');
      assert.match(await seat.text(), /Undone/);
      await seat.say('what has been queried');
      assert.match(await seat.text(), /You have queried no figure/);
    });
  });

  it('gives the director the agency ratio with the vacancies that it covers, by team as a chart', async () => {
    await sit('catherine.adeyemi@chilternshire.example', 1280, async (seat) => {
      await seat.say('agency ratio');
      assert.match(await seat.text(), /Agency workers are 23\.2% of social work staff in Chilternshire/);
      assert.match(await seat.text(), /FTE of vacancies/);
      await seat.screenshot(join(pictures, 'agency.png'));
      await seat.press('Agency by team');
      await seat.screenshot(join(pictures, 'agency-by-team.png'));
      await seat.say('compare all teams');
      await seat.screenshot(join(pictures, 'compare.png'));
      await seat.say('caseload trend');
      await seat.screenshot(join(pictures, 'trend.png'));
      await seat.say('vacancies');
      await seat.screenshot(join(pictures, 'vacancies.png'));
    });
  });

  it('gives a social worker their own caseload, and nobody else’s', async () => {
    await sit('tom.reilly@chilternshire.example', 1000, async (seat) => {
      await seat.say('my caseload');
      assert.match(await seat.text(), /You hold 18 cases/);
      await seat.screenshot(join(pictures, 'own-caseload.png'));
      await seat.say("Renée Moore's caseload");
      assert.match(await seat.text(), /I can't show you that/);
      await seat.screenshot(join(pictures, 'refused.png'));
    });
  });
});

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

  it('has a manager record an overdue supervision from the card, after which one fewer is overdue and in date has risen', async () => {
    await sit('gareth.pugh@chilternshire.example', 1280, async (seat) => {
      await seat.say('supervision');
      await seat.screenshot(join(pictures, 'supervision.png'));
      await seat.say('supervision overdue');
      const before = await supervision(seat);
      assert.ok(before.overdue > 0);
      await seat.press('Record a supervision');
      await seat.tick('overdue', 1);
      await seat.fill('Minutes', '75');
      await seat.screenshot(join(pictures, 'record-supervision.png'));
      await seat.press('Record the supervision');
      const recorded = await seat.text();
      assert.match(recorded, /supervision is recorded, held on/);
      assert.match(recorded, /Minutes\s+75/);
      await seat.screenshot(join(pictures, 'supervision-recorded.png'));
      await seat.press('Back to the card');
      const after = await supervision(seat);
      assert.equal(after.overdue, before.overdue - 1);
      assert.equal(after.inDate, before.inDate + 1);
      await seat.say('undo');
      assert.match(await seat.text(), /Undone|undone/);
      await seat.say('supervision overdue in my team');
      assert.deepEqual(await supervision(seat), before);
    });
  });

  it('has the manager of Children in Need see first whose supervision is longest overdue', async () => {
    await sit('helen.whitcombe@chilternshire.example', 1280, async (seat) => {
      await seat.say('supervision overdue');
      const days = [...(await seat.text()).matchAll(/(\d+) days? overdue, since/g)].map(([, count]) => Number(count));
      assert.equal(days.length, Math.min(10, (await supervision(seat)).overdue));
      assert.deepEqual(
        days,
        days.toSorted((a, b) => b - a),
      );
      await seat.screenshot(join(pictures, 'supervision-team.png'));
    });
  });

  it('tells a newly qualified social worker what is still to do for the ASYE, and by when', async () => {
    await sit('aoife.byrne@chilternshire.example', 1280, async (seat) => {
      await seat.say('what do i still need to do for my asye');
      const text = await seat.text();
      assert.match(text, /^4 of 12 milestones done; next is Direct observation 2 on /);
      assert.match(text, /Direct observation 2\s+Next\s+.+\(was .+\)\s+Sam Wood/);
      assert.match(text, /Evidence: direct observations 1 of 3/);
      assert.match(text, /Tell my assessor I'm ready/);
      await seat.screenshot(join(pictures, 'my-asye.png'));
    });
  });

  it('shows the Academy how its cohort stands: each NQSW counted once, those behind first', async () => {
    await sit('yvonne.desrosiers@chilternshire.example', 1280, async (seat) => {
      await seat.say('cohort overview');
      const text = await seat.text();
      const counts = /^(\d+) NQSWs in Chilternshire: (\d+) on track, (\d+) behind, (\d+) paused/.exec(text);
      const [all, ...parts] = (counts ?? []).slice(1).map(Number);
      assert.equal(
        parts.reduce((sum, part) => sum + part, 0),
        all,
      );
      const behind = Number(counts?.[3]);
      const rows = [...text.matchAll(/^(\d+ overdue \(|nothing overdue)/gm)].map(([row]) => row !== 'nothing overdue');
      assert.deepEqual(rows.slice(0, behind), Array(behind).fill(true));
      await seat.screenshot(join(pictures, 'cohort.png'));
    });
  });
});

/** What a card of supervision says: how many are overdue, and how many are in date. */
async function supervision(seat: Seat): Promise<{ overdue: number; inDate: number }> {
  const text = await seat.text();
  const overdue = /(no|\d+) supervisions? (?:is|are) overdue/.exec(text)?.[1];
  const inDate = /in date \((\d+) of \d+\)/.exec(text)?.[1];
  assert.ok(overdue !== undefined && inDate !== undefined, text);
  return { overdue: overdue === 'no' ? 0 : Number(overdue), inDate: Number(inDate) };
}

import assert from 'node:assert/strict';
import { answerCard } from '../../cards/answer-card.ts';
import { says } from '../../cards/says.ts';
import { reply } from '../../dialogs/reply.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Place, Question } from '../../domain/question.ts';
import { asyeCouncil, type Row } from '../domain/asye-council.ts';
import { seenBy, today } from '../domain/council.ts';

type Given = Parameters<typeof asyeCouncil>[0];

const n = (more: Row = {}): Row => ({
  StaffId: 'NIA',
  StartOn: '2026-06-04',
  AdvancedPractitionerStaffId: 'AMY',
  CaseloadCap: 8,
  ...more,
});
const nia: Row = { StaffId: 'NIA', DisplayName: 'Nia Vaughan', SupervisorStaffId: 'SAM' };
const early = ['support-agreement', 'self-assessment-1'].map((code) => done(code, '2026-07-04'));
const threeMonths = ['observation-1', 'review-3'].map((code) => done(code, '2026-10-05'));
const august: Row = { StaffId: 'NIA', From: '2026-08-01', To: '2026-08-31', Reason: 'bereavement' };

function done(milestone: string, on: string, staffId = 'NIA'): Row {
  return { StaffId: staffId, Milestone: milestone, DoneOn: on };
}

/** As cards.md has it: started on 4 June, paused for all of August, four milestones done. */
const usual: Given = {
  workers: [nia],
  asye: [n()],
  milestones: [...early, ...threeMonths],
  pauses: [august],
  evidence: [{ StaffId: 'NIA', Evidence: 'observation', DoneOn: '2026-10-05' }],
};
const me: Question = { topic: 'asye', subject: { kind: 'me' } };
const her: Question = { topic: 'asye', subject: { kind: 'worker', id: 'NIA' } };
const all: Question = { topic: 'asye', subject: { kind: 'council' } };

async function answerTo(question: Question, given: Given = usual, upn = 'nia@c.example', place: Place = 'personal') {
  const view = seenBy(await asyeCouncil(given), upn, place, given.changes ?? []);
  return reply(question, { view, today, now: `${today}T10:00:00.000Z`, place });
}

const text = (answer: Answer) => says(answerCard(answer, { today }));
const buttons = (answer: Answer) => answer.next.map((step) => step.text);

describe('my ASYE', () => {
  it('says in one line what is done and what comes next, by the dates that the pause moved', async () => {
    const answer = await answerTo(me);
    assert.equal(answer.title, '4 of 12 milestones done; next is Direct observation 2 on 4 January 2027');
    assert.equal(answer.judgement?.text, '▓▓▓▓░░░░░░░░ month 5 of 12 · in the Academy until 4 January 2027');
    assert.match(text(answer), /Direct observation 2 · Next · 4 January 2027 \(was Friday 4 December\) · Sam Wood/);
    assert.match(text(answer), /Three-month review · Done · 5 October, on time/);
    assert.match(text(answer), /Evidence: direct observations 1 of 3 · feedback from children and families 0 of 3/);
    const [headline] = answer.figures;
    assert.deepEqual([headline?.measure, headline?.value, headline?.outOf], ['milestones-done', 4, 12]);
    assert.deepEqual(answer.people, ['NIA']);
  });

  it('lets the NQSW say that they are ready, and nothing else', async () => {
    const [first] = (await answerTo(me)).next;
    assert.ok(first && 'action' in first && first.action.name === 'ready' && first.action.step === 'open');
    assert.deepEqual(first.action.about, { people: ['NIA'], item: 'observation-2' });
    assert.deepEqual(buttons(await answerTo(me)).includes('Milestone done'), false);
  });

  const asked: [what: string, narrowed: Partial<Question>, title: RegExp][] = [
    ['what is overdue, where nothing is', { only: 'overdue' }, /^Nothing is overdue$/],
    [
      'one milestone',
      { kind: 'review-6' },
      /^Six-month review is due on 4 January 2027 \(was Friday 4 December\), in 41 days$/,
    ],
    ['one that is done', { kind: 'review-3' }, /^Three-month review was done on 5 October, on time$/],
    [
      'when one joins the team',
      { only: 'moving', kind: 'join-team' },
      /^You join your permanent team on 4 January 2027/,
    ],
    ['whether it is paused', { only: 'paused' }, /^Your ASYE isn't paused$/],
    ['who assesses', { detail: 'who' }, /^Sam Wood assesses you and Amy Field is your advanced practitioner$/],
    ['the 24 months', { kind: 'limit' }, /24 months from the start are up on 4 June 2028$/],
    [
      'what is due in a month',
      { only: 'due', period: { from: '2027-01-01', to: '2027-01-31' } as never },
      /^4 milestones are due in January 2027, the first/,
    ],
    ['the whole plan', { kind: 'plan' }, /^Your plan: 4 of 12 milestones done; the programme ends on 5 July 2027$/],
    ['the evidence', { measure: 'evidence' }, /^1 of 14 pieces of evidence are there; still needed: 13 pieces$/],
  ];
  for (const [what, narrowed, title] of asked) {
    it(`answers ${what}`, async () => {
      const answer = await answerTo({ ...me, ...narrowed });
      assert.match(answer.title, title);
      assert.deepEqual(answer.source?.warnings, []);
    });
  }

  it('keeps the name of the assessor off a locked screen', async () => {
    assert.doesNotMatch((await answerTo({ ...me, detail: 'who' })).summary, /Sam/);
  });

  it('shows both dates of every milestone in the whole plan', async () => {
    const plan = text(await answerTo({ ...me, kind: 'plan' }));
    assert.match(plan, /Direct observation 2 · 4 January 2027 · Friday 4 December · Later/);
    assert.match(plan, /Support and assessment agreement · 4 July · 4 July · Done 4 July, on time/);
  });

  it('tells somebody who is on none so, kindly, and what can be asked', async () => {
    const answer = await answerTo(me, usual, 'max@c.example');
    assert.deepEqual([answer.outcome, answer.title], ['answered', "You're not on an ASYE, so there's no plan to show"]);
    assert.ok(answer.next.length > 0);
    assert.equal(buttons(await answerTo(me, usual, 'sam@c.example'))[0], 'My NQSWs');
  });

  it('answers nobody about themself in a group chat', async () => {
    assert.equal((await answerTo(me, usual, 'nia@c.example', 'group')).outcome, 'refused');
  });

  it('says where no list has been loaded, and never zero', async () => {
    const view = seenBy(await asyeCouncil(usual), 'nia@c.example');
    const without = { ...view, files: {} };
    const turn = { view: without, today, now: `${today}T10:00:00.000Z`, place: 'personal' as const };
    assert.equal(reply(me, turn).title, 'No ASYE data has been loaded.');
  });
});

describe('the words for a date', () => {
  const why = async (given: Partial<Given>, kind = 'observation-2') =>
    text(await answerTo({ ...me, detail: 'why', kind }, { ...usual, ...given }));

  it('names the start, the offset and the pause with its days', async () => {
    assert.match(
      await why({}),
      /4 June \+ 6 months = Friday 4 December \+ 31 days paused \(1 August to 31 August\) = 4 January 2027/,
    );
  });

  it('names the pause that did not move it', async () => {
    assert.match(await why({}, 'support-agreement'), /= 4 July; the pause from 1 August didn't move it/);
  });

  it('works out the stretch for somebody part-time', async () => {
    const words = await why({ workers: [{ ...nia, FTE: 0.6 }], pauses: [] });
    assert.match(words, /183 days ÷ 0.6 FTE is 305 days from the start, 5 April 2027/);
  });

  it("names the date of the council's list", async () => {
    const words = await why({
      milestones: [...early, { StaffId: 'NIA', Milestone: 'observation-2', DueOn: '2026-12-15' }],
      pauses: [],
    });
    assert.match(words, /the council's list says 15 December/);
  });

  it('says of what was overdue when a pause began by how much, and that it is frozen', async () => {
    const paused: Given = {
      ...usual,
      milestones: early,
      pauses: [{ StaffId: 'NIA', From: '2026-09-18', Reason: 'sickness' }],
    };
    const answer = await answerTo(me, paused);
    assert.match(
      text(answer),
      /Direct observation 1 · Overdue · 4 September, was 14 days overdue when the pause began/,
    );
    assert.match(text(answer), /paused since 18 September, 68 days so far \(long-term sickness\)/);
    assert.match((await answerTo({ ...me, only: 'paused' }, paused)).title, /^Your ASYE is paused since 18 September/);
  });

  it('says that the programme would pass 24 months', async () => {
    const long: Given = { ...usual, workers: [{ ...nia, FTE: 0.4 }] };
    assert.match(
      text(await answerTo(me, long)),
      /By these dates it would go on after 4 June 2028, which is 24 months from the start/,
    );
  });
});

describe("somebody else's ASYE", () => {
  it('offers the assessor what they may record, with what is next filled in', async () => {
    const answer = await answerTo(her, usual, 'sam@c.example');
    assert.match(answer.title, /^Nia Vaughan: 4 of 12 milestones done/);
    assert.deepEqual(buttons(answer).slice(0, 3), ['Milestone done', 'Evidence done', 'Pause the ASYE']);
    const [first] = answer.next;
    assert.ok(first && 'action' in first && first.action.name === 'milestone-done');
    assert.deepEqual([first.action.about, first.action.question], [{ people: ['NIA'], item: 'observation-2' }, her]);
    assert.equal(answer.summary, 'The ASYE that you asked for');
  });

  it('offers to resume while it is paused', async () => {
    const open: Given = { ...usual, pauses: [{ StaffId: 'NIA', From: '2026-11-01' }] };
    assert.ok(buttons(await answerTo(her, open, 'sam@c.example')).includes('Resume the ASYE'));
  });

  it('names an assessor to the NQSW, to themself as "you", and to nobody who may not see them', async () => {
    const zoe: Row = { StaffId: 'ZOE', DisplayName: 'Zoe Quill', TeamId: 'T2' };
    const elsewhere: Given = { ...usual, workers: [nia, zoe], asye: [n({ AssessorStaffId: 'ZOE' })] };
    assert.match(text(await answerTo(me, elsewhere)), /Direct observation 2 · .* · Zoe Quill/);
    assert.match(text(await answerTo(her, elsewhere, 'zoe@c.example')), /Direct observation 2 · .* · you/);
    const manager = text(await answerTo(her, elsewhere, 'max@c.example'));
    assert.match(manager, /Direct observation 2 · .* · the assessor/);
    assert.doesNotMatch(manager, /Zoe/);
  });

  it('gives a manager the plan without the reason of a pause, and nothing to record', async () => {
    const answer = await answerTo(her, usual, 'max@c.example');
    assert.match(text(answer), /Paused from 1 August to 31 August, 31 days\./);
    assert.doesNotMatch(text(answer), /bereavement/);
    assert.deepEqual(
      answer.next.filter((step) => 'action' in step).map((step) => step.text),
      ['This looks wrong'],
    );
    assert.match(text(await answerTo(her, usual, 'sam@c.example')), /bereavement/);
  });

  it('says that it was not completed, and to those who may know it that it was failed', async () => {
    const failed: Given = { ...usual, asye: [n({ CompletedOn: '2026-11-02', Outcome: 'failed' })] };
    assert.equal((await answerTo(me, failed)).title, 'You failed the ASYE on 2 November');
    const manager = await answerTo(her, failed, 'max@c.example');
    assert.equal(manager.title, "Nia Vaughan didn't complete the ASYE; it ended on 2 November");
    assert.doesNotMatch(text(manager), /failed/);
  });

  it('says of a deferral to those who may know it that the programme goes on', async () => {
    const deferred: Given = { ...usual, asye: [n({ Outcome: 'deferred' })] };
    assert.match(
      text(await answerTo(her, deferred, 'sam@c.example')),
      /The outcome was deferred, and the programme goes on/,
    );
    assert.doesNotMatch(text(await answerTo(her, deferred, 'max@c.example')), /deferred/);
  });

  for (const [who, upn, place] of [
    ['HR', 'hr@c.example', 'personal'],
    ['a colleague', 'bob@c.example', 'personal'],
    ['the Academy of another service', 'south@c.example', 'personal'],
    ['a group chat', 'sam@c.example', 'group'],
  ] as const) {
    it(`refuses ${who}`, async () => {
      const given = { ...usual, workers: [nia, { StaffId: 'BOB', DisplayName: 'Bob Carr', TeamId: 'T2' }] };
      const answer = await answerTo(her, given, upn, place);
      assert.equal(answer.outcome, 'refused');
      assert.deepEqual([answer.figures, answer.people], [[], []]);
    });
  }
});

describe('a cohort', () => {
  const january = { from: '2027-01-01', to: '2027-01-31' } as never;
  const ids = ['A', 'B', 'C', 'D', 'E'];
  /** A to E: A is behind by 81 days, B is paused, C over the cap, D and E on track. */
  const cohort: Given = {
    workers: ids.map((id) => ({ StaffId: id, DisplayName: `Nqsw ${id}`, TeamId: id === 'E' ? 'T2' : 'T1' })),
    asye: ids.map((id) => ({ StaffId: id, StartOn: '2026-06-04', CaseloadCap: 10 })),
    milestones: [
      ...ids.flatMap((id) => ['support-agreement', 'self-assessment-1'].map((code) => done(code, '2026-07-04', id))),
      ...ids.slice(1).flatMap((id) => ['observation-1', 'review-3'].map((code) => done(code, '2026-09-04', id))),
    ],
    pauses: [{ StaffId: 'B', From: '2026-11-01', Reason: 'parental' }],
    files: {
      'caseloads.csv': `SnapshotDate,StaffId,Cases\n${ids.map((id) => `2026-11-23,${id},${id === 'C' ? 12 : 6}`).join('\n')}`,
    },
  };
  const ask = (narrowed: Partial<Question>, upn = 'academy@c.example', place: Place = 'personal') =>
    answerTo({ ...all, ...narrowed }, cohort, upn, place);

  it('counts each NQSW once, and lists those behind first, then the paused', async () => {
    const answer = await ask({});
    assert.equal(answer.title, '5 NQSWs in the council: 3 on track, 1 behind, 1 paused');
    assert.match(answer.judgement?.text ?? '', /^One is over the agreed cap · one is over two weeks overdue$/);
    assert.deepEqual(answer.people.slice(0, 2), ['A', 'B']);
    assert.equal(answer.people.length, 5);
    assert.deepEqual([answer.figures[0]?.measure, answer.figures[0]?.value], ['nqsws', 5]);
    assert.match(
      text(answer),
      /Nqsw A · month 6 of 12 · 2 of 12 done · 2 overdue \(longest 81 days\) · next: Direct observation 2/,
    );
  });

  const lists: [what: string, narrowed: Partial<Question>, title: string, people: string[]][] = [
    ['what is overdue', { only: 'overdue' }, '2 milestones are overdue in the council, of 1 NQSW', ['A']],
    [
      'one kind of it',
      { only: 'overdue', kind: 'observation' },
      '1 direct observation is overdue in the council, of 1 NQSW',
      ['A'],
    ],
    [
      'what is due in a month',
      { only: 'due', kind: 'observation', period: { from: '2026-12-01', to: '2026-12-31' } as never },
      '5 direct observations are due in December in the council, of 5 NQSWs',
      ['A', 'C', 'D', 'E', 'B'],
    ],
    ['who is paused', { only: 'paused' }, 'One of 5 NQSWs in the council is paused', ['B']],
    [
      'who moves in a month',
      { only: 'moving', period: { from: '2027-01-01', to: '2027-01-31' } as never },
      'Nobody moves to a permanent team in January 2027: the council',
      [],
    ],
    ['who is over the cap', { measure: 'nqsws-over-cap' }, 'One NQSW is over the cap in the council', ['C']],
    [
      'who started in a year',
      { period: { from: '2026-01-01', to: '2026-12-31' } as never },
      '5 NQSWs who started in 2026: 3 on track, 1 behind, 1 paused',
      ['A', 'B', 'C', 'D', 'E'],
    ],
  ];
  for (const [what, narrowed, title, people] of lists) {
    it(`answers ${what}`, async () => {
      const answer = await ask(narrowed);
      assert.deepEqual([answer.title, answer.people.toSorted()], [title, people.toSorted()]);
      assert.deepEqual(answer.source?.warnings, []);
    });
  }

  it('counts what was asked, and not everything: each person of a list of one kind has one', async () => {
    const answer = await ask({ only: 'overdue', kind: 'observation' });
    assert.deepEqual(
      answer.figures.map(({ of, value }) => [of, value]),
      [
        ['the council', 1],
        ['Nqsw A', 1],
      ],
    );
  });

  it('tells why somebody is paused to those who may know it alone', async () => {
    assert.match(text(await ask({ only: 'paused' })), /Nqsw B · .*maternity or paternity/);
    assert.doesNotMatch(text(await ask({ only: 'paused' }, 'director@c.example')), /maternity/);
  });

  it('gives HR the totals and no names, and the same in a group chat', async () => {
    for (const answer of [await ask({}, 'hr@c.example'), await ask({}, 'academy@c.example', 'group')]) {
      assert.equal(answer.title, '5 NQSWs in the council: 3 on track, 1 behind, 1 paused');
      assert.deepEqual(answer.people, []);
      assert.doesNotMatch(text(answer), /Nqsw [A-E]/);
    }
  });

  it('gives HR only what is counted of everything, and says so, where one kind or another month is asked', async () => {
    const answer = await ask({ only: 'due', kind: 'observation', period: january }, 'hr@c.example');
    // A, C, D and E have four each on 4 December; B is paused.
    assert.equal(answer.title, '16 milestones are due in the next 28 days in the council');
    assert.ok(answer.notes.some((note) => /^Only the totals of all milestones/.test(note)));
  });

  it('withholds a team of fewer than five from those who may not see the names', async () => {
    const answer = await ask({ subject: { kind: 'team', id: 'T2' } }, 'hr@c.example');
    assert.equal(answer.title, 'NQSWs in Team Two: not shown, as there are fewer than 5 people');
    assert.deepEqual([answer.figures[0]?.value, answer.people], [null, []]);
  });

  it('splits by team without giving a small one away by subtraction', async () => {
    const hr = await ask({ by: 'team' }, 'hr@c.example');
    assert.deepEqual(
      hr.figures.map(({ of }) => of),
      ['the council'],
    );
    const academy = await ask({ by: 'team' });
    assert.deepEqual(
      academy.figures.filter(({ measure }) => measure === 'nqsws').map(({ of, value }) => [of, value]),
      [
        ['the council', 5],
        ['Team One', 4],
        ['Team Two', 1],
      ],
    );
  });

  it('shows an assessor their own NQSWs', async () => {
    const answer = await ask({ subject: { kind: 'supervisees' } }, 'sam@c.example');
    assert.equal(answer.title, 'Your 5 NQSWs: 3 on track, 1 behind, 1 paused');
    const nobody = await ask({ subject: { kind: 'supervisees' } }, 'max@c.example');
    assert.equal(nobody.title, 'Nobody on an ASYE has you as assessor, advanced practitioner or supervisor');
  });

  it('warns where how all stand is asked for a time that is over', async () => {
    const answer = await ask({ period: { from: '2025-04-01', to: '2026-03-31' } as never });
    assert.match(answer.source?.warnings[0] ?? '', /^I have no figure from 1 April 2025/);
  });

  it('gives the caseloads of NQSWs against their caps, those over first', async () => {
    const answer = await answerTo(
      { topic: 'caseload', subject: { kind: 'council' }, only: 'nqsw' },
      cohort,
      'academy@c.example',
    );
    assert.equal(answer.title, '5 NQSWs in the council: 1 over the cap');
    assert.match(text(answer), /Nqsw C · 12 · 10 · 2/);
    assert.equal(answer.people[0], 'C');
  });
});

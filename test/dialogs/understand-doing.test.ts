import assert from 'node:assert/strict';
import type { Said } from '../../dialogs/understand/said.ts';
import { understand } from '../../dialogs/understand/understand.ts';
import { turnOf } from './small-council.ts';

const tom = { kind: 'worker', id: 'tom' } as const;
const priya = { kind: 'worker', id: 'priya' } as const;
const aoife = { kind: 'worker', id: 'practitioner' } as const;
const me = { kind: 'me' } as const;

/** What is said to be done, without the question that it is about. */
function did(role: string, text: string): Omit<Said, 'question'> {
  const understood = understand(text, turnOf(role));
  assert.ok(understood.outcome === 'action' && understood.action !== 'query-figure', `${text}: ${understood.outcome}`);
  const { outcome: _, question: __, ...said } = understood as Said & { outcome: 'action' };
  return said;
}

describe('what people say that they do', () => {
  // Today is Tuesday 24 November 2026.
  for (const [role, text, expected] of [
    [
      'team_manager',
      "I've held Tom's supervision today",
      { action: 'record-supervision', people: [tom], on: '2026-11-24' },
    ],
    [
      'team_manager',
      'log supervision with tom on monday 90 mins',
      { action: 'record-supervision', people: [tom], on: '2026-11-23', minutes: 90 },
    ],
    [
      'team_manager',
      'I supervised tom and priya on friday for an hour and a half',
      { action: 'record-supervision', people: [tom, priya], on: '2026-11-20', minutes: 90 },
    ],
    ['team_manager', 'i saw tom this morning', { action: 'record-supervision', people: [tom], on: '2026-11-24' }],
    ['team_manager', "tom's supervision is done", { action: 'record-supervision', people: [tom] }],
    ['team_manager', 'record a supervision', { action: 'record-supervision', people: [] }],
    ['team_manager', 'book priya for friday', { action: 'book-supervision', people: [priya], on: '2026-11-27' }],
    [
      'team_manager',
      "can you rearrange tom's supervision to 3 December",
      { action: 'book-supervision', people: [tom], on: '2026-12-03' },
    ],
    [
      'team_manager',
      "cancel tom's supervision, he is off",
      { action: 'cancel-supervision', people: [tom], cancelReason: 'worker_away' },
    ],
    [
      'team_manager',
      "I'm off sick, cancel tom's supervision",
      { action: 'cancel-supervision', people: [tom], cancelReason: 'supervisor_away' },
    ],
    [
      'team_manager',
      "postpone priya's supervision, urgent court work",
      { action: 'cancel-supervision', people: [priya], cancelReason: 'urgent_work' },
    ],
    ['team_manager', 'sign off the record', { action: 'sign-record', people: [] }],
    ['team_manager', "i've signed tom's record", { action: 'sign-record', people: [tom] }],
    [
      'team_manager',
      'add an action for tom: ring the school',
      { action: 'add-action', people: [tom], note: 'ring the school' },
    ],
    [
      'team_manager',
      'add action for priya to update the chronology by 4 december',
      { action: 'add-action', people: [priya], on: '2026-12-04', note: 'update the chronology by 4 december' },
    ],
    ['team_manager', 'close action ring the school', { action: 'close-action', people: [], note: 'ring the school' }],
    ['academy', 'observation 2 is done', { action: 'milestone-done', people: [], milestone: 'observation-2' }],
    [
      'academy',
      "aoife's six month review was held today",
      { action: 'milestone-done', people: [aoife], on: '2026-11-24', milestone: 'review-6' },
    ],
    ['academy', 'log a reflection for aoife', { action: 'evidence-done', people: [aoife], evidence: 'reflection' }],
    ['nqsw', "I've done my second observation", { action: 'milestone-done', people: [me], milestone: 'observation-2' }],
    ['nqsw', 'got feedback from a parent', { action: 'evidence-done', people: [me], evidence: 'family-feedback' }],
    ['nqsw', "I'm ready for observation 2", { action: 'ready', people: [me], milestone: 'observation-2' }],
    [
      'nqsw',
      "tell my assessor i'm ready for my six month review",
      { action: 'ready', people: [me], milestone: 'review-6' },
    ],
    ['academy', "pause aoife's asye", { action: 'pause', people: [aoife] }],
    [
      'academy',
      'pause aoife for maternity from 1 december',
      { action: 'pause', people: [aoife], on: '2026-12-01', pauseReason: 'parental' },
    ],
    ['academy', 'aoife is back, resume her asye', { action: 'resume', people: [aoife] }],
  ] as const) {
    it(`${role}: ${text}`, () => {
      assert.deepEqual(did(role, text), expected);
    });
  }

  it('keeps beside it the question that it is about', () => {
    const understood = understand('book priya for friday', turnOf('team_manager'));
    assert.ok(understood.outcome === 'action');
    assert.deepEqual(understood.question, { topic: 'supervision', subject: priya });
  });

  it('takes no question, and no "not", for something done', () => {
    for (const [role, text] of [
      ['team_manager', 'who has had supervision'],
      ['team_manager', 'have I had supervision with tom'],
      ['team_manager', "when was tom's supervision held"],
      ['team_manager', "tom's supervision done?"],
      ['team_manager', 'supervisions held last month'],
      ['team_manager', 'completed supervisions this month'],
      ['team_manager', 'supervision booked next week'],
      ['team_manager', 'whats booked next week'],
      ['team_manager', 'unsigned records'],
      ['team_manager', 'which records do i need to sign'],
      ['team_manager', 'my actions'],
      ['team_manager', "I haven't held tom's supervision"],
      ['team_manager', "don't cancel tom's supervision"],
      ['team_manager', 'prep me for tom'],
      ['team_manager', 'pause my reminders'],
      ['academy', 'whos paused'],
      ['academy', 'observations done in december'],
      ['nqsw', 'am i ready for observation 2'],
      ['nqsw', 'what do i still need to do for my asye'],
    ] as const) {
      const { outcome } = understand(text, turnOf(role));
      assert.ok(outcome !== 'action', text);
    }
  });

  it('does nothing about somebody out of sight, or who may be another', () => {
    assert.equal(understand('book rose hill for friday', turnOf('team_manager')).outcome, 'refused');
    assert.equal(understand('book xanthippe quorn for friday', turnOf('team_manager')).outcome, 'refused');
    assert.equal(understand('log supervision with sarah today', turnOf('team_manager')).outcome, 'choice');
    assert.equal(understand('log supervision with pryia today', turnOf('team_manager')).outcome, 'choice');
  });

  it('is about the figure that a sentence calls wrong', () => {
    const understood = understand('caseload is wrong for unit 4', turnOf('team_manager'));
    assert.ok(understood.outcome === 'action' && understood.action === 'query-figure');
    assert.deepEqual(understood.question, { topic: 'caseload', subject: { kind: 'team', id: 'T2-4' } });
  });
});

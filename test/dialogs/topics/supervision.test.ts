import assert from 'node:assert/strict';
import type { Answer } from '../../../domain/answer.ts';
import { day } from '../../../domain/dates.ts';
import type { Question, Subject } from '../../../domain/question.ts';
import { held } from '../../domain/supervision-people.ts';
import { asked, buttonsOf, factsOf, helpTeam, rowsOf } from './supervision-council.ts';

const team: Subject = { kind: 'team', id: 'T1' };
const supervision = (subject: Subject, more: Partial<Question> = {}): Question => ({
  topic: 'supervision',
  subject,
  ...more,
});
const week = { from: day('2026-11-23'), to: day('2026-11-29') };
const names = (answer: Answer) => rowsOf(answer).map(([name]) => name);

describe('supervision of a team', () => {
  it('says how many are overdue and due soon, how much is in date, and who, the longest overdue first', () => {
    const answer = asked('boss', supervision(team));
    assert.equal(answer.title, 'Help Team: 1 supervision is overdue; 1 more is due today');
    assert.equal(answer.judgement?.text, '85.7% in date (6 of 7) · 1 away not counted · records to Monday 23 November');
    assert.deepEqual(rowsOf(answer), [
      ['Priya Shah', '9 days overdue, since Sunday 15 November', '18 October', 'nothing booked'],
      ['Tom Reilly', 'due today', '27 October', 'today'],
    ]);
    assert.deepEqual(answer.people, ['priya', 'tom']);
    const [headline, rate] = answer.figures;
    assert.deepEqual([headline?.measure, headline?.value, headline?.outOf], ['supervisions-overdue', 1, 7]);
    assert.deepEqual(
      [rate?.measure, rate?.shown, rate?.numerator, rate?.denominator],
      ['supervision-in-date', '85.7%', 6, 7],
    );
    assert.deepEqual(
      answer.figures.flatMap(({ date }) => date ?? []),
      ['2026-11-15', '2026-11-24'],
    );
    assert.equal(answer.smallPrint[0]?.split(' · ')[0], '1 due before today ÷ 7 in post and not away');
  });

  const narrowed: { why: string; more: Partial<Question>; title: string; who: string[]; first?: [string, number] }[] = [
    { why: 'overdue', more: { only: 'overdue' }, title: '1 supervision is overdue', who: ['Priya Shah'] },
    {
      why: 'due this week, days gone by included and overdue from before not',
      more: { only: 'due', period: week },
      title: '2 supervisions are due this week, 1 of them booked',
      who: ['Tom Reilly', 'Ana Costa'],
      first: ['supervisions-due-soon', 2],
    },
    {
      why: 'due today, the last day of what is asked for included',
      more: { only: 'due', period: { from: day('2026-11-24'), to: day('2026-11-24') } },
      title: '1 supervision is due today, and booked',
      who: ['Tom Reilly'],
      first: ['supervisions-due-soon', 1],
    },
    {
      why: 'due next week',
      more: { only: 'due', period: { from: day('2026-11-30'), to: day('2026-12-06') } },
      title: 'no supervision is due next week',
      who: [],
      first: ['supervisions-due-soon', 0],
    },
    {
      why: 'what this week holds: due, booked and held',
      more: { period: week },
      title: 'this week 2 are due, 1 booked and 1 held',
      who: ['Tom Reilly', 'Ana Costa', 'Joan Day'],
      first: ['supervisions-due-soon', 2],
    },
    {
      why: 'had none this month',
      more: { only: 'overdue', period: { from: day('2026-11-01'), to: day('2026-11-30') } },
      title: '2 of 7 have had no supervision this month',
      who: ['Priya Shah', 'Tom Reilly'],
    },
    { why: 'booked', more: { only: 'booked' }, title: '1 supervision is booked', who: ['Tom Reilly'] },
    {
      why: 'unsigned, and for how long',
      more: { only: 'unsigned', measure: 'supervision-recorded' },
      title: '7 supervision records are unsigned, 3 for over 5 working days',
      who: ['Max Hall', 'Priya Shah', 'Sam Wood', 'Ruth Lane', 'Helen Boss', 'Ana Costa', 'Joan Day'],
    },
    { why: 'NQSWs only', more: { only: 'nqsw' }, title: 'supervision of 0 of 1 NQSW is overdue', who: ['Ana Costa'] },
    {
      why: 'social workers only',
      more: { only: 'overdue', group: 'social_worker' },
      title: '1 supervision is overdue',
      who: ['Priya Shah'],
    },
  ];
  for (const { why, more, title, who, first } of narrowed) {
    it(`lists those narrowed to: ${why}`, () => {
      const answer = asked('boss', supervision(team, more));
      assert.equal(answer.title.replace(/^Help Team( \(.*?\))?: /, ''), title);
      assert.deepEqual(names(answer), who);
      if (first) assert.deepEqual([answer.figures[0]?.measure, answer.figures[0]?.value], first);
    });
  }

  it('says of days gone by how much was on time, and not who', () => {
    const answer = asked(
      'boss',
      supervision(team, { only: 'due', period: { from: day('2026-10-01'), to: day('2026-10-31') } }),
    );
    assert.equal(answer.figures[0]?.measure, 'supervision-on-time');
    assert.deepEqual(answer.people, []);
  });

  const rates: [Question['measure'] & string, string, number, number][] = [
    ['supervision-in-date', '85.7%', 6, 7],
    ['supervision-full-length', '50.0%', 1, 2],
  ];
  for (const [measure, shown, part, whole] of rates) {
    it(`gives ${measure} with what it was divided from`, () => {
      const answer = asked('boss', supervision(team, { measure: measure as never }));
      const [figure] = answer.figures;
      assert.deepEqual(
        [figure?.measure, figure?.shown, figure?.numerator, figure?.denominator],
        [measure, shown, part, whole],
      );
      assert.match(answer.title, new RegExp(`^Help Team: ${shown.replace('.', '\\.')}`));
    });
  }

  it('prints both percentages where the council gives days of grace', () => {
    const answer = asked('boss', supervision(team), { council: { graceDays: 10 } });
    assert.equal(answer.title, 'Help Team: no supervision is overdue; 2 are due by today');
    assert.match(answer.judgement?.text ?? '', /^100\.0% in date \(7 of 7\) · 85\.7% without the 10 days of grace · /);
    assert.equal(rowsOf(answer)[0]?.[1], '9 days past due, within the days of grace, since Sunday 15 November');
  });

  it('of two teams is one row each, and one list of those overdue', () => {
    const both: Subject = { kind: 'team', id: 'T1', also: ['T2'] };
    const parts = { teams: (helpTeam.teams ?? []).map((own) => ({ ...own, managers: ['boss'] })) };
    assert.deepEqual(
      rowsOf(asked('boss', supervision(both), { parts })).map(([name, overdue]) => [name, overdue]),
      [
        ['Help Team', '1'],
        ['Other Team', '0'],
      ],
    );
    const overdue = asked('boss', supervision(both, { only: 'overdue' }), { parts });
    assert.equal(overdue.title, 'Help Team and Other Team: 1 supervision is overdue');
    assert.deepEqual(
      overdue.figures.slice(0, 2).map(({ of, value }) => [of, value]),
      [
        ['Help Team', 1],
        ['Other Team', 0],
      ],
    );
  });

  it('is split by supervisor, those with the most overdue first', () => {
    const answer = asked('boss', supervision(team, { by: 'supervisor' }));
    assert.deepEqual(rowsOf(answer), [
      ['Sam Wood', '1 of 2', '1', '50.0%'],
      ['Helen Boss', '0 of 4', '0', '100.0%'],
      ['No supervisor recorded', '0 of 1', '0', '100.0%'],
    ]);
    assert.equal(answer.title, 'Sam Wood has the most overdue: 1 of 2');
    assert.equal(answer.summary, 'Supervision by supervisor: Help Team');
    assert.deepEqual(answer.people, ['sam', 'boss']);
  });

  it('is split by team, the worst first', () => {
    const answer = asked('director', supervision({ kind: 'council' }, { by: 'team' }));
    assert.deepEqual(rowsOf(answer), [
      ['Help Team', '1', '1', '85.7% (6 of 7)'],
      ['Other Team', '0', '0', '100.0% (5 of 5)'],
    ]);
    assert.equal(answer.title, 'Help Team has the most overdue: 1 of 7');
  });

  it('says "or not yet recorded" where the newest record is over two working days old', () => {
    const answer = asked('boss', supervision(team, { only: 'overdue' }), { on: day('2026-11-27') });
    assert.match(
      answer.title,
      /^Help Team: 2 supervisions are overdue, or not yet recorded \(records to Monday 23 November\)$/,
    );
  });

  it('lists who supervises whom, and for whom nobody is recorded', () => {
    const all = asked('boss', supervision(team, { detail: 'who' }));
    assert.deepEqual(
      rowsOf(all).find(([name]) => name === 'Tom Reilly'),
      ['Tom Reilly', 'Sam Wood', 'due today'],
    );
    const none = asked('boss', supervision(team, { kind: 'no-supervisor', detail: 'who' }));
    assert.equal(none.title, 'Help Team: 1 person has no supervisor recorded');
    assert.deepEqual(none.people, ['boss']);
  });

  it('offers to record for whoever is likeliest to have been seen, and to book where nothing is booked', () => {
    const answer = asked('boss', supervision(team));
    assert.deepEqual(buttonsOf(answer).slice(0, 2), ['Record a supervision', 'Book a supervision']);
    const abouts = answer.next.flatMap((step) =>
      'action' in step && 'about' in step.action ? [step.action.about] : [],
    );
    assert.deepEqual(abouts, [{ people: ['priya'] }, { people: ['priya'] }]);
    assert.equal(buttonsOf(answer).at(-1), 'This looks wrong');
    // A director sees all of them, and gives none of them supervision.
    const seen = asked('director', supervision(team));
    assert.deepEqual([seen.people, buttonsOf(seen)[0]], [answer.people, 'Supervision actions']);
  });
});

describe('supervision, by who asks', () => {
  it('is of the people one supervises, everybody of them', () => {
    const answer = asked('sam', supervision({ kind: 'supervisees' }));
    assert.equal(answer.title, 'The people you supervise: 1 supervision is overdue; 1 more is due today');
    assert.deepEqual(answer.people, ['priya', 'tom']);
  });

  for (const [who, place] of [
    ['hr', 'personal'],
    ['ruth', 'personal'],
    ['boss', 'group'],
  ] as const) {
    it(`is totals without a name for ${who} in ${place === 'group' ? 'a group chat' : 'their own chat'}`, () => {
      for (const more of [
        {},
        { only: 'overdue', detail: 'who' },
        { by: 'supervisor' },
        { detail: 'why' },
        { only: 'booked' },
        { only: 'unsigned' },
        { kind: 'not-seen' },
        { only: 'due', period: week },
      ] as const) {
        const answer = asked(who, supervision(team, more), { place });
        assert.equal(answer.outcome, 'answered');
        assert.deepEqual(answer.people, [], JSON.stringify(more));
        assert.doesNotMatch(JSON.stringify(answer), /Priya|Tom Reilly|Ana Costa|Sam Wood/);
        assert.deepEqual(
          buttonsOf(answer).filter((text) => /^(Record|Book|Sign)/.test(text)),
          [],
        );
      }
      assert.equal(asked(who, supervision(team), { place }).figures[0]?.value, 1);
    });
  }

  it('says for whom one stands in, beside those one supervises', () => {
    const spells = (helpTeam.spells ?? []).map((own) =>
      own.staffId === 'sam' ? { ...own, awayFrom: day('2026-11-20') } : own,
    );
    const answer = asked('boss', supervision({ kind: 'supervisees' }), { parts: { spells } });
    assert.deepEqual(answer.notes.slice(-1), [
      'You also stand in for the supervisor of 2 people: Priya Shah 9 days overdue and Tom Reilly due today.',
    ]);
    assert.deepEqual(answer.people.slice(-2), ['priya', 'tom']);
    assert.equal(answer.figures[0]?.value, 0);
  });

  it('refuses somebody out of sight, and in a group anybody at all', () => {
    for (const [who, id, place] of [
      ['ruth', 'tom', 'personal'],
      ['hr', 'tom', 'personal'],
      ['boss', 'tom', 'group'],
      ['boss', 'boss', 'group'],
    ] as const) {
      assert.equal(asked(who, supervision({ kind: 'worker', id }), { place }).outcome, 'refused', `${who} ${place}`);
    }
    for (const kind of ['me', 'supervisees'] as const)
      assert.equal(asked('boss', supervision({ kind }), { place: 'group' }).outcome, 'refused');
  });

  it('says that no supervision data has been loaded, and never zero', () => {
    const parts = { files: {}, supervisions: [], supervisionActions: [] };
    const answer = asked('boss', supervision(team), { parts });
    assert.equal(answer.title, 'No supervision data has been loaded.');
    assert.deepEqual(answer.figures, []);
  });
});

describe("one person's supervision", () => {
  const of = (id: string, more: Partial<Question> = {}) => asked('boss', supervision({ kind: 'worker', id }, more));

  it('says when the next is due, that it is booked, who gives it and why then', () => {
    const answer = of('tom');
    assert.equal(answer.title, "Tom Reilly's supervision is due today");
    assert.equal(answer.summary, 'The supervision you asked for');
    assert.equal(answer.judgement?.text, 'Booked for today with Sam Wood · last held 27 October');
    assert.equal(factsOf(answer).Supervisor, 'Sam Wood');
    assert.deepEqual([answer.figures[0]?.measure, answer.figures[0]?.date], ['supervision-next-due', '2026-11-24']);
    assert.deepEqual(answer.people, ['tom']);
  });

  const whys: { why: string; id: string; text: string; more?: Partial<typeof helpTeam> }[] = [
    {
      why: '28 days after the last for everyone',
      id: 'priya',
      text: 'Last held on 18 October with Sam Wood. The rule for everyone: every 28 days. So the next is due on Sunday 15 November.',
    },
    {
      why: '7 days in weeks 1 to 6 of the ASYE',
      id: 'ana',
      text: 'Last held on Friday 20 November with Helen Boss. The rule in force on that day was ASYE, weeks 1 to 6: every 7 days. So the next is due on Friday 27 November.',
    },
    {
      why: 'from the start where none was ever held',
      id: 'ruth',
      more: { supervisions: [held('boss', '2026-11-20')] },
      text: 'None has been recorded since the start on 6 January 2020. The rule for everyone: every 28 days. So the first is due on 3 February 2020.',
    },
    {
      why: '7 days after the return from a long absence',
      id: 'max',
      more: {
        spells: (helpTeam.spells ?? []).map((own) =>
          own.staffId === 'max' ? { ...own, returnedOn: day('2026-11-19') } : own,
        ),
      },
      text: 'Max Hall was away until Thursday 19 November. After a long absence the next is due 7 days after the return, so on Thursday 26 November.',
    },
  ];
  for (const { why, id, text, more } of whys) {
    it(`explains its date in words: ${why}`, () => {
      const answer = asked('boss', supervision({ kind: 'worker', id }, { detail: 'why' }), { parts: more ?? {} });
      assert.deepEqual(answer.body[0], { kind: 'text', text });
      const worked = asked(
        'boss',
        { topic: 'definitions', subject: { kind: 'worker', id }, kind: 'supervision', measure: 'supervision-next-due' },
        { parts: more ?? {} },
      );
      assert.equal(worked.judgement?.text, `Here: ${text}`);
    });
  }

  const said: [string, string, Partial<Question>, string][] = [
    ['the last one', 'tom', { kind: 'last' }, 'Tom Reilly last had supervision on 27 October, 28 days ago'],
    ['who supervises', 'tom', { detail: 'who' }, 'Sam Wood supervises Tom Reilly'],
    [
      'whether one is booked',
      'priya',
      { only: 'booked' },
      'Nothing is booked for Priya Shah; the next supervision is due Sunday 15 November',
    ],
    [
      'whether it is overdue',
      'ruth',
      { only: 'overdue' },
      "Ruth Lane's supervision isn't overdue: the next is due on 16 December",
    ],
    ['that it is overdue', 'priya', {}, "Priya Shah's supervision is 9 days overdue: it was due on Sunday 15 November"],
    ['whether they were seen', 'joan', { period: week }, 'Joan Day had supervision on Monday 23 November'],
    ['that one is away', 'max', {}, 'Max Hall is away and not counted'],
  ];
  for (const [what, id, more, title] of said) {
    it(`says ${what}`, () => assert.equal(of(id, more).title, title));
  }

  it('is mine without a button to record it', () => {
    const answer = asked('tom', supervision({ kind: 'me' }));
    assert.equal(answer.title, 'Your supervision is due today');
    assert.equal(answer.summary, answer.title);
    assert.deepEqual(
      buttonsOf(answer).filter((text) => /^(Record|Book)/.test(text)),
      [],
    );
  });

  it('is prepared for: what is due, actions since the last one, and what is booked', () => {
    const answer = asked('sam', supervision({ kind: 'worker', id: 'tom' }, { kind: 'prep' }));
    assert.equal(answer.title, 'Tom Reilly: supervision due today, booked');
    assert.equal(factsOf(answer).Actions, '1 done since last time, 1 overdue, 1 more open');
    assert.deepEqual(answer.body[1], { kind: 'list', items: ['Text of a1 (9 days overdue)'] });
    assert.deepEqual(buttonsOf(answer).slice(0, 3), ['Record a supervision', 'Book a supervision', 'Add an action']);
    const manager = asked('boss', supervision({ kind: 'worker', id: 'tom' }, { kind: 'prep' }));
    assert.doesNotMatch(JSON.stringify(manager), /Text of a1/);
  });
});

import assert from 'node:assert/strict';
import { formId } from '../../../dialogs/actions/form-id.ts';
import { actionFrom } from '../../../dialogs/from-outside.ts';
import { type About, type PracticeActionName, practiceActions } from '../../../domain/action.ts';
import { asyeOf, filledIn, type Office, openOffice, people, sendOf, team1 } from './office.ts';

const everybody = [
  'helen',
  'sam',
  'tom',
  'priya',
  'nia',
  'ada',
  'omar',
  'hr',
  'academy',
  'director',
  'reviewer',
  'admin',
];

/** Who may, about whom, and what a form that is sent holds. */
const rights: Record<PracticeActionName, { may: readonly string[]; about: About; filled: Record<string, string> }> = {
  'record-supervision': {
    may: ['helen', 'sam'],
    about: { people: ['tom'] },
    filled: { people: 'tom', on: '2026-11-24', minutes: '90', owner: 'me' },
  },
  'book-supervision': { may: ['helen', 'sam'], about: { people: ['tom'] }, filled: { on: '2026-12-01' } },
  'cancel-supervision': {
    may: ['helen', 'sam'],
    about: { people: ['tom'] },
    filled: { which: 'tom 2026-11-27', reason: 'other' },
  },
  'sign-record': {
    may: ['helen', 'sam'],
    about: { people: ['priya'] },
    filled: { which: 'priya 2026-10-18', on: '2026-11-24' },
  },
  'add-action': {
    may: ['sam'],
    about: { people: ['tom'] },
    filled: { summary: 'Visit', owner: 'worker', on: '2026-12-01' },
  },
  'close-action': { may: ['sam', 'tom'], about: { item: 'A1' }, filled: { which: 'A1', on: '2026-11-24' } },
  'milestone-done': {
    may: ['sam', 'ada', 'academy'],
    about: { people: ['nia'] },
    filled: { which: 'join-team', on: '2026-11-24' },
  },
  'evidence-done': { may: ['sam', 'ada'], about: { people: ['nia'] }, filled: { which: 'report', on: '2026-11-24' } },
  ready: { may: ['nia'], about: { people: ['nia'] }, filled: { which: 'observation-2' } },
  pause: { may: ['sam', 'ada'], about: { people: ['nia'] }, filled: { on: '2026-11-24', reason: 'sickness' } },
  resume: { may: ['sam', 'ada'], about: { people: ['nia'] }, filled: { on: '2026-11-24' } },
};

const question = { topic: 'supervision', subject: { kind: 'me' } } as const;

describe('who may record what', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
    // So that there is something to resume.
    if (office.send('ada', 'pause', { people: ['nia'] }, { reason: 'sickness', on: '2026-11-02' }).change === undefined)
      throw new Error('no pause');
  });

  /** Sends a form that was never opened: its id can be made up by anybody who reads their own cards. */
  const forge = (as: string, name: PracticeActionName, about: About, filled: Record<string, string>) => {
    const id = formId({ name, about }, office.turn(as));
    return office.press(as, { name, step: 'send', id, about, question, filled: {} }, filled);
  };

  for (const name of practiceActions) {
    const { may, about, filled } = rights[name];
    it(`${name}: ${may.join(', ')}, and nobody else, opening or sending`, () => {
      // The pause that there is keeps another from being recorded.
      if (name === 'pause') office = openOffice();
      for (const as of everybody) {
        const before = office.changes.length;
        const opened = office.open(as, name, about, question).answer.outcome;
        const sent = forge(as, name, about, filled);
        const allowed = may.includes(as);
        assert.deepEqual([opened, sent.answer.outcome], Array(2).fill(allowed ? 'answered' : 'refused'), as);
        if (!allowed) assert.deepEqual([sent.change, office.changes.length], [undefined, before], as);
      }
      assert.ok(office.changes.length > (name === 'pause' ? 0 : 1), 'somebody did record it');
    });

    it(`${name}: is refused in the same words for somebody out of reach and for nobody`, () => {
      const without = everybody.filter((as) => !may.includes(as) && as !== 'nia');
      const nobody: About = about.item ? { item: 'A99' } : { people: ['nobody-there'] };
      for (const as of without) {
        assert.deepEqual(
          office.open(as, name, about, question).answer,
          office.open(as, name, nobody, question).answer,
          as,
        );
      }
      for (const as of may) {
        for (const none of [
          { ...about, people: ['nobody-there'] },
          { ...about, people: ['lee'] },
          { ...about, people: ['__proto__'] },
        ]) {
          const { answer, change } = office.open(as, name, none, question);
          assert.equal(answer.outcome, 'refused', `${as} about ${none.people}`);
          assert.equal(change, undefined);
        }
      }
    });

    it(`${name}: is refused in a group chat, whoever asks`, () => {
      const group = { place: 'group' } as const;
      for (const as of may) {
        assert.equal(office.open(as, name, about, question, group).answer.outcome, 'refused');
        const id = formId({ name, about }, office.turn(as));
        const sent = office.press(as, { name, step: 'send', id, about, question, filled: {} }, filled, group);
        assert.deepEqual([sent.answer.outcome, sent.change], ['refused', undefined]);
      }
    });

    it(`${name}: is sent by whoever opened the form, under the id that it was given`, () => {
      const [as = ''] = may;
      const others = everybody.filter((own) => own !== as);
      const right = formId({ name, about }, office.turn(as));
      const ids = [
        ...others.map((other) => formId({ name, about }, office.turn(other))),
        formId({ name, about: { ...about, text: 'another' } }, office.turn(as)),
        right.replace('2026', '2027'),
        right.replace('2026-11', '2026-99'),
        right.slice(1),
        `${right}x`,
        '',
      ];
      for (const id of ids) {
        const { answer, change } = office.press(as, { name, step: 'send', id, about, question, filled: {} }, filled);
        assert.deepEqual([answer.outcome, change], ['refused', undefined], id);
      }
    });
  }

  it('is never oneself, for a supervision', () => {
    for (const as of ['helen', 'sam', 'tom', 'ada']) {
      for (const name of [
        'record-supervision',
        'book-supervision',
        'cancel-supervision',
        'sign-record',
        'add-action',
      ] as const)
        assert.equal(office.open(as, name, { people: [as] }).answer.outcome, 'refused', `${as} ${name}`);
    }
  });

  it('is lost with the supervision: a form that was opened before is refused', () => {
    const form = office.open('sam', 'record-supervision', { people: ['tom'] }).answer;
    const { spells = [], ...rest } = people();
    const moved = spells.map((own) => (own.staffId === 'tom' ? { ...own, supervisor: 'ada' } : own));
    const later = openOffice({ ...rest, spells: moved });
    // Nor is what was recorded shown to whoever sends it again.
    const done = office.open('sam', 'add-action', { people: ['tom'], text: 'Visit' }).answer;
    office.press('sam', sendOf(done), filledIn(done));
    later.changes.push(...office.changes);
    assert.equal(later.press('sam', sendOf(done), filledIn(done)).answer.outcome, 'refused');
    const { answer, change } = later.press('sam', sendOf(form), filledIn(form));
    assert.deepEqual([answer.outcome, change], ['refused', undefined]);
  });
});

describe('a form that was tampered with', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  const usual = { people: 'tom', on: '2026-11-24', minutes: '90', owner: 'me' };
  const form = (as = 'sam') => sendOf(office.open(as, 'record-supervision', { people: ['tom'] }).answer);

  for (const ids of [
    'omar',
    'tom,omar',
    'tom,sam',
    'tom,lee',
    'nobody',
    '__proto__',
    'tom,constructor',
    '%',
    'tom omar',
  ]) {
    it(`to hold ${ids} is refused whole`, () => {
      const { answer, change } = office.press('sam', form(), { ...usual, people: ids });
      assert.deepEqual([answer.outcome, change], ['refused', undefined]);
    });
  }

  it('to hold 50 people, or the same one 50 times, records no more than may be', () => {
    const many = Array.from({ length: 50 }, (_, index) => `p${index}`).join(',');
    assert.equal(office.press('sam', form(), { ...usual, people: many }).answer.outcome, 'refused');
    const { change } = office.press('sam', form(), { ...usual, people: Array(50).fill('tom').join(',') });
    assert.ok(change?.kind === 'supervision-held');
    assert.deepEqual(change.people, ['tom']);
  });

  it('is no action at all where its shape is another', () => {
    const good = form();
    const open = { name: 'record-supervision', step: 'open', about: { people: ['tom'] }, question: team1 };
    assert.ok(actionFrom(good, usual) && actionFrom(open));
    for (const [value, inputs] of [
      [{ ...good, name: '__proto__' }, usual],
      [{ ...good, name: 'toString' }, usual],
      [{ ...good, extra: 1 }, usual],
      [{ ...good, about: { people: 'tom' } }, usual],
      [{ ...good, about: { people: Array(51).fill('tom') } }, usual],
      [{ ...good, about: { on: '2026-02-30' } }, usual],
      [{ ...good, about: { minutes: '90' } }, usual],
      [{ ...good, about: { constructor: {} } }, usual],
      [{ ...good, question: { topic: 'salaries', subject: { kind: 'me' } } }, usual],
      [{ ...good, id: 'x'.repeat(201) }, usual],
      [good, { ...usual, people: ['tom'] }],
      [good, { ...usual, minutes: 90 }],
      [good, { ...usual, on: { toString: 'x' } }],
      [good, { ...usual, people: 'x'.repeat(8_001) }],
      [{ ...open, step: 'record' }, {}],
    ] as [unknown, Record<string, unknown>][]) {
      assert.equal(actionFrom(JSON.parse(JSON.stringify(value)), inputs), null, JSON.stringify(value).slice(0, 200));
    }
  });

  it('takes what was filled in from the inputs alone, and no name of the language for one', () => {
    const carried = { ...form(), filled: { people: 'omar' } };
    const inputs = JSON.parse(
      '{"__proto__":{"people":"omar"},"constructor":"x","people":"tom","on":"2026-11-24","minutes":"90","owner":"me"}',
    );
    const heard = actionFrom(carried, inputs);
    assert.ok(heard && 'filled' in heard);
    assert.deepEqual(heard.filled, usual);
    const empty = actionFrom(carried, {});
    assert.ok(empty && 'filled' in empty);
    assert.deepEqual(empty.filled, {});
  });

  it('to go back to a card about somebody out of sight, or about no team, is refused', () => {
    for (const question of [asyeOf('nobody'), { topic: 'supervision', subject: { kind: 'team', id: 'T99' } } as const])
      assert.equal(office.open('sam', 'record-supervision', { people: ['tom'] }, question).answer.outcome, 'refused');
  });
});

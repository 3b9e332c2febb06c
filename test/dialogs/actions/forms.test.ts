import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerCard } from '../../../cards/answer-card.ts';
import { converse } from '../../../dialogs/converse.ts';
import { type About, type PracticeActionName, practiceActions } from '../../../domain/action.ts';
import type { Answer } from '../../../domain/answer.ts';
import { addDays } from '../../../domain/dates.ts';
import type { Question } from '../../../domain/question.ts';
import { problemsOf } from '../../cards/conformance.ts';
import { today } from '../../domain/supervision-people.ts';
import { asyeOf, buttonOf, filledIn, inputsOf, now, type Office, openOffice, people, sendOf, team1 } from './office.ts';

const later = (hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString();
const ids = (people().spells ?? []).map(({ staffId }) => staffId);

type Case = { as: string; about: About; inputs?: Record<string, string>; question?: Question };

/** One of each that can be recorded, sent as it is prefilled but for `inputs`. */
const cases: Record<PracticeActionName, Case> = {
  'record-supervision': { as: 'sam', about: { people: ['tom'] } },
  'book-supervision': { as: 'sam', about: { people: ['priya'] } },
  'cancel-supervision': { as: 'sam', about: { people: ['tom'] }, inputs: { reason: 'other' } },
  'sign-record': { as: 'helen', about: { people: ['priya'] } },
  'add-action': { as: 'sam', about: { people: ['tom'], text: 'Visit the school' } },
  'close-action': { as: 'sam', about: { item: 'A1' } },
  'milestone-done': { as: 'sam', about: { people: ['nia'] }, question: asyeOf('nia') },
  'evidence-done': { as: 'ada', about: { people: ['nia'] }, question: asyeOf('nia') },
  ready: { as: 'nia', about: {}, question: { topic: 'asye', subject: { kind: 'me' } } },
  pause: {
    as: 'ada',
    about: { people: ['nia'] },
    inputs: { reason: 'sickness', on: '2026-11-20' },
    question: asyeOf('nia'),
  },
  resume: { as: 'sam', about: { people: ['nia'] }, question: asyeOf('nia') },
};

function officeFor(name: PracticeActionName): Office {
  const office = openOffice();
  if (name === 'resume') office.send('ada', 'pause', { people: ['nia'] }, { reason: 'sickness', on: '2026-11-09' });
  return office;
}

/** All that may change: where everybody stands, to whoever sees the most of it. */
function standing(office: Office, at = now): string {
  const views = ['helen', 'sam', 'tom', 'ada', 'nia'].map((as) => office.turn(as, { at, on: today }).view);
  return JSON.stringify(
    views.map((view) => [
      ids.map((id) => [
        view.supervision.of(id),
        view.supervision.held(id),
        view.supervision.cancelled(id),
        view.asye.of(id),
      ]),
      view.supervision.actions('mine', { since: addDays(today, -999) }),
    ]),
  );
}

for (const name of practiceActions) {
  const { as, about, inputs = {}, question = team1 } = cases[name];
  describe(`the form of ${name}`, () => {
    let office: Office;
    let form: Answer;
    let filled: Record<string, string>;
    beforeEach(() => {
      office = officeFor(name);
      form = office.open(as, name, about, question).answer;
      filled = { ...filledIn(form), ...inputs };
    });
    const sent = (more: Parameters<Office['turn']>[1] = {}) => office.press(as, sendOf(form), filled, more);

    it('is a sound card with at most four inputs, and so is what is said when it was sent', () => {
      assert.ok(inputsOf(form).length >= 1 && inputsOf(form).length <= 4);
      const { answer } = sent();
      for (const own of [form, answer]) {
        assert.deepEqual(problemsOf(answerCard(own, { today }), ids), [], own.title);
        for (const { name: other } of people().spells ?? []) {
          const self = office.turn(as).view.viewer.name === other;
          assert.ok(self || !own.summary.includes(other), `"${own.summary}" names ${other}`);
        }
      }
    });

    it('leads back to its card, before and after', () => {
      for (const own of [form, sent().answer]) {
        const back = own.next.find(({ text }) => text === 'Back to the card');
        assert.ok(back && 'question' in back);
        assert.deepEqual(back.question, question);
      }
    });

    it('has buttons that are answered when they are typed instead', () => {
      for (const own of [form, sent().answer]) {
        for (const { text } of own.next) {
          const { answer, change } = converse(text, { ...office.turn(as), earlier: question });
          assert.equal(answer.outcome, 'answered', text);
          assert.ok(!change || text === 'Undo', text);
        }
      }
    });

    it('sent twice is recorded once, and the second time says so', () => {
      const first = sent();
      const before = standing(office);
      const second = sent({ at: later(1) });
      assert.deepEqual([first.change?.id, second.change], [sendOf(form).id, undefined]);
      assert.match(second.answer.notes.join(' '), /recorded already/);
      assert.equal(standing(office), before);
    });

    it('names who did it and when in what it records', () => {
      const { change } = sent();
      assert.deepEqual([change?.by, change?.byOid, change?.at], [as, as, now]);
    });

    it('is undone within a day by who sent it, to what was there before', () => {
      const before = standing(office);
      const { answer } = sent();
      assert.notEqual(standing(office), before, 'it did something');
      const undo = buttonOf(answer, 'Undo');
      for (const other of ['helen', 'sam', 'tom', 'ada', 'nia'].filter((own) => own !== as))
        assert.equal(office.press(other, undo).change, undefined, other);
      const undone = office.press(as, undo, {}, { at: later(24) });
      assert.match(undone.answer.title, /^Undone: /);
      assert.equal(standing(office), before);
      const back = undone.answer.next.find(({ text }) => text === 'Back to the card');
      assert.ok(back && 'question' in back);
      assert.deepEqual(back.question, question);
      assert.match(office.press(as, undo).answer.title, /undone already/);
      assert.match(sent().answer.title, /You've undone that already/, 'the form sent once more does not bring it back');
      assert.equal(standing(office), before);
    });

    it('is not undone after a day, and "undo" takes back the last thing that can be', () => {
      const { answer } = sent();
      const before = standing(office);
      const late = office.press(as, buttonOf(answer, 'Undo'), {}, { at: later(24.1) });
      assert.match(late.answer.title, /more than a day ago/);
      assert.equal(standing(office), before);
      const typed = converse('undo', office.turn(as));
      assert.ok(typed.change?.kind === 'undone');
      assert.equal(typed.change.change, sendOf(form).id);
    });

    it('older than a day records nothing, and opens again with how things stand', () => {
      const { answer, change } = sent({ at: later(24.1), on: addDays(today, 1) });
      assert.equal(change, undefined);
      assert.match(
        answer.judgement?.text ?? '',
        /^This form is from Tuesday 24 November; here is how things stand now\./,
      );
      assert.notEqual(sendOf(answer).id, sendOf(form).id);
    });
  });
}

describe('a form from last month', () => {
  const opened = '2026-10-24T09:00:00.000Z';
  it('says from when it is, and what became of its booking', () => {
    const parts = people();
    const office = openOffice({ ...parts, supervisions: [...(parts.supervisions ?? [])] });
    const form = office.open('sam', 'cancel-supervision', { people: ['tom'] }, team1, { at: opened }).answer;
    const gone = openOffice({
      ...parts,
      supervisions: (parts.supervisions ?? []).filter(({ bookedFor }) => bookedFor === null),
    });
    const { answer, change } = gone.press('sam', sendOf(form), { ...filledIn(form), reason: 'other' });
    assert.equal(change, undefined);
    assert.equal(answer.title, 'Nothing is booked for Tom Reilly');
    assert.match(answer.notes.join(' '), /This form is from 24 October/);
  });

  it('about somebody who has left since is refused', () => {
    const office = openOffice();
    const form = office.open('sam', 'record-supervision', { people: ['lee'] }, team1, { at: opened }).answer;
    const { answer, change } = office.press('sam', sendOf(form), filledIn(form));
    assert.deepEqual([answer.outcome, change], ['refused', undefined]);
  });
});

describe('what is typed', () => {
  const typed = (as: string, text: string, office = openOffice()) => converse(text, office.turn(as));
  it("opens the form that it prefills, and records nothing: I've held Tom's supervision today", () => {
    const { answer, change } = typed('sam', "I've held Tom's supervision today");
    assert.equal(change, undefined);
    assert.equal(answer.title, 'Record a supervision');
    assert.deepEqual(filledIn(answer), { people: 'tom', on: today, minutes: '90', owner: 'me' });
  });
  it('opens it with the day that was said: book priya for friday', () => {
    const { answer, change } = typed('sam', 'book priya for friday');
    assert.equal(change, undefined);
    assert.equal(answer.title, "Book Priya Shah's supervision");
    assert.equal(filledIn(answer).on, '2026-11-27');
  });
  it("signs the newest record, where today is the day of signing: sign priya's supervision record today", () => {
    const { answer } = typed('sam', "sign priya's supervision record today");
    assert.equal(answer.title, 'Sign a record');
    assert.deepEqual(filledIn(answer), { which: 'priya 2026-10-18', on: today });
  });
  it('is refused for whom it is not the viewer’s to record, and for oneself', () => {
    for (const [as, text] of [
      ['omar', 'book priya for friday'],
      ['tom', "I've held my supervision today"],
      ['sam', 'book zebedee for friday'],
    ] as const) {
      const { answer, change } = typed(as, text);
      assert.deepEqual([answer.outcome, change], ['refused', undefined], text);
    }
  });
});

describe('whatever people press, in whatever order', () => {
  const step = fc.record({
    as: fc.constantFrom('sam', 'helen', 'ada', 'tom', 'nia', 'omar'),
    name: fc.constantFrom(...practiceActions),
    who: fc.constantFrom('tom', 'priya', 'nia', 'lee'),
    days: fc.integer({ min: -40, max: 40 }),
  });

  it('a due date moves only by what was held, a baseline never, and everything undone is as it was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const office = openOffice();
        const before = standing(office);
        const due = () => ['tom', 'priya'].map((id) => office.turn('sam').view.supervision.of(id)?.nextDue);
        const baselines = () =>
          office
            .turn('ada')
            .view.asye.of('nia')
            ?.milestones.map(({ baseline }) => baseline);
        const first = baselines();
        for (const { as, name, who, days } of steps) {
          const [was, count] = [due(), office.changes.length];
          const { answer } = office.open(as, name, name === 'close-action' ? {} : { people: [who] });
          if (!answer.next.some((own) => 'action' in own && 'step' in own.action && own.action.step === 'send'))
            continue;
          const given = { ...filledIn(answer), on: addDays(today, days), reason: 'other' };
          office.press(as, sendOf(answer), {
            ...given,
            ...(name === 'pause' ? { reason: 'sickness' } : {}),
            summary: 'x',
          });
          const [made] = office.changes.slice(count);
          if (made?.kind !== 'supervision-held') assert.deepEqual(due(), was, name);
          assert.deepEqual(baselines(), first);
          assert.ok(!made || made.by === as);
        }
        for (const change of [...office.changes].reverse())
          office.press(change.byOid, { name: 'undo', change: change.id });
        assert.equal(standing(office), before);
      }),
      { numRuns: 60 },
    );
  });
});

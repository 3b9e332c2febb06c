import assert from 'node:assert/strict';
import { day } from '../../../domain/dates.ts';
import type { Question } from '../../../domain/question.ts';
import { nqsw } from '../../domain/supervision-people.ts';
import { asyeOf, buttonOf, filledIn, inputsOf, type Office, openOffice, people, sendOf } from './office.ts';

const question = asyeOf('nia');
const mine: Question = { topic: 'asye', subject: { kind: 'me' } };

describe('milestones, evidence, pauses and "ready"', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  const course = () => {
    const seen = office.turn('sam').view.asye.of('nia');
    assert.ok(seen);
    return seen;
  };
  const due = (code: string) => course().milestones.find((own) => own.code === code)?.due;
  const send = (as: string, name: Parameters<Office['send']>[1], about = {}, inputs: Record<string, string> = {}) =>
    office.send(as, name, { people: ['nia'], ...about }, inputs, { question });

  describe('a milestone', () => {
    it('is done on the day that was given, and the numbers move', () => {
      const { answer } = send('sam', 'milestone-done', { item: 'observation-1' }, { on: '2026-11-20' });
      assert.equal(answer.title, 'Direct observation 1 of Nia Evans is done, on Friday 20 November');
      assert.equal(answer.judgement?.text, 'Milestones done 1 of 12 → 2 of 12');
      assert.equal(answer.figures[0]?.value, 2);
      assert.doesNotMatch(answer.summary, /Nia/);
      office.press('sam', buttonOf(answer, 'Undo'));
      assert.equal(course().figures.done.value, 1);
    });

    it('opens with those that are not done, the earliest due chosen', () => {
      const { answer } = office.open('ada', 'milestone-done', { people: ['nia'] }, question);
      const [which] = inputsOf(answer);
      assert.ok(which?.kind === 'choice');
      assert.equal(which.choices.length, 12);
      assert.equal(filledIn(answer).which, 'self-assessment-1');
    });

    it('asks an assessor of several whose it is, and then which', () => {
      const parts = people();
      const two = openOffice({
        ...parts,
        asye: [...(parts.asye ?? []), nqsw('omar', '2026-09-01', { assessor: 'sam' })],
      });
      const first = two.open('sam', 'milestone-done').answer;
      assert.deepEqual(Object.keys(filledIn(first)), []);
      assert.match(two.press('sam', sendOf(first)).answer.judgement?.text ?? '', /Choose whose/);
      const second = two.press('sam', sendOf(first), { people: 'nia' }).answer;
      assert.equal(second.title, 'Record a milestone of Nia Evans');
      assert.ok(two.press('sam', sendOf(second), filledIn(second)).change);
    });

    for (const [inputs, says] of [
      [{ on: '2026-11-25' }, /can't be done in the future/],
      [{ on: '2026-06-03' }, /The ASYE started on 4 June: give a day from then on/],
      [{ on: '' }, /Give the day/],
      [{ which: '' }, /Choose the milestone/],
      [{ which: 'observation-9' }, /has no such milestone/],
      [{ which: '__proto__' }, /has no such milestone/],
      [{ which: 'hasOwnProperty' }, /has no such milestone/],
    ] as [Record<string, string>, RegExp][]) {
      it(`with ${JSON.stringify(inputs)} is asked again`, () => {
        const { answer } = send('sam', 'milestone-done', {}, inputs);
        assert.match(answer.judgement?.text ?? '', says);
        assert.deepEqual(office.changes, []);
      });
    }

    it('that the programme does not have opens the form with nothing chosen, and says so', () => {
      const { answer } = office.open('sam', 'milestone-done', { people: ['nia'], item: 'observation-9' }, question);
      assert.match(answer.judgement?.text ?? '', /no such milestone/);
      assert.equal(filledIn(answer).which, undefined);
    });

    it('that somebody else recorded meanwhile is told, and recorded once', () => {
      const form = office.open('ada', 'milestone-done', { people: ['nia'], item: 'observation-1' }, question).answer;
      send('sam', 'milestone-done', { item: 'observation-1' }, { on: '2026-11-20' });
      const { answer, change } = office.press('ada', sendOf(form), filledIn(form));
      assert.equal(change, undefined);
      assert.match(answer.title, /recorded already, done on Friday 20 November/);
    });

    it('of the Academy is recorded by the Academy, and no other', () => {
      const form = office.open('academy', 'milestone-done', { people: ['nia'] }, question).answer;
      const [which] = inputsOf(form);
      assert.ok(which?.kind === 'choice');
      assert.deepEqual(
        which.choices.map(({ value }) => value),
        ['join-team', 'moderation'],
      );
      const other = office.press('academy', sendOf(form), { which: 'observation-1', on: '2026-11-24' });
      assert.equal(other.answer.outcome, 'refused');
      assert.equal(
        office.press('academy', sendOf(form), { which: 'join-team', on: '2026-11-24' }).change?.kind,
        'milestone-done',
      );
    });

    it('is not the NQSW’s own to record: they are offered to say that they are ready', () => {
      const { answer } = office.open('nia', 'milestone-done', { people: ['nia'], item: 'observation-2' }, mine);
      assert.equal(answer.outcome, 'refused');
      const form = office.press('nia', buttonOf(answer, "Tell my assessor I'm ready")).answer;
      assert.equal(filledIn(form).which, 'observation-2');
    });
  });

  describe('evidence', () => {
    it('is counted, and undone', () => {
      const { answer } = send('ada', 'evidence-done', { item: 'report' });
      assert.equal(answer.judgement?.text, 'Written reports 0 of 3 → 1 of 3');
      office.press('ada', buttonOf(answer, 'Undo'));
      assert.equal(course().figures.evidence.value, 0);
    });

    it('of the same kind and day is recorded again only by whoever says that it is another', () => {
      send('sam', 'evidence-done', { item: 'report' });
      const { answer, change } = send('ada', 'evidence-done', { item: 'report' });
      assert.equal(change, undefined);
      assert.match(answer.judgement?.text ?? '', /recorded already. Send it again only if this is another/);
      assert.equal(office.press('ada', sendOf(answer), filledIn(answer)).change?.kind, 'evidence-done');
      assert.equal(course().evidence.find(({ code }) => code === 'report')?.done, 2);
    });

    for (const [inputs, says] of [
      [{ on: '2026-11-25' }, /can't be from the future/],
      [{ on: '2026-06-03' }, /started on 4 June/],
      [{ which: 'toString' }, /no such evidence/],
      [{ which: '' }, /Choose what kind/],
      [{ on: 'x' }, /Give the day/],
    ] as [Record<string, string>, RegExp][]) {
      it(`with ${JSON.stringify(inputs)} is asked again`, () => {
        assert.match(send('sam', 'evidence-done', {}, inputs).answer.judgement?.text ?? '', says);
        assert.deepEqual(office.changes, []);
      });
    }
  });

  describe('"ready"', () => {
    const say = (inputs: Record<string, string> = {}, about = {}) =>
      office.send('nia', 'ready', { item: 'observation-2', ...about }, inputs, { question: mine });

    it('shows on the assessor’s plan, moves no date and says who sees it', () => {
      const before = due('observation-2');
      const { answer } = say();
      assert.equal(answer.judgement?.text, 'Your assessor Sam Wood sees it on your plan.');
      assert.ok(course().milestones.find(({ code }) => code === 'observation-2')?.readyAt);
      assert.equal(due('observation-2'), before);
      office.press('nia', buttonOf(answer, 'Undo'));
      assert.equal(course().milestones.find(({ code }) => code === 'observation-2')?.readyAt, null);
    });

    it('said twice is said once', () => {
      say();
      const { answer, change } = say({}, { people: ['nia'] });
      assert.equal(change, undefined);
      assert.match(answer.title, /You've said already that you are ready for direct observation 2/);
    });

    it('is not said for what is done, or is no milestone', () => {
      assert.match(say({ which: 'support-agreement' }).answer.judgement?.text ?? '', /is done already/);
      assert.match(say({ which: 'constructor' }).answer.judgement?.text ?? '', /no such milestone/);
      assert.match(say({ which: '' }).answer.judgement?.text ?? '', /Choose what/);
      assert.deepEqual(office.changes, []);
    });
  });

  describe('a pause', () => {
    const pause = (inputs: Record<string, string> = {}, as = 'sam') =>
      send(as, 'pause', {}, { reason: 'parental', ...inputs });

    it('moves what was not due before it, day by day, and says so', () => {
      const before = due('observation-2');
      const { answer } = pause({ on: '2026-11-20' });
      assert.equal(answer.judgement?.text, 'Now behind → paused; the programme ends 5 July 2027 → 10 July 2027');
      assert.equal(before, '2027-01-04');
      assert.equal(due('observation-2'), '2027-01-09');
      office.press('sam', buttonOf(answer, 'Undo'));
      assert.equal(due('observation-2'), before);
      assert.equal(course().paused, null);
    });

    for (const [inputs, says] of [
      [{ on: '2026-11-25' }, /can't begin in the future/],
      [{ on: '2026-06-03' }, /started on 4 June: it can only be paused from then on/],
      [{ on: '2026-08-15' }, /There is a pause from 1 August to 31 August: pauses can't overlap/],
      [{ on: '2026-07-15' }, /pauses can't overlap/],
      [{ on: '2026-08-31' }, /pauses can't overlap/],
      [{ on: 'x' }, /Give the first day/],
      [{ reason: '' }, /Choose why/],
      [{ reason: 'capability' }, /Choose why/],
      [{ reason: '__proto__' }, /Choose why/],
    ] as [Record<string, string>, RegExp][]) {
      it(`with ${JSON.stringify(inputs)} is asked again`, () => {
        assert.match(pause(inputs).answer.judgement?.text ?? '', says);
        assert.deepEqual(office.changes, []);
      });
    }

    it('can begin on the day after another ended', () => {
      assert.equal(pause({ on: '2026-09-01' }).change?.kind, 'asye-paused');
    });

    it('that somebody else recorded meanwhile is told, and recorded once', () => {
      const form = office.open('ada', 'pause', { people: ['nia'] }, question).answer;
      pause({ on: '2026-11-20' });
      const { answer, change } = office.press('ada', sendOf(form), { on: '2026-11-24', reason: 'sickness' });
      assert.equal(change, undefined);
      assert.match(answer.title, /paused already, from Friday 20 November/);
    });

    it('ends on the day before the first day back', () => {
      pause({ on: '2026-11-09' });
      const { answer, change } = send('ada', 'resume', {}, { on: '2026-11-23' });
      assert.ok(change?.kind === 'asye-resumed');
      assert.deepEqual([change.from, change.to], ['2026-11-09', '2026-11-22']);
      assert.match(answer.judgement?.text ?? '', /^Now paused → behind/);
      assert.equal(due('observation-2'), '2027-01-18');
      assert.equal(
        office.open('sam', 'resume', { people: ['nia'] }, question).answer.title,
        "Nia Evans' ASYE is not paused",
      );
      office.press('ada', buttonOf(answer, 'Undo'));
      assert.equal(course().paused?.from, '2026-11-09');
    });

    for (const [on, says] of [
      ['2026-11-09', /The pause began on 9 November: the first day back comes after it|began on Monday 9 November/],
      ['2026-11-01', /the first day back comes after it/],
      ['2028-01-01', /within a year/],
      ['later', /Give the first day back/],
    ] as const) {
      it(`does not end "${on}"`, () => {
        pause({ on: '2026-11-09' });
        assert.match(send('sam', 'resume', {}, { on }).answer.judgement?.text ?? '', says);
        assert.equal(office.changes.length, 1);
      });
    }

    it('of somebody else is not said to whoever may not know', () => {
      pause({ on: day('2026-11-20') });
      assert.equal(office.open('helen', 'resume', { people: ['nia'] }, question).answer.outcome, 'refused');
    });
  });

  it('of an NQSW who has completed are refused', () => {
    const parts = people();
    const asye = [nqsw('nia', '2025-06-04', { assessor: 'sam', completedOn: day('2026-10-01'), outcome: 'passed' })];
    const done = openOffice({ ...parts, asye });
    for (const name of ['milestone-done', 'evidence-done', 'pause', 'resume'] as const)
      assert.equal(done.open('sam', name, { people: ['nia'] }, question).answer.outcome, 'refused', name);
    assert.equal(done.open('nia', 'ready', {}, mine).answer.outcome, 'refused');
  });
});

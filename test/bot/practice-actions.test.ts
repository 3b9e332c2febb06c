import assert from 'node:assert/strict';
import type { Heard } from '../../bot/assistant-type.ts';
import { type About, type Action, type PracticeActionName, practiceActions } from '../../domain/action.ts';
import { addDays, day } from '../../domain/dates.ts';
import type { Question, StaffId } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';
import { filledIn, sendOf } from '../dialogs/actions/office.ts';
import { sample, today, turnAs } from '../sample.ts';
import { type Place, places } from '../store/places.ts';
import { actionOf, type CouncilRig, type Instance, minutesLater, openCouncil, said } from './council.ts';

const question: Question = { topic: 'supervision', subject: { kind: 'supervisees' } };

/** What somebody of the sample council can record of each kind, with what the form is to hold besides. */
type Case = { as: string; about(view: View): About; inputs?: Record<string, string> };
const first = (ids: readonly { id: StaffId }[], which: (id: StaffId) => boolean = () => true) => {
  const found = ids.find(({ id }) => which(id));
  assert.ok(found, 'the sample council has nobody for this');
  return found.id;
};
const supervised = (view: View) => ({ people: [first(view.supervision.mine(), (id) => farFromLast(view, id))] });
const farFromLast = (view: View, id: StaffId) => (view.supervision.of(id)?.last?.on ?? '') < addDays(today, -3);
const assessed = (view: View) => ({ people: [first(view.asye.mine, (id) => view.asye.of(id)?.paused === null)] });
const cases: Record<PracticeActionName, Case> = {
  'record-supervision': { as: 'unit_manager', about: supervised },
  'book-supervision': { as: 'unit_manager', about: supervised, inputs: { on: addDays(today, 17) } },
  'cancel-supervision': {
    as: 'team_manager',
    about: (view) => ({
      people: [first(view.supervision.recordable(), (id) => (view.supervision.of(id)?.booked.length ?? 0) > 0)],
    }),
    inputs: { reason: 'urgent_work' },
  },
  'sign-record': {
    as: 'unit_manager',
    about: (view) => ({
      people: [
        first(view.supervision.mine(), (id) =>
          view.supervision.held(id).some((own) => own.type === 'professional' && own.signedOn === null),
        ),
      ],
    }),
  },
  'add-action': { as: 'unit_manager', about: supervised, inputs: { summary: 'Zebedee quorn' } },
  'close-action': {
    as: 'unit_manager',
    about: (view) => ({
      item: first(view.supervision.actions({ kind: 'supervisees' }), (id) => view.supervision.mayClose(id)),
    }),
  },
  'milestone-done': { as: 'supervisor', about: assessed },
  'evidence-done': { as: 'supervisor', about: assessed },
  ready: { as: 'nqsw', about: () => ({}) },
  pause: { as: 'supervisor', about: assessed, inputs: { reason: 'bereavement' } },
  resume: { as: 'supervisor', about: assessed, inputs: { on: addDays(today, 1) } },
};

describe('what is recorded in Teams', () => {
  for (const { name: where, start } of places.filter(({ name }) => !name.includes('file'))) {
    describe(`over ${where}`, function () {
      this.timeout(120_000);
      let place: Place;
      let rig: CouncilRig;
      let other: Instance;
      before(async () => {
        place = await start();
        rig = await openCouncil({ documents: await place.open('council') });
        other = await rig.instance();
      });
      after(async () => {
        await rig.close();
        await place.end();
      });

      const hear = (
        role: string,
        words: Parameters<typeof said>[1],
        more: Parameters<typeof said>[2] = {},
        at = rig.first,
      ) => at.assistant.hear(said(rig.oid(role), words, more));
      const open = async (
        role: string,
        name: PracticeActionName,
        about: About,
        more: Parameters<typeof said>[2] = {},
      ) => {
        const { answer } = await hear(role, { action: { name, step: 'open', about, question } }, more);
        assert.ok(answer?.outcome === 'answered', `${name}: ${answer?.title}`);
        return { action: sendOf(answer), inputs: filledIn(answer) };
      };
      const audit = async () =>
        (await Array.fromAsync(rig.store.auditSince(day('2026-01-01')))).filter(({ change }) => change !== null);
      const recorded = async () => {
        await rig.first.live.catchUp();
        return rig.first.live.changes();
      };

      for (const [index, name] of practiceActions.entries()) {
        it(`${name}, sent 50 times at once through two instances, is one effect with an audit line`, async () => {
          const { as, about, inputs = {} } = cases[name];
          const { view } = turnAs(await sample(), as);
          const at = minutesLater(index);
          if (name === 'resume') {
            const paused = await open('supervisor', 'pause', assessed(view), { at }).catch(() => null);
            if (paused)
              await hear(
                'supervisor',
                { action: paused.action, inputs: { ...paused.inputs, reason: 'sickness', on: addDays(today, -5) } },
                { at },
              );
          }
          const form = await open(as, name, about(view), { at });
          const was = (await recorded()).length;
          const words = { action: form.action, inputs: { ...form.inputs, ...inputs } };
          const heard = await Promise.all(
            Array.from({ length: 50 }, (_, turn) => hear(as, words, { at }, turn % 2 === 0 ? rig.first : other)),
          );
          const now = await recorded();
          assert.equal(now.length, was + 1);
          const change = now.at(-1);
          assert.equal(change?.id, form.action.id);
          const titles = new Set(heard.map(({ answer }) => answer?.title));
          assert.equal(titles.size, 1, [...titles].join(' | '));
          for (const { answer, replace } of heard) assert.deepEqual([answer?.outcome, replace], ['answered', true]);
          const lines = (await audit()).filter((line) => line.change === `${change?.kind} ${change?.id}`);
          assert.ok(lines.length >= 1);
          assert.doesNotMatch(JSON.stringify(await audit()), /zebedee|urgent_work|bereavement|sickness/i);
          const again = await hear(as, words, { at: minutesLater(index + 30) });
          assert.match(again.answer?.notes.join(' ') ?? '', /recorded already/);
          assert.equal((await recorded()).length, was + 1);
        });
      }

      it('two people who record the same supervision at once record it once, and the second sees what the first did', async () => {
        const of = await sample();
        const [one, two] = [turnAs(of, 'team_manager').view, turnAs(of, 'unit_manager').view];
        const both = first(
          two.supervision.recordable(),
          (id) => one.supervision.may(id) && farFromLast(two, id) && !touched(id),
        );
        const at = minutesLater(100);
        const forms = await Promise.all(
          ['team_manager', 'unit_manager'].map((role) => open(role, 'record-supervision', { people: [both] }, { at })),
        );
        const was = (await recorded()).length;
        const heard = await Promise.all(
          forms.map((form, index) =>
            hear(index === 0 ? 'team_manager' : 'unit_manager', form, { at }, index === 0 ? rig.first : other),
          ),
        );
        assert.equal((await recorded()).length, was + 1);
        const told = heard.filter(({ answer }) => /is recorded already/.test(answer?.title ?? ''));
        assert.equal(told.length, 1);
        const by = rig.first.live.changes().at(-1)?.by ?? '';
        const recorder = of.picture.inPost.get(by)?.name ?? '';
        assert.match(JSON.stringify(told[0]?.answer?.body), new RegExp(`${recorder} recorded one with`));

        function touched(id: StaffId) {
          return rig.first.live.changes().some((own) => own.kind === 'supervision-held' && own.people.includes(id));
        }
      });

      it('is undone once, however often that is pressed', async () => {
        const last = (await recorded()).findLast((own) => own.kind === 'supervision-booked');
        const action = { name: 'undo', change: last?.id, question };
        const at = minutesLater(60);
        const was = (await recorded()).length;
        const heard = await Promise.all(
          Array.from({ length: 20 }, (_, turn) =>
            hear('unit_manager', { action }, { at }, turn % 2 ? rig.first : other),
          ),
        );
        assert.equal((await recorded()).length, was + 1);
        for (const { answer } of heard) assert.match(answer?.title ?? '', /^Undone: |undone already/);
      });

      it('by many people at once about many is all recorded, each once', async () => {
        const { view } = turnAs(await sample(), 'team_manager');
        const ids = view.supervision
          .recordable()
          .slice(10, 22)
          .map(({ id }) => id);
        const forms = [];
        for (const [index, id] of ids.entries())
          forms.push(
            await open(
              'team_manager',
              'book-supervision',
              { people: [id], on: addDays(today, 40) },
              { at: minutesLater(200 + index) },
            ),
          );
        const was = (await recorded()).length;
        await Promise.all(
          forms.map((form, index) =>
            hear('team_manager', form, { at: minutesLater(230) }, index % 2 ? rig.first : other),
          ),
        );
        const made = (await recorded()).slice(was);
        assert.deepEqual(
          made.flatMap((own) => (own.kind === 'supervision-booked' ? own.staffId : [])).toSorted(),
          ids.toSorted(),
        );
      });
    });
  }
});

describe('the figures after something was recorded', () => {
  let rig: CouncilRig;
  beforeEach(async () => {
    rig = await openCouncil();
  });
  afterEach(() => rig.close());
  const hear = (role: string, words: Parameters<typeof said>[1], more: Parameters<typeof said>[2] = {}) =>
    rig.first.assistant.hear(said(rig.oid(role), words, more));
  const figure = ({ answer }: Heard) => answer?.figures[0]?.shown;

  async function recordOverdue() {
    const { view } = turnAs(rig.of, 'unit_manager');
    const overdue = first(view.supervision.mine(), (id) => view.supervision.of(id)?.state === 'overdue');
    const action: Action = { name: 'record-supervision', step: 'open', about: { people: [overdue] }, question };
    const { answer } = await hear('unit_manager', { action });
    assert.ok(answer);
    const sent = await hear('unit_manager', { action: sendOf(answer), inputs: filledIn(answer) });
    return { overdue, sent };
  }

  it('are other ones on the next card, on the confirmation and after the undo', async () => {
    const text = 'how many of my supervisees are in date';
    const before = await hear('unit_manager', { question: { ...question, measure: 'supervision-in-date' } });
    const { sent } = await recordOverdue();
    const after = await hear('unit_manager', { question: { ...question, measure: 'supervision-in-date' } });
    assert.notEqual(figure(after), figure(before), text);
    assert.match(sent.answer?.judgement?.text ?? '', new RegExp(`In date ${figure(before)} → ${figure(after)}`));
    await hear('unit_manager', { action: actionOf(sent, 'Undo') });
    const undone = await hear('unit_manager', { question: { ...question, measure: 'supervision-in-date' } });
    assert.equal(figure(undone), figure(before));
  });

  it('leave a line in the audit of whoever it was about, and no text', async () => {
    const { overdue } = await recordOverdue();
    const lines = await Array.fromAsync(rig.store.auditSince(day('2026-01-01'), overdue));
    assert.deepEqual(
      lines.map(({ change, subject }) => [change?.split(' ')[0], subject]),
      [['supervision-held', { kind: 'worker', id: overdue }]],
    );
  });

  it('come back by typing what the button says', async () => {
    const { sent } = await recordOverdue();
    const back = await hear('unit_manager', { text: 'Back to the card' });
    assert.deepEqual(back.answer?.question, sent.answer?.question);
    const undone = await hear('unit_manager', { text: 'Undo' });
    assert.match(undone.answer?.title ?? '', /^Undone: /);
  });
});

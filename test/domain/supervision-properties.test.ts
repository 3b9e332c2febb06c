import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../domain/action.ts';
import { addDays, day, type PlainDate } from '../../domain/dates.ts';
import { type Picture, withChanges } from '../../domain/picture.ts';
import type { StaffId } from '../../domain/question.ts';
import type { AsyeRow, Spell, SupervisionRow } from '../../domain/workforce.ts';
import { booked, held, heldRecord, nqsw, pause, picture, record, spell, team, undone } from './supervision-people.ts';

const start = day('2026-06-01');
const dayOf = (n: number): PlainDate => addDays(start, n);
const ids = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const who = fc.constantFrom(...ids);
const past = fc.integer({ min: 0, max: 120 }).map(dayOf);
const any = fc.integer({ min: 0, max: 200 }).map(dayOf);
const today = dayOf(121);

const teams = [
  team('T1'),
  team('T2', { service: 'Other' }),
  team('T1-1', { parent: 'T1' }),
  team('T1-2', { parent: 'T1' }),
];
const spells: fc.Arbitrary<Spell[]> = fc.tuple(
  ...ids.map((id) =>
    fc
      .record({
        teamId: fc.constantFrom('T1', 'T2', 'T1-1', 'T1-2'),
        begun: past,
        left: fc.option(past),
        back: fc.option(past),
      })
      .map(({ teamId, begun, left, back }) =>
        spell(id, {
          teamId,
          start: begun,
          awayFrom: left,
          returnedOn: left !== null && back !== null && back > left ? back : null,
        }),
      ),
  ),
);
const file: fc.Arbitrary<SupervisionRow[]> = fc.array(
  fc.oneof(
    fc.tuple(who, past).map(([id, on]) => held(id, on)),
    fc.tuple(who, any).map(([id, on]) => booked(id, on)),
  ),
  { maxLength: 25 },
);
const asye: fc.Arbitrary<AsyeRow[]> = fc.tuple(past, past).map(([a, b]) => [nqsw('A', a), nqsw('B', b)]);

const bookings: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(who, any)
    .map(([staffId, bookedFor]) => record('supervision-booked', { staffId, bookedFor, supervisor: null })),
  fc
    .tuple(who, any)
    .map(([staffId, bookedFor]) => record('supervision-cancelled', { staffId, bookedFor, reason: 'other' })),
);
const records: fc.Arbitrary<Change> = fc.oneof(
  bookings,
  fc.tuple(who, past).map(([id, on]) => heldRecord(id, on)),
  fc
    .tuple(who, past)
    .map(([staffId, on]) => record('record-signed', { staffId, heldOn: on, signedOn: addDays(on, 2) })),
  fc
    .tuple(fc.constantFrom('A', 'B'), past)
    .map(([staffId, doneOn]) => record('milestone-done', { staffId, milestone: 'review-6', doneOn })),
  fc
    .tuple(fc.constantFrom('A', 'B'), past)
    .map(([staffId, from]) => record('asye-paused', { staffId, from, reason: null })),
);

const council = fc.record({ spells, supervisions: file, asye }).map((own) => ({ ...own, teams }));

const dues = (of: Picture) => [...of.supervision().people].map(([id, own]) => [id, own.next.on] as const);
const plain = (of: Picture) =>
  [...of.supervision().people].map(([id, { next, state, dues: all, held: meetings }]) => [
    id,
    next,
    state,
    all,
    meetings,
  ]);

describe('whatever happens', () => {
  it('a due date never moves by booking or cancelling', () => {
    fc.assert(
      fc.property(council, fc.array(bookings, { maxLength: 10 }), (parts, changes) => {
        const before = picture(parts, { on: today });
        assert.deepEqual(dues(withChanges(before, changes)), dues(before));
        const unbooked = picture(
          { ...parts, supervisions: parts.supervisions.filter((row) => row.heldOn !== null) },
          { on: today },
        );
        assert.deepEqual(dues(unbooked), dues(before));
      }),
    );
  });

  it('a due date never moves by waiting, and it only ever gets later in its states', () => {
    const order = { 'in date': 0, 'due soon': 1, overdue: 2 };
    fc.assert(
      fc.property(council, fc.integer({ min: 1, max: 60 }), (parts, days) => {
        const now = picture(parts, { on: today }).supervision().people;
        const later = picture(parts, { on: addDays(today, days) }).supervision().people;
        for (const [id, own] of now) {
          assert.equal(later.get(id)?.next.on, own.next.on);
          const [before, after] = [own.state, later.get(id)?.state ?? null];
          assert.equal(before === null, after === null);
          if (before !== null && after !== null) assert.ok(order[before] <= order[after]);
        }
      }),
    );
  });

  it('undoing everything restores everything, and a picture kept up to date is one made anew', () => {
    fc.assert(
      fc.property(council, fc.array(records, { maxLength: 12 }), (parts, changes) => {
        const before = picture(parts, { on: today });
        const asItWas = plain(before);
        let kept = before;
        for (let n = 1; n <= changes.length; n += 1) {
          kept = withChanges(kept, changes.slice(0, n));
          kept.supervision();
        }
        assert.deepEqual(plain(kept), plain(picture(parts, { on: today, changes })));
        const all = [...changes, ...changes.map(({ id }) => undone(id))];
        const restored = withChanges(kept, all);
        assert.deepEqual(plain(restored), asItWas);
        assert.deepEqual(restored.practice().disagreements, []);
      }),
    );
  });

  it('counts of teams without their units add up to those of services, and of these to the council’s', () => {
    const period = { from: start, to: today };
    fc.assert(
      fc.property(council, fc.array(records, { maxLength: 8 }), (parts, changes) => {
        const of = picture(parts, { on: today, changes });
        const book = of.supervision();
        for (const sums of [book.sums, book.sumsIn(period)]) {
          const numbers = (node: string) => Object.entries(sums.get(node)?.get('all') ?? {}) as [string, number][];
          for (const [key, value] of numbers('council')) {
            const at = (node: string) => numbers(node).find(([own]) => own === key)?.[1] ?? 0;
            assert.equal(at('T1') + at('T2'), value);
            assert.equal(at('service:Help') + at('service:Other'), value);
          }
        }
      }),
    );
  });

  it('a meeting that both sides record is one, in whichever order', () => {
    const meetings = fc.array(fc.tuple(who, past), { maxLength: 12 });
    fc.assert(
      fc.property(council, meetings, (parts, all) => {
        const worker = all.map(([id, on]) => heldRecord(id, on, { minutes: 60 }));
        const supervisor = all.map(([id, on]) => heldRecord(id, on, { minutes: 90, supervisor: 'S' }));
        const days = (changes: readonly Change[]) =>
          [...picture(parts, { on: today, changes }).practice().supervisions].map(
            ([id, own]) => [id, own.flatMap(({ heldOn }) => heldOn ?? [])] as [StaffId, PlainDate[]],
          );
        assert.deepEqual(days([...worker, ...supervisor]), days(worker));
        assert.deepEqual(days([...supervisor, ...worker]), days(worker));
      }),
    );
  });

  it('a later import of what was recorded changes no date', () => {
    fc.assert(
      fc.property(council, fc.array(fc.tuple(who, past), { maxLength: 8 }), (parts, all) => {
        const changes = all.map(([id, on]) => heldRecord(id, on));
        const imported = { ...parts, supervisions: [...parts.supervisions, ...all.map(([id, on]) => held(id, on))] };
        assert.deepEqual(dues(picture(imported, { on: today, changes })), dues(picture(parts, { on: today, changes })));
      }),
    );
  });

  it('an ASYE pause that begins after the last supervision moves no due date', () => {
    fc.assert(
      fc.property(council, (parts) => {
        const of = picture(parts, { on: today });
        const last = [...of.supervision().people].map(([id, own]) => [id, own.next.basis.from] as const);
        const asyePauses = last
          .filter(([id]) => id === 'A' || id === 'B')
          .map(([id, from]) => pause(id, addDays(from, 1), null));
        assert.deepEqual(dues(picture({ ...parts, asyePauses }, { on: today })), dues(of));
      }),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Facet } from '../../../domain/access.ts';
import type { ReminderKind } from '../../../domain/council.ts';
import { addDays, day, type PlainDate } from '../../../domain/dates.ts';
import { wholeFte } from '../../../domain/exact.ts';
import { awayOn } from '../../../domain/people.ts';
import { type Picture, pictureOf } from '../../../domain/picture.ts';
import { reachOf } from '../../../domain/reach.ts';
import type { CardOutcome, PlannedCard } from '../../../domain/reminder.ts';
import { partsOf } from '../../../domain/reminders/keys.ts';
import type { Plan } from '../../../domain/reminders/plan.ts';
import type { Said } from '../../../domain/reminders/said.ts';
import { supervisorsOf } from '../../../domain/supervisors.ts';
import { viewerOf } from '../../../domain/viewer.ts';
import type { AccessRole, Workforce } from '../../../domain/workforce.ts';
import { isWorkingDay } from '../../../domain/working-days.ts';
import { sample } from '../../sample.ts';
import { action, booked, held, nqsw, pause, spell, team } from '../supervision-people.ts';
import { grant, pictureOn, planFor, remember } from './told.ts';

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
const teamIds = ['T1', 'U1', 'U2', 'T2'] as const;
const start = day('2026-08-20');
const past = fc.integer({ min: 0, max: 100 }).map((n) => addDays(start, n));
const who = fc.constantFrom(...ids);
const somebody = fc.option(who);
const roles: readonly AccessRole[] = [
  'hr',
  'academy',
  'head_of_service',
  'reviewer',
  'workforce_lead',
  'director',
  'admin',
];
const needsService = (role: AccessRole) => role === 'head_of_service' || role === 'reviewer';

const teams = fc
  .tuple(
    ...teamIds.map((id) =>
      fc
        .record({
          managers: fc.uniqueArray(who, { maxLength: 2 }),
          deputy: somebody,
          headOfService: somebody,
          service: fc.constantFrom('Help', 'Care'),
        })
        .map((own) => team(id, { ...own, parent: id.startsWith('U') ? 'T1' : null })),
    ),
  )
  .map((own) => [...own]);

const spells = fc
  .tuple(
    ...ids.map((id) =>
      fc
        .record({
          teamId: fc.constantFrom(...teamIds),
          supervisor: somebody,
          start: fc.oneof(fc.constant(day('2022-01-10')), past),
          end: fc.option(past, { freq: 5 }),
          awayFrom: fc.option(past, { freq: 4 }),
          back: fc.integer({ min: 1, max: 60 }),
          workingDays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })),
          sweNo: fc.constantFrom(null, `SW${id}`),
          registrationRenewedOn: fc.option(past),
        })
        .map(({ back, supervisor, end, start: from, ...own }) =>
          spell(id, {
            ...own,
            start: from,
            end: end !== null && end > from ? end : null,
            supervisor: supervisor === id ? null : supervisor,
            returnedOn: own.awayFrom === null || back > 40 ? null : addDays(own.awayFrom, back),
          }),
        ),
    ),
  )
  .map((own) => [...own]);

const councils: fc.Arbitrary<Partial<Workforce>> = fc.record({
  teams,
  spells,
  supervisions: fc.array(
    fc.oneof(
      fc.tuple(who, past, fc.boolean()).map(([id, on, signed]) => held(id, on, { recordSignedOn: signed ? on : null })),
      fc.tuple(who, past).map(([id, on]) => booked(id, on)),
    ),
    { maxLength: 30 },
  ),
  supervisionActions: fc
    .array(fc.tuple(who, who, past), { maxLength: 8 })
    .map((own) => own.map(([id, owner, dueOn], n) => action(`ACT${n}`, id, dueOn, { owner }))),
  asye: fc
    .array(fc.tuple(fc.constantFrom('A', 'B', 'C'), past, somebody, somebody), { maxLength: 3 })
    .map((own) =>
      own
        .filter(([id], n) => own.findIndex(([other]) => other === id) === n)
        .map(([id, on, assessor, ap]) =>
          nqsw(id, on, { assessor: assessor === id ? null : assessor, advancedPractitioner: ap, cap: 500 }),
        ),
    ),
  asyePauses: fc.option(past).map((from) => (from === null ? [] : [pause('A', from, null)])),
  access: fc
    .array(
      fc.tuple(
        fc.constantFrom('x', 'y', ...ids),
        fc.constantFrom(...roles),
        fc.option(fc.constantFrom('Help', 'Care')),
      ),
      { maxLength: 6 },
    )
    .map((own) =>
      own.map(([oid, role, service]) => grant(oid, role, needsService(role) ? (service ?? 'Help') : service)),
    ),
  targets: fc.constant(teamIds.map((teamId) => ({ teamId, group: 'social_worker' as const, target: 500, from: null }))),
  caseloads: fc
    .array(fc.tuple(past, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })), { maxLength: 3 })
    .map((own) =>
      own
        .filter(([on], n) => own.findIndex(([other]) => other === on) === n)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([date, cases]) => ({
          date,
          importedOn: date,
          rows: ids.map((staffId, n) => ({
            staffId,
            teamId: teamIds[n % 4] ?? 'T1',
            group: 'social_worker' as const,
            fte: wholeFte,
            inPost: true,
            cases: cases[n] ?? 0,
            openToReview: 0,
          })),
        })),
    ),
});

const days: readonly PlainDate[] = Array.from({ length: 16 }, (_, n) => addDays(day('2026-11-13'), n));
/** Each of the days with its picture. */
const seen = (of: Partial<Workforce>) => days.map((on) => [on, pictureOn(of, on)] as const);

const facets: Readonly<Partial<Record<ReminderKind, Facet>>> = {
  'supervision-due': 'supervision',
  'supervision-own': 'supervision',
  'actions-due': 'supervision',
  escalation: 'supervision',
  'caseload-report': 'caseload',
  'asye-milestone': 'asye',
  'asye-digest': 'asye',
  'registration-renewal': 'employment',
};

/** Nobody is told about anybody whom they may not see, nobody who is not there is told, and nobody twice on a day. */
function wellAddressed(picture: Picture, { cards, dropped }: Plan): void {
  const { today: on, inPost } = picture;
  const ids = new Set<string>();
  for (const card of cards) {
    assert.ok(isWorkingDay(on), `a card on ${on}`);
    const { staffId, entraObjectId } = card.to;
    const id = `${entraObjectId || staffId} ${card.slot}`;
    assert.ok(!ids.has(id), `${id} twice on ${on}`);
    ids.add(id);
    assert.ok(card.items.length > 0);
    assert.match(card.why, /^You get this (on [A-Z][^.]+ )?because [^.]+\.$/);
    if (staffId !== null) {
      const spell = inPost.get(staffId);
      assert.ok(spell && !awayOn(spell, on), `${staffId} is not there on ${on}`);
    }
    const viewer = entraObjectId === '' ? null : viewerOf(picture, { entraObjectId });
    if (entraObjectId !== '') assert.ok(viewer, `${entraObjectId} is nobody`);
    const reach = viewer && reachOf(picture, viewer, 'personal');
    for (const { kind, about, key } of card.items) {
      for (const id of about)
        assert.ok(!reach || reach.sees(facets[kind] ?? 'rate', id), `${entraObjectId} sees ${key}`);
    }
  }
  for (const { to } of dropped) {
    const spell = to.staffId === null ? undefined : inPost.get(to.staffId);
    assert.ok(spell && awayOn(spell, on));
  }
}

describe('reminders, whatever the council', () => {
  it('tell people who are there, once a day, about nobody whom they may not see', () => {
    fc.assert(
      fc.property(councils, (of) => {
        for (const [, picture] of seen(of)) wellAddressed(picture, planFor(picture));
      }),
      { numRuns: 60 },
    );
  });

  it('plan nothing anew once everything was said, and no key twice to anybody', () => {
    fc.assert(
      fc.property(councils, (of) => {
        const said: Record<string, Said[]> = {};
        const keys = new Set<string>();
        for (const [, picture] of seen(of)) {
          const { cards, optedOut } = planFor(picture, { said });
          remember(said, cards);
          assert.deepEqual([...planFor(picture, { said }).cards, ...optedOut], []);
          for (const { to, items } of cards) {
            for (const { key } of items) {
              const own = `${to.entraObjectId} ${key}`;
              assert.ok(!keys.has(own), own);
              keys.add(own);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('say by ticks, through a day of each zone, what the plan of the whole day says, once', () => {
    const zone = fc.constantFrom('Europe/London', 'Europe/Athens', 'America/New_York');
    const on = fc.constantFrom('2026-10-26', '2026-11-17', '2026-11-23', '2026-11-24');
    fc.assert(
      fc.property(councils, zone, on, fc.integer({ min: 1, max: 170 }), (of, timeZone, date, every) => {
        const picture = pictureOn(of, date);
        const zones = Object.fromEntries(ids.map((id) => [id.toLowerCase(), timeZone]));
        const said: Record<string, Said[]> = {};
        const ticked: PlannedCard[] = [];
        for (let at = Date.parse(`${date}T00:00:00Z`); at <= Date.parse(`${date}T23:59:00Z`); at += every * 60_000) {
          const { cards } = planFor(picture, { said, zones, now: new Date(at).toISOString() });
          remember(said, cards);
          ticked.push(...cards);
        }
        const byId = (cards: readonly PlannedCard[]) => cards.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        assert.deepEqual(byId(ticked), byId(planFor(picture).cards));
      }),
      { numRuns: 20 },
    );
  });

  it('say after an outage, in the next card that arrives, every supervision that was missed and still stands', () => {
    const outcomes = fc.array(fc.constantFrom<CardOutcome>('sent', 'missed', 'in-doubt'), {
      minLength: 16,
      maxLength: 16,
    });
    fc.assert(
      fc.property(councils, outcomes, (of, ends) => {
        const said: Record<string, Said[]> = {};
        const owed = new Map<string, Set<string>>();
        for (const [n, [on, picture]] of seen(of).entries()) {
          const { cards } = planFor(picture, { said });
          for (const card of cards.filter(({ slot }) => slot === 'day')) {
            const mine = owed.get(card.to.entraObjectId) ?? new Set<string>();
            const told = new Set(card.items.map(({ key }) => partsOf(key)?.matter ?? ''));
            for (const own of mine) assert.ok(told.has(own) || !stillStands(picture, card, own), `${on} ${own}`);
            owed.set(
              card.to.entraObjectId,
              ends[n] === 'sent' ? new Set() : new Set([...mine, ...supervisionsIn(told)]),
            );
          }
          remember(said, cards, ends[n] ?? 'sent');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('hold for the sample council over a month with its registrations, both kinds of report and an import that is late', async () => {
    const { workforce, council } = await sample();
    const said: Record<string, Said[]> = {};
    let items = 0;
    for (let on = day('2026-11-20'); on < '2026-12-20'; on = addDays(on, 1)) {
      const picture = pictureOf(workforce, { council, smallGroup: 5, today: on });
      const plan = planFor(picture, { said });
      wellAddressed(picture, plan);
      remember(said, plan.cards);
      items += plan.cards.flatMap((card) => card.items).length;
    }
    assert.ok(items > 1_000, `${items} items`);
  });
});

const supervisionsIn = (matters: Iterable<string>) =>
  [...matters].filter((own) => own.startsWith('supervision-due:') && !own.includes('/record/'));

function stillStands(picture: Picture, { to }: PlannedCard, matter: string): boolean {
  const id = matter.slice('supervision-due:'.length);
  const state = picture.supervision().people.get(id)?.state ?? null;
  const gives = to.staffId !== null && supervisorsOf(picture).of(id).givers.includes(to.staffId);
  return gives && (state === 'overdue' || state === 'due soon');
}

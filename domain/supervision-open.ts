import type { Scope } from './access.ts';
import type { Figure } from './answer.ts';
import { addDays, type PlainDate } from './dates.ts';
import type { StaffId } from './question.ts';
import { lastNinetyDays, type Supervised } from './supervision.ts';
import { actionsSeen, actionWithId, supervises } from './supervision-actions.ts';
import { inDateWithoutGrace, supervisionOf } from './supervision-figures.ts';
import type { SupervisionLens, SupervisionSeen, SupervisorRow } from './supervision-lens.ts';
import { heldSeen, nameIn, type Opened, personSeen, supervisedBySeen } from './supervision-seen.ts';
import { supervisionSource } from './supervision-sources.ts';
import { addPerson, noSupervision } from './supervision-sums.ts';
import { supervisorsOf } from './supervisors.ts';
import { nodeOf } from './tree.ts';

/** Opens the lens on supervision: constant work, whatever the size of the workforce. */
export function supervisionLens(open: Opened): SupervisionLens {
  const { picture, viewer, reach, personal } = open;
  const { files } = picture.workforce;
  const { today } = picture;
  const loaded = files['supervisions.csv'] !== undefined;
  const sees = (id: StaffId) => reach.sees('supervision', id);
  const book = () => picture.supervision();
  const of = (id: StaffId) => (loaded && sees(id) ? personSeen(open, id) : null);
  const seenIn = (ids: readonly StaffId[]) => byDue(ids.flatMap((id) => of(id) ?? []).filter((own) => !own.away));
  const people = (scope: Scope) => seenIn(open.idsIn(scope));
  const supervised = (ids: Iterable<StaffId>): Supervised[] =>
    [...ids].flatMap((id) => (sees(id) ? (book().people.get(id) ?? []) : []));
  const standingInFor = () =>
    personal && viewer.staffId !== null ? supervisorsOf(picture).standingInFor(viewer.staffId).filter(sees) : [];
  const myIds = () => (personal ? [...new Set([...viewer.supervisees, ...standingInFor()])] : []);
  const may = (id: StaffId) => {
    const spell = picture.inPost.get(id);
    if (!personal || !spell || id === viewer.staffId || !sees(id)) return false;
    return supervises(open, id) || managed(open).has(spell.teamId);
  };
  return {
    loaded,
    actionsLoaded: files['supervision-actions.csv'] !== undefined,
    of,
    people,
    dueIn: (scope, { from, to }) => people(scope).filter(({ nextDue }) => nextDue >= from && nextDue <= to),
    notSeenFor: (days, scope) => notSeen(people(scope), days, today),
    mine: () => seenIn(myIds()),
    get standingInFor() {
      return standingInFor();
    },
    away: (scope) => {
      if (!reach.seesAll('away', scope)) return null;
      if (scope.kind === 'worker') return null;
      if (scope.kind === 'supervisees') return supervised(viewer.supervisees).filter((own) => own.away).length;
      return book().sums.get(nodeOf(scope))?.get('all')?.away ?? 0;
    },
    awayPeople: (scope) =>
      open.idsIn(scope).flatMap((id) => {
        const own = reach.sees('away', id) && sees(id) ? book().people.get(id) : undefined;
        return own?.away ? [{ id, name: own.spell.name }] : [];
      }),
    supervisorOf: (id) => (sees(id) && picture.inPost.has(id) ? supervisedBySeen(open, id) : null),
    bySupervisor: (scope) => (loaded ? bySupervisor(open, supervised(open.idsIn(scope))) : []),
    held: (id) => {
      if (!sees(id)) return [];
      const full = new Map(
        book()
          .people.get(id)
          ?.held.map((own) => [own.meeting, own.full]),
      );
      const all = book().practice.supervisions.get(id) ?? [];
      return all
        .filter(({ heldOn }) => heldOn !== null && heldOn <= today)
        .map((meeting) => heldSeen(picture, meeting, full.get(meeting) ?? null))
        .reverse();
    },
    cancelled: (id) =>
      (sees(id) ? (book().practice.supervisions.get(id) ?? []) : [])
        .flatMap(({ bookedFor: on, cancelled: reason, supervisor }) =>
          on === null || reason === null
            ? []
            : [{ on, reason, by: supervisor === null ? null : nameIn(picture, supervisor) }],
        )
        .reverse(),
    unsigned: (scope) => unsigned(open, supervised(open.idsIn(scope))),
    actions: (whose, done) => actionsSeen(open, whose, done),
    action: (id) => actionWithId(open, id)?.seen ?? null,
    workerOfAction: (id) => actionWithId(open, id)?.row.staffId ?? null,
    figure: (measure, whose, narrow = {}): Figure => {
      const head = (name: string) => ({ of: name, group: narrow.group ?? null });
      if (whose === 'mine') {
        const actions =
          measure === 'actions-open' || measure === 'actions-overdue' ? actionsSeen(open, 'mine', undefined) : null;
        return supervisionOf(picture, measure, supervised(myIds()), head('you'), narrow.period, actions).figure;
      }
      if (whose.kind === 'supervisor') {
        const ids = picture.superviseesOf.get(whose.id) ?? [];
        const name = whose.id === viewer.staffId ? 'you' : (open.nameOf(whose.id) ?? 'a supervisor');
        return supervisionOf(picture, measure, supervised(ids), head(name), narrow.period).figure;
      }
      if (whose.kind !== 'worker' && whose.kind !== 'supervisees') return open.total(measure, whose, narrow);
      const name =
        whose.kind === 'supervisees' || whose.id === viewer.staffId ? 'you' : (open.nameOf(whose.id) ?? 'a worker');
      return supervisionOf(picture, measure, supervised(open.idsIn(whose)), head(name), narrow.period).figure;
    },
    inDateWithoutGrace: (scope, narrow = {}) => {
      if (picture.council.graceDays === 0 || !loaded) return null;
      const own = narrow.group ?? null;
      const head = { of: open.scopeName(scope), group: own, asAt: today };
      if (scope.kind === 'worker' || scope.kind === 'supervisees') {
        const sum = noSupervision();
        for (const one of supervised(open.idsIn(scope))) addPerson(today)(sum, one);
        return inDateWithoutGrace(sum, head).figure;
      }
      // Withheld as the one with grace is: both are about the same people.
      if (open.total('supervision-in-date', scope, narrow).value === null) return null;
      const sum =
        book()
          .sums.get(nodeOf(scope))
          ?.get(own ?? 'all') ?? noSupervision();
      return inDateWithoutGrace(sum, head).figure;
    },
    may,
    supervises: (id) => supervises(open, id),
    mayClose: (id) => actionWithId(open, id)?.seen.mayClose ?? false,
    recordable: () => {
      const ids = new Set(myIds());
      for (const team of managed(open)) for (const id of picture.members.get(team) ?? []) ids.add(id);
      const names = [...ids].filter(may).map((id) => ({ id, name: picture.inPost.get(id)?.name ?? '' }));
      return names.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    get recordsTo() {
      return book().recordsTo;
    },
    disagreements: (scope) => {
      const ids = new Set(open.idsIn(scope));
      return book().practice.disagreements.filter(
        ({ about, what }) => (what === 'supervision' || what === 'action') && ids.has(about) && sees(about),
      );
    },
    lastNinetyDays: lastNinetyDays(today),
    source: (scope, kind = 'supervision') => supervisionSource(open, scope, kind),
  };
}

/** The teams whose manager or deputy the viewer is, with their units. */
function managed({ picture, viewer, personal }: Opened): ReadonlySet<string> {
  return new Set(personal ? viewer.managedTeams.flatMap((id) => picture.tree.within(id)) : []);
}

function byDue(people: SupervisionSeen[]): readonly SupervisionSeen[] {
  return people.sort((a, b) => (a.nextDue === b.nextDue ? (a.name < b.name ? -1 : 1) : a.nextDue < b.nextDue ? -1 : 1));
}

function notSeen(people: readonly SupervisionSeen[], days: number, today: PlainDate): readonly SupervisionSeen[] {
  const since = ({ last }: SupervisionSeen) => last?.on ?? '';
  const until = addDays(today, -days);
  return people
    .filter((own) => since(own) <= until)
    .sort((a, b) => (since(a) === since(b) ? 0 : since(a) < since(b) ? -1 : 1));
}

function unsigned({ picture }: Opened, people: readonly Supervised[]) {
  const { from } = lastNinetyDays(picture.today);
  return people
    .flatMap(({ held }) => held)
    .filter(({ meeting, on }) => meeting.recordSignedOn === null && on >= from)
    .map(({ meeting, full }) => heldSeen(picture, meeting, full))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function bySupervisor(open: Opened, people: readonly Supervised[]): readonly SupervisorRow[] {
  const groups = new Map<StaffId | null, Supervised[]>();
  for (const own of people) {
    if (own.away) continue;
    const group = groups.get(own.spell.supervisor);
    if (group) group.push(own);
    else groups.set(own.spell.supervisor, [own]);
  }
  const rows = [...groups].map(([id, group]): SupervisorRow => {
    const name = id === null ? null : nameIn(open.picture, id);
    const head = { of: name ?? 'no supervisor recorded', group: null };
    return {
      supervisor: id === null || name === null ? null : { id, name },
      people: group.length,
      overdue: group.filter(({ state }) => state === 'overdue').length,
      dueSoon: group.filter(({ state }) => state === 'due soon').length,
      inDate: supervisionOf(open.picture, 'supervision-in-date', group, head).figure,
      ids: group.map(({ spell }) => spell.staffId),
    };
  });
  const name = (row: SupervisorRow) => row.supervisor?.name ?? '';
  return rows.sort((a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon || (name(a) < name(b) ? -1 : 1));
}

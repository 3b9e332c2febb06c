import type { Facet, Known, Scope, TeamSeen, Viewer } from './access.ts';
import type { Change } from './action.ts';
import type { Figure, Source } from './answer.ts';
import type { AsyeLens } from './asye-lens.ts';
import { asyeLens } from './asye-seen.ts';
import { type Asked, atWorkCaseload } from './caseload-figures.ts';
import type { Council } from './council.ts';
import { addDays, type PlainDate } from './dates.ts';
import { closedFigure, fteFigure, withheldFigure } from './figure.ts';
import { nameWords } from './names.ts';
import { type Leaders, leadersOf, nameWordsSeen, seesName } from './names-seen.ts';
import { awayOn } from './people.ts';
import { type Picture, withChanges } from './picture.ts';
import type { Period, Place, StaffId, TeamId } from './question.ts';
import { type Reach, reachOf } from './reach.ts';
import { defaultColumn, withheldFor } from './small-groups.ts';
import { lastSnapshotBefore, monthEnds } from './snapshot-days.ts';
import { caseloadSource, postsSource, staffSource, staleWarning } from './sources.ts';
import type { SupervisionLens } from './supervision-lens.ts';
import { supervisionLens } from './supervision-open.ts';
import { nameIn } from './supervision-seen.ts';
import { type TotalEntry, type TotalMeasure, totals } from './totals.ts';
import { nodeOf } from './tree.ts';
import { type StaffGroup, staffGroups } from './words.ts';
import { idsCounted, workerNamed, workerSeen } from './workers-seen.ts';
import type { FileName, LoadedFile, Spell } from './workforce.ts';

/** What a total is narrowed to: one staff group, how it stood on a day (today when left out), or what it looks back over. */
export type Narrow = { group?: StaffGroup | null; at?: PlainDate; period?: Period };

/** A worker whose caseload the viewer may see. */
export type WorkerSeen = {
  id: StaffId;
  name: string;
  teamId: TeamId;
  group: StaffGroup;
  figure: Figure;
  over: boolean | null;
  room: number | null;
  away: boolean;
  /** Newly qualified, on the day asked about. */
  nqsw: boolean;
  /** An NQSW's protected cap in cases, which stands in the place of a target; null: none recorded, or no NQSW. */
  cap: { cases: number; from: 'agreed' | 'share' } | null;
};

/** A person in post whose employment the viewer may see. */
export type StaffSeen = {
  id: StaffId;
  name: string;
  teamId: TeamId;
  group: StaffGroup;
  agency: boolean;
  /** Whether they are away; null where the viewer may not know. */
  away: boolean | null;
  returnedOn: PlainDate | null;
  /** Their last day; null where none is known, or it is not the viewer's to know. */
  leavesOn: PlainDate | null;
  /** The start of the post that they hold now. */
  since: PlainDate;
  /** Their own FTE, as a figure: employed or agency. */
  fte: Figure;
};

/** A figure that somebody said looks wrong. */
export type QuerySeen = { change: Extract<Change, { kind: 'figure-queried' }>; by: string | null };

/** A lens on the picture: what one viewer may see, and nothing else. Topics get this and never the workforce. */
export type View = {
  viewer: Viewer;
  place: Place;
  council: Council;
  councilName: string;
  /** Teams and services are no secret. */
  teams: readonly TeamSeen[];
  team(id: TeamId): TeamSeen | undefined;
  services: readonly string[];
  /** The teams that are no units, of a service or of all. */
  roots(service?: string): readonly TeamSeen[];
  files: Readonly<Partial<Record<FileName, LoadedFile>>>;
  /** Whether any totals are this viewer's to see. */
  totals: boolean;
  sees(facet: Facet, id: StaffId): boolean;
  seesAll(facet: Facet, scope: Scope): boolean;
  /** The people in post today whose name the viewer may see and holds this word (folded, as in names.ts). */
  withNameWord(word: string): readonly Known[];
  /** All words of the names that the viewer may see, each once: what a misspelt name is compared with. */
  nameWords(): readonly string[];
  /** The name of somebody whom the viewer may see, else null. */
  nameOf(id: StaffId): string | null;
  /** Who manages a team and who leads its service: no secret. */
  leaders(id: TeamId): Leaders;
  supervisees: readonly StaffId[];
  total(measure: TotalMeasure, scope: Scope, narrow?: Narrow): Figure;
  /** Cases per FTE at work; null where nobody is away, or who is away is not the viewer's to know. */
  atWork(scope: Scope, narrow?: Narrow): Figure | null;
  /** Groups with cases or FTE in a scope, the headline's first: social workers, else the largest by FTE. */
  caseloadGroups(scope: Scope, at?: PlainDate): readonly StaffGroup[];
  /** Groups with anybody in post in a scope. */
  staffGroups(scope: Scope): readonly StaffGroup[];
  longestWait(scope: Scope, at?: PlainDate): number | null;
  worker(id: StaffId, at?: PlainDate): WorkerSeen | null;
  /** The workers of a scope whose caseload the viewer may see, whoever else there is. */
  workers(scope: Scope, at?: PlainDate): readonly WorkerSeen[];
  staff(scope: Scope): readonly StaffSeen[];
  /** Whether somebody registered has renewed in this year's window (1 September to 30 November); null: not registered, or not the viewer's to see. */
  registration(id: StaffId): 'renewed' | 'not renewed' | null;
  /** The same figure at the nearest snapshot at least 14 days earlier; null where there is none. */
  before(figure: Figure, scope: Scope): Figure | null;
  /** The last snapshot of each of the 13 months to today. */
  trend(measure: TotalMeasure, scope: Scope, group?: StaffGroup | null): readonly Figure[];
  /** Supervision: who is due and why, what was held and agreed, who may record it. */
  supervision: SupervisionLens;
  /** What has been queried and not taken back: one's own, and for the data contact and the workforce lead everybody's. */
  queried: readonly QuerySeen[];
  /** What the viewer has recorded, oldest first, with what takes it back. */
  recorded: readonly Change[];
  /** The name of whoever recorded something that the viewer may see, by the record's id. */
  recordedBy(change: string): string | null;
  /** "The … is 9 days old", where a file is older than the council allows. */
  staleWarning(file: FileName, day: PlainDate): string | null;
  /** Courses, cohorts and retention. */
  asye: AsyeLens;
  source(kind: 'caseload' | 'staff' | 'posts', scope: Scope, narrow?: Narrow): Source;
  /** The same lens as it will be once a change is recorded too: for saying what it moves. */
  after(change: Change): View;
};

/** Opens the lens: constant work, whatever the size of the workforce. */
export function viewFor(
  viewer: Viewer,
  picture: Picture,
  place: Place,
  changes: readonly Change[] = picture.changes,
): View {
  const reach = reachOf(picture, viewer, place);
  const { tree, today } = picture;
  const known = (id: StaffId): Known | null => {
    const spell = picture.inPost.get(id);
    if (!spell || !seesName(reach, id)) return null;
    const teamName = tree.team(spell.teamId)?.name ?? '';
    return { id, name: spell.name, words: nameWords(spell.name), teamId: spell.teamId, teamName };
  };
  const askedOf = (scope: Scope, narrow: Narrow = {}): Asked => ({
    scope,
    of: scopeName(picture, scope),
    group: narrow.group ?? null,
    at: narrow.at ?? today,
    period: narrow.period,
  });
  const total = (measure: TotalMeasure, scope: Scope, narrow: Narrow = {}): Figure => {
    const { make, family, facet, column: own, leaving } = totals[measure] as TotalEntry;
    const asked = askedOf(scope, narrow);
    const made = make(picture, asked);
    if (leaving && place === 'group') return closedFigure(made.figure, 'not shown in a group chat');
    if (made.people === null || reach.seesAll(facet, scope)) return made.figure;
    const column = own ?? asked.group ?? defaultColumn[family] ?? 'staff';
    const withheld = withheldFor(picture, reach, family, facet, asked.at);
    return withheld(nodeOf(scope), column)
      ? withheldFigure(made.figure, made.people < picture.smallGroup, picture.smallGroup)
      : made.figure;
  };
  const worker = (id: StaffId, at: PlainDate = today): WorkerSeen | null => {
    if (!reach.sees('caseload', id)) return null;
    return id === viewer.staffId ? workerNamed(picture, id, 'you', at) : workerSeen(picture, id, at);
  };
  const idsIn = (scope: Scope): readonly StaffId[] => {
    if (scope.kind === 'supervisees') return [...viewer.supervisees];
    if (scope.kind === 'worker') return [scope.id];
    return tree.teamsOf(scope).flatMap((id) => picture.members.get(id) ?? []);
  };
  return {
    viewer,
    place,
    council: picture.council,
    councilName: picture.council.name,
    teams: tree.teams,
    team: tree.team,
    services: tree.services,
    roots: tree.roots,
    files: picture.workforce.files,
    totals: reach.totals,
    sees: reach.sees,
    seesAll: reach.seesAll,
    withNameWord: (word) =>
      (picture.byNameWord.get(word) ?? []).flatMap((id) => {
        const person = known(id);
        return person ? [person] : [];
      }),
    nameWords: () => nameWordsSeen(picture, viewer, reach),
    nameOf: (id) => known(id)?.name ?? null,
    leaders: (id) => leadersOf(picture, id),
    supervisees: place === 'personal' ? [...viewer.supervisees] : [],
    total,
    atWork: (scope, narrow) => {
      if (!reach.seesAll('away', scope)) return null;
      const made = atWorkCaseload(picture, askedOf(scope, narrow));
      if (!made) return null;
      const whole = total('team-caseload', scope, narrow);
      return whole.value === null ? null : made.figure;
    },
    caseloadGroups: (scope, at) => caseloadGroups(picture, scope, at ?? today),
    staffGroups: (scope) => staffGroupsIn(picture, scope),
    longestWait: (scope, at) =>
      picture
        .caseloads(at ?? today)
        .unallocated.get(nodeOf(scope))
        ?.get('all')?.longestWaitDays ?? null,
    worker,
    workers: (scope, at) => {
      const ofTeams = scope.kind === 'team' || scope.kind === 'service' || scope.kind === 'council';
      const ids = ofTeams ? idsCounted(picture, scope, at ?? today) : idsIn(scope);
      return ids.flatMap((id) => worker(id, at) ?? []);
    },
    staff: (scope) =>
      idsIn(scope).flatMap((id) => {
        const spell = picture.inPost.get(id);
        return spell && reach.sees('employment', id) ? [staffSeen(spell, reach, today)] : [];
      }),
    registration: (id) => {
      const spell = picture.inPost.get(id);
      if (!spell || spell.sweNo === null || !reach.sees('employment', id)) return null;
      const window = today.slice(5) >= '09-01' ? today.slice(0, 4) : String(Number(today.slice(0, 4)) - 1);
      return (spell.registrationRenewedOn ?? '') >= `${window}-09-01` ? 'renewed' : 'not renewed';
    },
    before: (figure, scope) => {
      const day = lastSnapshotBefore(picture, addDays(figure.asAt, -13));
      if (day === null || !(figure.measure in totals)) return null;
      const then = total(figure.measure as TotalMeasure, scope, { group: figure.group, at: day });
      return then.value !== null && then.asAt < figure.asAt ? then : null;
    },
    trend: (measure, scope, group = null) => monthEnds(picture).map((at) => total(measure, scope, { group, at })),
    recorded: changes.filter((change) => change.byOid === viewer.entraObjectId),
    supervision: supervisionLens({
      picture,
      viewer,
      reach,
      personal: place === 'personal',
      idsIn,
      total,
      scopeName: (scope) => scopeName(picture, scope),
      nameOf: (id) => known(id)?.name ?? null,
    }),
    recordedBy: (change) => {
      const by = changes.find(({ id }) => id === change)?.by ?? null;
      return by === null ? null : nameIn(picture, by);
    },
    staleWarning: (file, day) => staleWarning(picture, file, day),
    queried: place === 'personal' ? queriedSeen(picture, viewer, changes, known, reach) : [],
    asye: asyeLens({ picture, viewer, changes, worker }, reach, place, askedOf),
    after: (change) => {
      const all = [...changes, change];
      return viewFor(viewer, withChanges(picture, all), place, all);
    },
    source: (kind, scope, narrow) => {
      const asked = askedOf(scope, narrow);
      if (kind === 'staff') return staffSource(picture, asked);
      if (kind === 'caseload') return caseloadSource(picture, asked);
      // What the two lists do not agree on would give a withheld number of people away.
      const open =
        total('employed-fte', scope, narrow).value !== null && total('posts-fte', scope, narrow).value !== null;
      return postsSource(picture, asked, open);
    },
  };
}

function queriedSeen(
  picture: Picture,
  viewer: Viewer,
  changes: readonly Change[],
  known: (id: StaffId) => Known | null,
  reach: Reach,
): readonly QuerySeen[] {
  const undone = new Set(changes.flatMap((own) => (own.kind === 'undone' ? [own.change] : [])));
  const contact = viewer.upn !== null && viewer.upn === picture.council.contacts.data.toLowerCase();
  const everybody = contact || viewer.workforceLead;
  return changes.flatMap((change) => {
    if (change.kind !== 'figure-queried' || undone.has(change.id)) return [];
    const { subject } = change.question;
    const whose = subject.kind === 'me' ? change.by : subject.kind === 'worker' ? subject.id : null;
    const own = change.byOid === viewer.entraObjectId;
    if (!everybody && !own) return [];
    // The data contact may not see everybody: a figure about one person is shown only where it may be seen.
    if (!own && whose !== null && !reach.sees('caseload', whose)) return [];
    const by = change.by === null ? null : (known(change.by)?.name ?? null);
    // "You" is whoever queried it, to everybody but them.
    const of = subject.kind === 'me' && !own ? (by ?? 'somebody') : change.of;
    return [{ change: { ...change, of }, by }];
  });
}

/** A scope as a person would say it. */
export function scopeName(picture: Picture, scope: Scope): string {
  if (scope.kind === 'team') return picture.tree.team(scope.id)?.name ?? scope.id;
  if (scope.kind === 'service') return scope.name;
  return scope.kind === 'council' ? picture.council.name : 'you';
}

function caseloadGroups(picture: Picture, scope: Scope, at: PlainDate): readonly StaffGroup[] {
  const sums = picture.caseloads(at).sums.get(nodeOf(scope));
  const present = staffGroups.filter((group) => {
    const sum = sums?.get(group);
    return sum !== undefined && (sum.cells > 0 || sum.uncountedFte > 0);
  });
  const fte = (group: StaffGroup) => (sums?.get(group)?.fte ?? 0) + (sums?.get(group)?.uncountedFte ?? 0);
  const headline = present.includes('social_worker') ? 'social_worker' : present.toSorted((a, b) => fte(b) - fte(a))[0];
  return headline === undefined ? [] : [headline, ...present.filter((group) => group !== headline)];
}

function staffGroupsIn(picture: Picture, scope: Scope): readonly StaffGroup[] {
  const columns = picture.staffing().get(nodeOf(scope));
  return staffGroups.filter((group) => {
    const own = columns?.get(group);
    return own !== undefined && own.employedHeads + own.agencyHeads > 0;
  });
}

function staffSeen(spell: Spell, reach: Reach, today: PlainDate): StaffSeen {
  return {
    id: spell.staffId,
    name: spell.name,
    teamId: spell.teamId,
    group: spell.group,
    agency: spell.agency,
    away: reach.sees('away', spell.staffId) ? awayOn(spell, today) : null,
    returnedOn: reach.sees('away', spell.staffId) ? spell.returnedOn : null,
    leavesOn: reach.sees('leaving', spell.staffId) ? spell.end : null,
    since: spell.start,
    fte: fteFigure(
      { measure: spell.agency ? 'agency-fte' : 'employed-fte', of: spell.name, group: spell.group, asAt: today },
      spell.fte,
    ),
  };
}

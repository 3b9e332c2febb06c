import type { Scope } from './access.ts';
import type { Figure, Source } from './answer.ts';
import type { Course } from './asye.ts';
import { asyeTotal, cohortSumOf, retentionFigure, sumFigure } from './asye-figures.ts';
import type { AsyeLens, AsyeMeasure, CohortCounts, CourseSeen, RetentionSeen } from './asye-lens.ts';
import { asyeSums, capSums, noNqsws, sumOfCourses } from './asye-sums.ts';
import type { Asked } from './caseload-figures.ts';
import { type CohortBy, cohortColumn } from './cohorts.ts';
import { courseSeen, inAcademysReach, type Looking } from './course-seen.ts';
import { countFigure, type Made, unknownFigure, withheldFigure } from './figure.ts';
import { seesName } from './names-seen.ts';
import type { Place, StaffId } from './question.ts';
import type { Reach } from './reach.ts';
import { type Family, withheldFor } from './small-groups.ts';
import { sourceNames, staleWarning } from './sources.ts';
import { nodeOf } from './tree.ts';

/** Opens the lens on the ASYE: constant work until it is asked something. */
export function asyeLens(looking: Looking, reach: Reach, place: Place, askedOf: (scope: Scope) => Asked): AsyeLens {
  const { picture, viewer } = looking;
  const { smallGroup, today, inPost } = picture;
  const personal = place === 'personal';
  const isNqsw = (id: StaffId) => picture.nqsws().all.has(id);
  const of = (id: StaffId): CourseSeen | null => {
    const spell = inPost.get(id);
    const course = spell && reach.sees('asye', id) ? picture.asye().courses.get(id) : undefined;
    return spell && course ? courseSeen(looking, course, spell) : null;
  };
  const idsIn = (scope: Scope): readonly StaffId[] => {
    const all = [...picture.nqsws().all.keys()];
    if (scope.kind === 'worker') return all.filter((id) => id === scope.id);
    if (scope.kind === 'supervisees') return all.filter((id) => viewer.supervisees.has(id));
    const teams = new Set(picture.tree.teamsOf(scope));
    return all.filter((id) => teams.has(inPost.get(id)?.teamId ?? ''));
  };
  const people = (scope: Scope) =>
    idsIn(scope)
      .flatMap((id) => of(id) ?? [])
      .sort(byUrgency);
  const isWithheld = (family: Family, scope: Scope, column: string) =>
    !reach.seesAll('asye', scope) && withheldFor(picture, reach, family, 'asye', today)(nodeOf(scope), column);
  const shown = ({ figure, people: count }: Made, hidden: boolean): Figure =>
    hidden && count !== null ? withheldFigure(figure, count < smallGroup, smallGroup) : figure;
  const capsHidden = (scope: Scope, programme: string | undefined, outOf: number) =>
    isWithheld('asye', scope, 'capped') ||
    (programme !== undefined &&
      (isWithheld('asye', scope, programme) || (outOf < smallGroup && !reach.seesAll('asye', scope))));
  const counts = (scope: Scope, programme?: string): CohortCounts | null => {
    if (isOfPeople(scope)) return countsOfPeople(people(scope).filter(onProgramme(programme)));
    const column = programme ?? 'all';
    if (isWithheld('asye', scope, column)) return null;
    const caps = capSums(picture, today).get(nodeOf(scope))?.get(column) ?? { over: 0, outOf: 0 };
    const hidden = caps.outOf > 0 && capsHidden(scope, programme, caps.outOf);
    const sum = asyeSums(picture).get(nodeOf(scope))?.get(column) ?? noNqsws;
    const { nqsws, onTrack, behind, paused, overTwoWeeks, inAcademy, past24 } = sum;
    const capped = { overCap: hidden ? null : caps.over, withCap: hidden ? null : caps.outOf };
    return { nqsws, onTrack, behind, paused, overTwoWeeks, inAcademy, past24, ...capped };
  };
  const total = (measure: AsyeMeasure, scope: Scope, programme?: string): Figure => {
    const asked = askedOf(scope);
    if (isOfPeople(scope)) return totalOfPeople(measure, asked, people(scope).filter(onProgramme(programme)), looking);
    const made = asyeTotal(measure, programme)(picture, asked);
    if (made.people === null) return made.figure;
    const hidden =
      measure === 'nqsws-over-cap'
        ? capsHidden(scope, programme, made.people)
        : isWithheld('asye', scope, programme ?? 'all');
    return shown(made, hidden);
  };
  const cohortSeen = (scope: Scope, key: string, name: string, column: string): RetentionSeen => {
    const asked = { ...askedOf(scope), of: name };
    const hidden = isWithheld('cohort', scope, column);
    const sum = cohortSumOf(picture, asked, column);
    const { joined, completed, retained, joinedRetained } = sum;
    return {
      key,
      name,
      ...(hidden
        ? { joined: null, completed: null, retained: null, joinedRetained: null }
        : { joined, completed, retained, joinedRetained }),
      figure: shown(retentionFigure('completed', column)(picture, asked), hidden),
      ofJoined: shown(retentionFigure('joined', column)(picture, asked), hidden),
    };
  };
  return {
    of,
    people,
    get mine() {
      const ids = personal ? new Set([...viewer.assesses, ...viewer.oversees]) : [];
      return [...ids].flatMap((id) => of(id) ?? []).sort(byUrgency);
    },
    may: (id, what, milestone) => {
      const spell = inPost.get(id);
      if (!personal || !spell || !isNqsw(id)) return false;
      if (what === 'ready') return id === viewer.staffId;
      if (id !== viewer.staffId && (viewer.assesses.has(id) || viewer.oversees.has(id))) return true;
      const own = picture
        .asye()
        .courses.get(id)
        ?.milestones.find(({ code }) => code === milestone);
      return what === 'milestone' && own?.who === 'academy' && inAcademysReach(picture, viewer, spell);
    },
    isNqsw: (id) => isNqsw(id) && seesName(reach, id),
    counts,
    total,
    get programmes() {
      const codes = new Set([...picture.nqsws().all.values()].map(({ programme }) => programme));
      return [...codes].sort().map((code) => ({ code, name: programmeName(looking, code) }));
    },
    cohorts: (scope, by) => {
      if (!personal || isOfPeople(scope)) return [];
      const prefix = cohortColumn(by, '');
      const keys = [...(picture.cohorts().get(nodeOf(scope))?.entries() ?? [])]
        .filter(([column]) => column.startsWith(prefix))
        .map(([column, { joined }]) => ({ column, joined, key: column.slice(prefix.length) }))
        .sort((a, b) => (by === 'year' ? b.key.localeCompare(a.key) : b.joined - a.joined));
      return keys.map(({ column, key }) => cohortSeen(scope, key, cohortName(looking, by, key), column));
    },
    retention: (scope) => (personal && !isOfPeople(scope) ? cohortSeen(scope, 'all', askedOf(scope).of, 'all') : null),
    source: () => asyeSource(looking),
  };
}

/** A scope without sums of its own: all its people are the viewer's to see. */
function isOfPeople(scope: Scope): boolean {
  return scope.kind === 'supervisees' || scope.kind === 'worker';
}

function onProgramme(programme: string | undefined) {
  return (course: CourseSeen) => programme === undefined || course.programme.code === programme;
}

/** Behind first, the longest overdue before the others; then the paused; then by what comes next. */
function byUrgency(a: CourseSeen, b: CourseSeen): number {
  const rank = ({ standing }: CourseSeen) => (standing === 'behind' ? 0 : standing === 'paused' ? 1 : 2);
  const late = ({ overdue }: CourseSeen) => Math.max(0, ...overdue.map(({ daysLate }) => daysLate));
  const next = ({ next: [first] }: CourseSeen) => first?.due ?? '9999-12-31';
  return rank(a) - rank(b) || late(b) - late(a) || next(a).localeCompare(next(b)) || a.name.localeCompare(b.name);
}

function coursesOf({ picture }: Looking, people: readonly CourseSeen[]): readonly Course[] {
  return people.flatMap(({ id }) => picture.asye().courses.get(id) ?? []);
}

/** The counts of people whose courses are all known. */
export function countsOfPeople(people: readonly CourseSeen[]): CohortCounts {
  const count = (is: (course: CourseSeen) => boolean) => people.filter(is).length;
  return {
    nqsws: people.length,
    onTrack: count(({ standing }) => standing === 'on track'),
    behind: count(({ standing }) => standing === 'behind'),
    paused: count(({ standing }) => standing === 'paused'),
    overTwoWeeks: count((course) => course.overTwoWeeks),
    inAcademy: count(({ phase }) => phase?.name === 'academy'),
    past24: count((course) => course.past24),
    overCap: count(({ caseload }) => caseload.over === true),
    withCap: count(({ caseload }) => caseload.over !== null),
  };
}

function totalOfPeople(measure: AsyeMeasure, asked: Asked, people: readonly CourseSeen[], looking: Looking): Figure {
  const { today } = looking.picture;
  if (measure !== 'nqsws-over-cap')
    return sumFigure(measure, asked.of, sumOfCourses(coursesOf(looking, people)), today);
  const head = { measure, of: asked.of, unit: 'people' as const, asAt: today };
  const { overCap, withCap } = countsOfPeople(people);
  return withCap === 0 ? unknownFigure(head, 'no cap recorded') : countFigure(head, overCap ?? 0, withCap);
}

function programmeName({ picture }: Looking, code: string): string {
  const { programmes } = picture.council;
  return Object.hasOwn(programmes, code) ? (programmes[code]?.name ?? code) : code;
}

function cohortName(looking: Looking, by: CohortBy, key: string): string {
  if (by === 'programme') return programmeName(looking, key);
  if (by === 'year') return `started in ${key}`;
  return key === '' ? 'start origin not recorded' : `start origin ${key}`;
}

/** Where the courses come from; a list that was never loaded is said, because what it would hold looks not done. */
function asyeSource({ picture }: Looking): Source {
  const { files, asAt } = picture.workforce;
  const warnings = (['asye.csv', 'asye-milestones.csv', 'asye-evidence.csv', 'asye-pauses.csv'] as const).flatMap(
    (file) => {
      const loaded = files[file];
      return loaded ? (staleWarning(picture, file, loaded.asAt) ?? []) : [];
    },
  );
  if (files['asye.csv'] && !files['asye-milestones.csv']) {
    warnings.push('No list of ASYE milestones has been loaded: what it would show as done may look overdue here.');
  }
  return { name: sourceNames['asye.csv'], asAt: files['asye.csv']?.asAt ?? asAt, warnings };
}

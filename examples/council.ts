import type { PlainDate } from '../domain/dates.ts';
import type { StaffId } from '../domain/question.ts';
import type { FileName } from '../domain/workforce.ts';
import { agree } from './agree.ts';
import { cohort } from './cohort.ts';
import { county } from './county.ts';
import { accessFile } from './files/access.ts';
import { asyeFile } from './files/asye.ts';
import { asyeEvidenceFile } from './files/asye-evidence.ts';
import { asyeMilestonesFile } from './files/asye-milestones.ts';
import { asyePausesFile } from './files/asye-pauses.ts';
import { caseloadTargetsFile } from './files/caseload-targets.ts';
import { caseloadsFile } from './files/caseloads.ts';
import { establishmentFile } from './files/establishment.ts';
import { supervisionActionsFile } from './files/supervision-actions.ts';
import { supervisionsFile } from './files/supervisions.ts';
import { teamCaseloadsFile } from './files/team-caseloads.ts';
import { teamsFile } from './files/teams.ts';
import { unallocatedFile } from './files/unallocated.ts';
import { workersFile } from './files/workers.ts';
import { hire, registry } from './hire.ts';
import type { Key, Plan } from './plan.ts';
import { type Random, seeded } from './random.ts';
import type { Identity, Person, Sample } from './sample.ts';
import { scaled } from './scaled.ts';
import { snapshotDays } from './snapshot-days.ts';
import { supervise } from './supervise.ts';
import { assignSupervisors } from './supervisors.ts';

/** Somebody to act as: `role` is unique, `what` says in words who that is. */
export type Persona = { role: string; upn: string; name: string; what: string };

export type SampleOptions = {
  today: PlainDate;
  /** People in post; left out: the county itself, of about 220. */
  workers?: number;
  seed?: number;
  /** At most so many days with caseloads, the newest. */
  snapshots?: number;
};

/** A file of the sample is added by writing its `files/<name>.ts` and naming it here. */
const writers: Readonly<Record<FileName, (sample: Sample, random: Random) => string>> = {
  'teams.csv': teamsFile,
  'workers.csv': workersFile,
  'access.csv': accessFile,
  'caseloads.csv': caseloadsFile,
  'team-caseloads.csv': teamCaseloadsFile,
  'unallocated.csv': unallocatedFile,
  'caseload-targets.csv': caseloadTargetsFile,
  'establishment.csv': establishmentFile,
  'supervisions.csv': supervisionsFile,
  'supervision-actions.csv': supervisionActionsFile,
  'asye.csv': asyeFile,
  'asye-milestones.csv': asyeMilestonesFile,
  'asye-evidence.csv': asyeEvidenceFile,
  'asye-pauses.csv': asyePausesFile,
};

/**
 * An invented council as the files that a council would hand in, dated so that `today` is now. The same options give
 * the same text. Without `workers` it is the county of domain.md §7: its figures hold on the newest snapshot, the last
 * Monday or Thursday up to today.
 */
export function sampleCouncil(options: SampleOptions): { files: Record<FileName, string>; people: Persona[] } {
  const seed = options.seed ?? 20_151_008;
  const plan = options.workers === undefined ? county() : scaled(options.workers, seeded(seed + 1));
  const sample = staffed(plan, options, seed);
  const texts = Object.entries(writers).map(([name, write], index) => [
    name,
    write(sample, seeded(seed + 100 + index)),
  ]);
  return { files: Object.fromEntries(texts) as Record<FileName, string>, people: personas(sample) };
}

function staffed(plan: Plan, { today, snapshots }: SampleOptions, seed: number): Sample {
  const days = snapshotDays(today, snapshots);
  const newest = days.at(-1);
  if (newest === undefined) throw new RangeError('a council needs at least one snapshot');
  const register = registry(seeded(seed + 2));
  const outsiders = plan.outsiders.map(({ key, name }) => ({ key, identity: register(name) }));
  const people = hire(plan, { today, newest }, seeded(seed + 3), register);
  const byKey = new Map<Key, Identity | Person>(outsiders.map(({ key, identity }) => [key, identity]));
  const staff = new Map<Key, StaffId>();
  people.forEach((person, index) => {
    const key = plan.seats[index]?.key;
    if (key === undefined) return;
    byKey.set(key, person);
    staff.set(key, person.id);
  });
  assignSupervisors(plan, people, staff);
  const council = { plan, today, snapshotDays: days, newest, people, byKey };
  const enrolments = cohort(council, seeded(seed + 4));
  const supervisions = supervise(council, enrolments, seeded(seed + 5));
  return { ...council, practice: { enrolments, supervisions, actions: agree(council, seeded(seed + 6)) } };
}

function personas({ plan, byKey }: Sample): Persona[] {
  return plan.personas.flatMap(({ role, key, what }) => {
    const person = byKey.get(key);
    return person ? [{ role, upn: person.upn, name: person.name, what }] : [];
  });
}

import type { Change, PracticeChange } from './action.ts';
import type { PlainDate } from './dates.ts';
import { actionsOver, evidenceOver, milestonesOver, type Says } from './practice-dates.ts';
import { pausesOver } from './practice-pauses.ts';
import { bothSidesOnce, supervisionsOver } from './practice-supervisions.ts';
import type { StaffId } from './question.ts';
import type {
  AsyeEvidenceRow,
  AsyeMilestoneRow,
  AsyePauseRow,
  AsyeRow,
  SupervisionActionRow,
  SupervisionRow,
  Workforce,
} from './workforce.ts';

/** One meeting, held or booked, whichever side wrote it down. `recorded`: the id of the Change that says so, else null. */
export type Supervision = SupervisionRow & { recorded: string | null };

/** What the files and the records of Teams do not agree on; the record stands until somebody settles it. */
export type Disagreement = {
  about: StaffId;
  what: 'supervision' | 'action' | 'milestone' | 'evidence' | 'pause';
  recorded: PlainDate;
  file: PlainDate;
};

/**
 * Supervision and the ASYE as they are known: the council's files with what people recorded in Teams laid over them.
 * By person; a person's meetings and pauses stand in the order of their days.
 */
export type Practice = {
  supervisions: ReadonlyMap<StaffId, readonly Supervision[]>;
  actions: ReadonlyMap<StaffId, readonly SupervisionActionRow[]>;
  /** The programme that somebody is on, or was on last: the one that started latest. */
  asye: ReadonlyMap<StaffId, AsyeRow>;
  milestones: ReadonlyMap<StaffId, readonly AsyeMilestoneRow[]>;
  evidence: ReadonlyMap<StaffId, readonly AsyeEvidenceRow[]>;
  pauses: ReadonlyMap<StaffId, readonly AsyePauseRow[]>;
  disagreements: readonly Disagreement[];
};

/** The files with the records laid over them; what was undone is left out. Linear in rows and records. */
export function practiceOf(workforce: Workforce, changes: readonly Change[]): Practice {
  const files = filesOf(workforce);
  const records = recordsByPerson(standing(changes));
  if (records.size === 0) return files;
  const supervisions = new Map(files.supervisions);
  const actions = new Map(files.actions);
  const milestones = new Map(files.milestones);
  const evidence = new Map(files.evidence);
  const pauses = new Map(files.pauses);
  const disagreements: Disagreement[] = [];
  for (const [id, own] of records) {
    const says: Says = (what, recorded, file) => disagreements.push({ about: id, what, recorded, file });
    set(supervisions, id, supervisionsOver(id, files.supervisions.get(id) ?? [], own, says));
    set(actions, id, actionsOver(files.actions.get(id) ?? [], own, says));
    set(milestones, id, milestonesOver(files.milestones.get(id) ?? [], own, says));
    set(evidence, id, evidenceOver(files.evidence.get(id) ?? [], own));
    set(pauses, id, pausesOver(files.pauses.get(id) ?? [], own, says));
  }
  return { supervisions, actions, asye: files.asye, milestones, evidence, pauses, disagreements };
}

/** A list that records leave as it was stays the same object. */
function set<T>(map: Map<StaffId, readonly T[]>, id: StaffId, rows: readonly T[]): void {
  if (rows.length > 0) map.set(id, rows);
}

/** What changes supervision or an ASYE and was not undone, in the order in which it was recorded. */
export function standing(changes: readonly Change[]): readonly PracticeChange[] {
  const undone = new Set(changes.flatMap((own) => (own.kind === 'undone' ? [own.change] : [])));
  return changes.filter(
    (own): own is PracticeChange => own.kind !== 'figure-queried' && own.kind !== 'undone' && !undone.has(own.id),
  );
}

function recordsByPerson(changes: readonly PracticeChange[]): ReadonlyMap<StaffId, readonly PracticeChange[]> {
  const records = new Map<StaffId, PracticeChange[]>();
  for (const change of changes) {
    for (const id of new Set(change.kind === 'supervision-held' ? change.people : [change.staffId])) {
      push(records, id, change);
    }
  }
  return records;
}

const known = new WeakMap<Workforce, Practice>();

/** The files alone: the same for every record, so made once for a workforce. */
function filesOf(workforce: Workforce): Practice {
  const before = known.get(workforce);
  if (before) return before;
  const supervisions = new Map<StaffId, readonly Supervision[]>();
  for (const [id, rows] of byPerson(workforce.supervisions)) supervisions.set(id, bothSidesOnce(rows));
  const asye = new Map<StaffId, AsyeRow>();
  for (const row of workforce.asye) {
    const latest = asye.get(row.staffId);
    if (!latest || latest.start < row.start) asye.set(row.staffId, row);
  }
  const pauses = byPerson(workforce.asyePauses);
  for (const own of pauses.values()) own.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const made: Practice = {
    supervisions,
    actions: byPerson(workforce.supervisionActions),
    asye,
    milestones: byPerson(workforce.asyeMilestones),
    evidence: byPerson(workforce.asyeEvidence),
    pauses,
    disagreements: [],
  };
  known.set(workforce, made);
  return made;
}

function byPerson<T extends { staffId: StaffId }>(rows: readonly T[]): Map<StaffId, T[]> {
  const people = new Map<StaffId, T[]>();
  for (const row of rows) push(people, row.staffId, row);
  return people;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
}

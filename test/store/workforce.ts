import type { Change } from '../../domain/action.ts';
import { addDays, day } from '../../domain/dates.ts';
import type { AsyeRow, Spell, Workforce } from '../../domain/workforce.ts';
import type { AuditLine } from '../../store/audit.ts';

/** A small council in which every part holds the mark, so that a mixture of two could not go unseen. */
export function workforceMarked(mark: string, { people = 12, snapshots = 3 } = {}): Workforce {
  const asAt = day('2026-11-24');
  const ids = Array.from({ length: people }, (_, n) => `S${n + 1}`);
  const loaded = { asAt, importedOn: asAt, rows: people };
  return {
    asAt,
    files: { 'teams.csv': loaded, 'workers.csv': loaded, 'caseloads.csv': loaded },
    teams: ['T1', 'T2'].map((id) => ({
      id,
      name: `Team ${id} ${mark}`,
      aliases: [mark],
      service: 'Safeguarding',
      parent: null,
      managers: ['S1', 'S2'],
      headOfService: 'S2',
      deputy: 'S3',
    })),
    spells: ids.map((staffId, n) =>
      spell(staffId, { name: `Person ${staffId} ${mark}`, supervisor: n === 0 ? null : 'S1' }),
    ),
    access: [{ entraObjectId: oidOf('S1'), upn: `s1@${mark}.example`, role: 'hr', service: null }],
    caseloads: Array.from({ length: snapshots }, (_, n) => ({
      date: addDays(asAt, 7 * (n - snapshots)),
      importedOn: asAt,
      rows: ids.map((staffId, of) => ({
        staffId,
        teamId: `T1 ${mark}`,
        group: 'social_worker' as const,
        fte: 10_000,
        inPost: true,
        cases: of % 4 === 0 ? null : of,
        openToReview: 0,
      })),
    })),
    teamCaseloads: [{ date: asAt, teamId: mark, group: 'family_worker', fte: 62_000, cases: 37, casesDate: asAt }],
    unallocated: [{ date: asAt, teamId: mark, unallocated: 4, longestWaitDays: null }],
    targets: [{ teamId: mark, group: 'social_worker', target: 1_700, from: null }],
    establishment: [{ date: asAt, teamId: mark, group: 'social_worker', posts: 90_000, vacancy: 0, agencyCovered: 0 }],
    supervisions: [
      {
        staffId: mark,
        supervisor: 'S1',
        heldOn: asAt,
        bookedFor: null,
        minutes: 95,
        type: 'professional',
        recordSignedOn: null,
        cancelled: null,
      },
    ],
    supervisionActions: [{ id: mark, staffId: 'S2', owner: 'S1', summary: mark, dueOn: asAt, doneOn: null }],
    asye: [enrolled('S3', { programme: mark })],
    asyeMilestones: [{ staffId: 'S3', milestone: mark, dueOn: null, doneOn: asAt }],
    asyeEvidence: [{ staffId: 'S3', evidence: mark, doneOn: asAt }],
    asyePauses: [{ staffId: mark, from: asAt, to: null, reason: 'parental', agreedBy: 'S1' }],
  };
}

export function spell(staffId: string, given: Partial<Spell> = {}): Spell {
  return {
    staffId,
    name: `Person ${staffId}`,
    upn: `${staffId.toLowerCase()}@council.example`,
    entraObjectId: oidOf(staffId),
    teamId: 'T1',
    group: 'social_worker',
    agency: false,
    coveringVacancy: false,
    sweNo: `SW${staffId}`,
    fte: 10_000,
    start: day('2024-01-08'),
    end: null,
    leavingNotifiedOn: null,
    reasonLeave: null,
    leaverDestination: null,
    startOrigin: null,
    orgRole: null,
    cfkssStatus: null,
    supervisor: null,
    awayFrom: null,
    returnedOn: null,
    workingDays: null,
    registrationRenewedOn: null,
    ...given,
  };
}

export function enrolled(staffId: string, given: Partial<AsyeRow> = {}): AsyeRow {
  return {
    staffId,
    programme: 'asye-12',
    start: day('2026-01-05'),
    assessor: 'S1',
    advancedPractitioner: 'S2',
    cap: 800,
    completedOn: null,
    outcome: null,
    ...given,
  };
}

export function oidOf(staffId: string): string {
  return `00000000-0000-4000-8000-${staffId.toLowerCase().padStart(12, '0')}`;
}

export function auditLine(given: Partial<AuditLine> = {}): AuditLine {
  return {
    at: '2026-11-24T09:00:00.000Z',
    by: 'S1',
    via: 'teams',
    topic: 'caseload',
    subject: { kind: 'me' },
    outcome: 'answered',
    change: null,
    ...given,
  };
}

export function queried(given: Partial<Extract<Change, { kind: 'figure-queried' }>> = {}): Change {
  return {
    kind: 'figure-queried',
    id: 'change-1',
    by: 'S1',
    byOid: oidOf('S1'),
    at: '2026-11-24T09:00:00.000Z',
    question: { topic: 'caseload', subject: { kind: 'team', id: 'T1' } },
    measure: 'team-caseload',
    of: 'First Response',
    shown: '16.2',
    asAt: day('2026-11-24'),
    wrong: 'too high',
    shouldBe: '15',
    ...given,
  };
}

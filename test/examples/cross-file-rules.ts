import assert from 'node:assert/strict';
import type { readSample } from './read-sample.ts';

/** contract.md, the rules over all files. */
export function keepsTheRules(sample: ReturnType<typeof readSample>): void {
  const { workers, teams, caseloads, rows } = sample;
  const staff = new Set(workers.map((row) => row.StaffId));
  const teamIds = new Set(teams.map((row) => row.TeamId));
  const unique = (keys: readonly (string | undefined)[], what: string) => {
    assert.equal(new Set(keys).size, keys.length, `${what} comes twice`);
  };
  const known = (id: string | undefined, ids: ReadonlySet<string | undefined>) =>
    assert.ok(id === '' || ids.has(id), `${id} is not known`);

  unique(
    teams.map((row) => row.TeamId),
    'TeamId',
  );
  unique(
    teams.map((row) => row.TeamName),
    'TeamName',
  );
  unique(
    teams.flatMap((row) => row.Aliases?.split(';').filter(Boolean) ?? []),
    'an alias',
  );
  unique(
    workers.map((row) => `${row.StaffId} ${row.RoleStartDate}`),
    'a spell',
  );
  for (const team of teams) {
    known(team.ParentTeamId, teamIds);
    for (const id of team.ManagerStaffId?.split(';') ?? []) known(id, staff);
    known(team.HeadOfServiceStaffId, staff);
    known(team.DeputyStaffId, staff);
  }
  const accounts = [...Map.groupBy(workers, (row) => row.StaffId).values()].map((spells) => spells[0]);
  for (const column of ['Upn', 'EntraObjectId', 'SWENo']) {
    unique(accounts.map((row) => row?.[column]).filter(Boolean), column);
  }
  for (const spells of Map.groupBy(workers, (row) => row.StaffId).values()) {
    spells.forEach((row, index) => {
      const next = spells[index + 1];
      assert.ok(!next || (row.RoleEndDate !== '' && (row.RoleEndDate ?? '') < (next.RoleStartDate ?? '')), row.StaffId);
      assert.deepEqual([row.Upn, row.DisplayName], [spells[0]?.Upn, spells[0]?.DisplayName]);
    });
  }
  for (const row of workers) {
    known(row.TeamId, teamIds);
    known(row.SupervisorStaffId, staff);
    assert.notEqual(row.SupervisorStaffId, row.StaffId);
    assert.ok(Number(row.FTE) > 0 && Number(row.FTE) <= 1);
    if (row.AgencyWorker === '1') assert.equal(row.ReasonLeave, '');
    if (row.EntraObjectId !== '') {
      assert.match(row.EntraObjectId ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.match(row.Upn ?? '', /^[a-z.-]+\d*@chilternshire\.example$/);
    }
  }
  const services = new Set(teams.map((row) => row.Service));
  for (const row of rows('access.csv')) {
    assert.ok(row.Service === '' || services.has(row.Service), row.Service);
    if (row.Role === 'head_of_service' || row.Role === 'reviewer') assert.notEqual(row.Service, '');
  }
  unique(
    caseloads.map((row) => `${row.SnapshotDate} ${row.StaffId}`),
    'a caseload',
  );
  for (const row of caseloads) {
    known(row.StaffId, staff);
    assert.ok(Number(row.Cases) >= Number(row.OpenToReview), `${row.StaffId} holds less than is open to review`);
  }
  for (const file of ['team-caseloads.csv', 'unallocated.csv', 'caseload-targets.csv', 'establishment.csv'] as const) {
    for (const row of rows(file)) known(row.TeamId, teamIds);
    unique(
      rows(file).map((row) => `${row.SnapshotDate}${row.FromDate} ${row.TeamId} ${row.StaffGroup}`),
      `a row of ${file}`,
    );
  }
}

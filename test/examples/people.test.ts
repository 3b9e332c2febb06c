import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { day } from '../../domain/dates.ts';
import { inPost, readSample } from './read-sample.ts';

describe('the people of the sample council', () => {
  const today = day('2026-11-24');
  const sample = readSample({ today });
  const at = (role: string) => {
    const persona = sample.people.find((person) => person.role === role);
    assert.ok(persona, role);
    const row = sample.workers.find((worker) => worker.Upn === persona.upn);
    return { ...persona, row, id: row?.StaffId ?? '' };
  };
  const manages = (id: string) =>
    sample.teams.filter((team) => team.ManagerStaffId?.split(';').includes(id)).map((team) => team.TeamId);
  const granted = (role: string) =>
    sample.rows('access.csv').filter((row) => row.Upn === at(role).upn && row.Role === role);

  it('begin with the manager of Children in Need', () => {
    assert.equal(sample.people[0]?.what, 'manager of Children in Need');
    assert.deepEqual(manages(at('team_manager').id), ['T2']);
    assert.equal(at('team_manager').row?.StaffGroup, 'senior_manager');
  });

  it('hold the role that they are listed with', () => {
    assert.deepEqual(manages(at('unit_manager').id), ['T2-04']);
    assert.deepEqual(manages(at('job_share_manager').id), ['T2-07']);
    assert.deepEqual(manages(at('manager_of_two').id), ['T2-14', 'T2-15']);
    assert.deepEqual(manages(at('deputy').id), []);
    assert.ok(sample.teams.some((team) => team.DeputyStaffId === at('deputy').id));
    assert.ok(
      sample.teams.some((team) => team.Service !== '' && team.HeadOfServiceStaffId === at('head_of_service').id),
    );
    assert.ok(sample.workers.filter((row) => row.SupervisorStaffId === at('supervisor').id).length >= 3);
    assert.deepEqual(manages(at('supervisor').id), []);
    assert.equal(at('nqsw').row?.CFKSSstatus, '1');
    assert.equal(at('practitioner').row?.StaffGroup, 'social_worker');
    assert.equal(at('personal_adviser').row?.StaffGroup, 'personal_adviser');
    assert.equal(at('agency_worker').row?.AgencyWorker, '1');
    for (const role of ['director', 'academy', 'hr', 'workforce_lead', 'reviewer', 'admin']) {
      assert.equal(granted(role).length, 1, role);
    }
    assert.equal(new Set(sample.people.map((person) => person.role)).size, sample.people.length);
  });

  it('end with somebody who has left and has no other role', () => {
    const { row, upn } = at('nobody');
    assert.ok(row !== undefined && !inPost(row, today) && row.ReasonLeave !== '');
    assert.ok(!sample.rows('access.csv').some((grant) => grant.Upn === upn));
  });

  it('include those whom the examples of an answer name', () => {
    for (const name of ['Priya Shah', 'Tom Reilly', 'Sam Wood']) {
      const found = sample.workers.filter((row) => row.DisplayName === name);
      assert.equal(found.length, 1, name);
      assert.ok(found[0]?.TeamId?.startsWith('T2-'), name);
    }
  });

  it('include two people of one name in two teams', () => {
    const both = sample.workers.filter((row) => row.DisplayName === 'David Jones');
    assert.deepEqual(
      both.map((row) => row.TeamId),
      ['T1', 'T4'],
    );
    assert.equal(new Set(both.map((row) => row.Upn)).size, 2);
  });

  it('include somebody who moved team, and somebody who came back through an agency', () => {
    const spells = Map.groupBy(sample.workers, (row) => row.StaffId);
    const several = [...spells.values()].filter((rows) => rows.length > 1);
    assert.ok(
      several.some(([first, second]) => first?.TeamId === 'T3' && second?.TeamId === 'T4' && first.ReasonLeave === ''),
    );
    assert.ok(
      several.some(
        ([first, second]) => first?.AgencyWorker === '0' && second?.AgencyWorker === '1' && first.ReasonLeave === '1',
      ),
    );
    assert.ok(several.some(([first, second]) => first?.AgencyWorker === '1' && second?.AgencyWorker === '0'));
  });

  it('include somebody to come, somebody leaving, and agency workers who supervise', () => {
    assert.ok(sample.workers.some((row) => (row.RoleStartDate ?? '') > today));
    assert.ok(sample.workers.some((row) => (row.RoleEndDate ?? '') > today && row.LeavingNotifiedOn !== ''));
    const agency = sample.workers.filter(
      (row) => row.AgencyWorker === '1' && inPost(row, today) && row.StaffGroup === 'social_worker',
    );
    assert.ok(agency.some((row) => sample.workers.some((other) => other.SupervisorStaffId === row.StaffId)));
  });

  it('all have a supervisor, but for a few', () => {
    const without = sample.workers.filter((row) => inPost(row, today) && row.SupervisorStaffId === '');
    assert.ok(without.length >= 3 && without.length <= 6, String(without.length));
  });

  it('are told of in council.yaml: the data contact has a role', async () => {
    const text = await readFile(new URL('../../council.yaml', import.meta.url), 'utf8');
    const { contacts } = parse(text) as { contacts: { data: string; support: string } };
    for (const upn of [contacts.data, contacts.support]) {
      assert.ok(
        sample.people.some((person) => person.upn === upn),
        upn,
      );
    }
  });
});

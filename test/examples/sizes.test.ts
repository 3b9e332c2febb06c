import assert from 'node:assert/strict';
import { day } from '../../domain/dates.ts';
import { sampleCouncil } from '../../examples/council.ts';
import { keepsTheRules } from './cross-file-rules.ts';
import { inPost, readSample } from './read-sample.ts';

describe('a sample council', () => {
  const today = day('2026-11-24');

  it('is the same for the same day and seed', () => {
    assert.deepEqual(sampleCouncil({ today }), sampleCouncil({ today }));
    assert.deepEqual(sampleCouncil({ today, workers: 300, seed: 7 }), sampleCouncil({ today, workers: 300, seed: 7 }));
  });

  it('has other people with another seed, and the same figures', () => {
    const other = readSample({ today, seed: 42 });
    assert.notEqual(other.files['workers.csv'], sampleCouncil({ today }).files['workers.csv']);
    assert.equal(other.cases('T2', 'social_worker', '2026-11-23'), 1030);
    keepsTheRules(other);
  });

  it('keeps the names of its people when the day moves on', () => {
    const names = (on: string) =>
      readSample({ today: day(on) }).workers.map((row) => `${row.StaffId} ${row.DisplayName} ${row.Upn}`);
    assert.deepEqual(names('2026-11-24'), names('2027-06-01'));
  });

  for (const workers of [1, 30, 211, 1500]) {
    it(`of ${workers} has so many people in post, and keeps the rules`, () => {
      const sample = readSample({ today, workers });
      assert.equal(sample.workers.filter((row) => inPost(row, today)).length, workers);
      keepsTheRules(sample);
    });
  }

  it('of 1,500 has somebody for every role of the county, and their situations', () => {
    const large = readSample({ today, workers: 1500 });
    const roles = (of: readonly { role: string }[]) => of.map((person) => person.role);
    assert.deepEqual(roles(large.people), roles(sampleCouncil({ today }).people));
    assert.ok(large.workers.some((row) => row.AwayFrom !== ''));
    assert.ok(large.workers.some((row) => (row.RoleStartDate ?? '') > today));
    assert.ok(large.workers.some((row) => row.RoleEndDate !== '' && (row.RoleEndDate ?? '') < today));
  });

  it('of 20,000 is made with 200,000 caseload rows', () => {
    const { files } = sampleCouncil({ today, workers: 20_000, snapshots: 12 });
    assert.ok(files['caseloads.csv'].split('\r\n').length > 208_000);
  });

  it('has no more snapshots than asked for', () => {
    const sample = readSample({ today, snapshots: 3 });
    assert.deepEqual(
      [...new Set(sample.caseloads.map((row) => row.SnapshotDate))],
      ['2026-11-16', '2026-11-19', '2026-11-23'],
    );
  });
});

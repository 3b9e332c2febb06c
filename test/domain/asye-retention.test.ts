import assert from 'node:assert/strict';
import { day } from '../../domain/dates.ts';
import { asyeKept } from '../../domain/retention.ts';
import type { AsyeRow } from '../../domain/workforce.ts';
import { enrolled, spell } from '../store/workforce.ts';

const today = day('2026-11-24');
const endedFrom = day('2024-11-24');
const long = { start: day('2023-06-05'), completedOn: day('2024-11-23') };
const lately = { start: day('2023-11-20'), completedOn: day('2024-11-24') };

const spells = [
  spell('HERE'),
  spell('LEFT', { end: day('2025-08-31') }),
  spell('TO GO', { end: today }),
  spell('AGENCY NOW', { end: day('2025-08-31') }),
  spell('AGENCY NOW', { start: day('2025-09-01'), agency: true }),
  spell('AGAIN'),
];

function kept(asye: readonly AsyeRow[], of = spells) {
  const about = asye.map(({ staffId }) => staffId);
  return asyeKept(
    {
      spells: of,
      asye,
      asyeMilestones: about.map((staffId) => ({ staffId, milestone: 'review-3', dueOn: null, doneOn: null })),
      asyeEvidence: about.map((staffId) => ({ staffId, evidence: 'report', doneOn: today })),
      asyePauses: about.map((staffId) => ({ staffId, from: today, to: null, reason: 'sickness', agreedBy: null })),
    },
    endedFrom,
    today,
  );
}

const bare = { assessor: null, advancedPractitioner: null, cap: null };

describe('an ASYE that ended over 24 months ago', () => {
  it('keeps only that its cohort had one more: who was employed on, under their id, who left under none', () => {
    const after = kept([
      enrolled('HERE', { ...long, outcome: 'passed' }),
      enrolled('LEFT', { ...long, outcome: 'passed' }),
      enrolled('TO GO', { ...long, outcome: 'failed' }),
      enrolled('AGENCY NOW', { ...long, outcome: null }),
    ]);
    assert.deepEqual(after, {
      asye: [
        enrolled('HERE', { ...long, ...bare, outcome: null }),
        enrolled('former-nqsw-1', { ...long, ...bare, outcome: null }),
        enrolled('TO GO', { ...long, ...bare, outcome: 'withdrawn' }),
        enrolled('former-nqsw-2', { ...long, ...bare, outcome: null }),
      ],
      asyeMilestones: [],
      asyeEvidence: [],
      asyePauses: [],
    });
  });

  it('takes a name later, once the person has left, and never the same one twice', () => {
    const first = kept([enrolled('HERE', long), enrolled('LEFT', long)]);
    const later = kept(first.asye, [spell('HERE', { end: day('2026-11-23') })]);
    assert.deepEqual(
      later.asye.map(({ staffId }) => staffId),
      ['former-nqsw-2', 'former-nqsw-1'],
    );
  });

  it('leaves alone who ended later, goes on, or was forgotten, and changes nothing a second time', () => {
    const rows = [enrolled('HERE', lately), enrolled('LEFT'), enrolled('forgotten-0123456789ab', { ...long, ...bare })];
    const after = kept(rows);
    assert.equal(after.asye, rows);
    assert.equal(after.asyeMilestones.length, 2, 'of the forgotten, milestones that are over go too');
    const once = kept([enrolled('HERE', long), enrolled('LEFT', long)]);
    const twice = asyeKept({ spells, ...once }, endedFrom, today);
    for (const list of ['asye', 'asyeMilestones', 'asyeEvidence', 'asyePauses'] as const)
      assert.equal(twice[list], once[list], list);
  });

  it('leaves milestones to who started again on another programme', () => {
    const after = kept([
      enrolled('AGAIN', { ...long, outcome: 'failed' }),
      enrolled('AGAIN', { programme: 'ecf-24', start: day('2026-01-05') }),
    ]);
    assert.deepEqual(
      after.asye.map(({ outcome, completedOn }) => [outcome, completedOn]),
      [
        ['withdrawn', '2024-11-23'],
        [null, null],
      ],
    );
    assert.equal(after.asyeMilestones.length, 2);
  });
});

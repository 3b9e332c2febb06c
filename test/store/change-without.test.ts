import assert from 'node:assert/strict';
import type { Change } from '../../domain/action.ts';
import { day } from '../../domain/dates.ts';
import type { Gone } from '../../store/anonymise.ts';
import { changeWithout } from '../../store/change-without.ts';
import { oidOf } from './workforce.ts';

const oid = '77777777-aaaa-4aaa-8aaa-777777777777';
const gone: Gone = {
  staffId: 'LEAVER',
  oids: new Set([oid]),
  names: new Set(['Siobhán Fairweather']),
  standIn: 'forgotten-0123456789ab',
};
const on = day('2026-10-20');
const by = { id: 'c1', by: 'S1', byOid: oidOf('S1'), at: '2026-11-24T09:00:00.000Z' };
const task = { kind: 'action-added', actionId: 'A9', dueOn: on } as const;

/** What was recorded, and what of it is another once the leaver is forgotten. */
const records: readonly [string, Change, Partial<Record<string, unknown>>][] = [
  [
    'a supervision of several people',
    { ...by, kind: 'supervision-held', people: ['S2', 'LEAVER'], supervisor: 'LEAVER', heldOn: on, minutes: 90 },
    { people: ['S2', gone.standIn], supervisor: gone.standIn },
  ],
  [
    'a booking with them',
    { ...by, kind: 'supervision-booked', staffId: 'S2', supervisor: 'LEAVER', bookedFor: on },
    { supervisor: gone.standIn },
  ],
  [
    'a supervision cancelled, and why',
    { ...by, kind: 'supervision-cancelled', staffId: 'LEAVER', bookedFor: on, reason: 'worker_away' },
    { staffId: gone.standIn, reason: 'other' },
  ],
  [
    'a signed record',
    { ...by, kind: 'record-signed', staffId: 'LEAVER', heldOn: on, signedOn: on },
    { staffId: gone.standIn },
  ],
  [
    'an action of theirs, and its text',
    { ...by, ...task, staffId: 'LEAVER', owner: 'S1', summary: 'ring' },
    { staffId: gone.standIn, summary: '' },
  ],
  [
    'an action that they own, and its text',
    { ...by, ...task, staffId: 'S2', owner: 'LEAVER', summary: 'ring' },
    { owner: gone.standIn, summary: '' },
  ],
  [
    "somebody else's action that names them",
    { ...by, ...task, staffId: 'S2', owner: 'S2', summary: 'ask SIOBHÁN FAIRWEATHER' },
    { summary: '' },
  ],
  [
    'that they wrote down an action of somebody else, whose text stays',
    { ...by, ...task, id: `c-${oid}`, by: 'LEAVER', byOid: oid, staffId: 'S2', owner: 'S2', summary: 'ring' },
    { id: 'c-forgotten', by: null, byOid: '' },
  ],
  [
    'whose form an action came from',
    { ...by, kind: 'action-done', actionId: `c-${oid}`, staffId: 'S2', doneOn: on },
    { actionId: 'c-forgotten' },
  ],
  [
    'a milestone',
    { ...by, kind: 'milestone-done', staffId: 'LEAVER', milestone: 'review-3', doneOn: on },
    { staffId: gone.standIn },
  ],
  [
    'a piece of evidence',
    { ...by, kind: 'evidence-done', staffId: 'LEAVER', evidence: 'report', doneOn: on },
    { staffId: gone.standIn },
  ],
  [
    'that they were ready',
    { ...by, kind: 'asye-ready', staffId: 'LEAVER', milestone: 'observation-2' },
    { staffId: gone.standIn },
  ],
  [
    'a pause, and why',
    { ...by, kind: 'asye-paused', staffId: 'LEAVER', from: on, reason: 'bereavement' },
    { staffId: gone.standIn, reason: null },
  ],
  [
    'the end of a pause',
    { ...by, kind: 'asye-resumed', staffId: 'LEAVER', from: on, to: on },
    { staffId: gone.standIn },
  ],
];

describe('what was recorded in Teams, once somebody is forgotten', () => {
  for (const [what, change, different] of records)
    it(`does not tell ${what}, and keeps the rest`, () => {
      const after = changeWithout(change, gone);
      assert.deepEqual(after, { ...change, ...different });
      assert.equal(changeWithout(after, gone), after, 'and a second try changes nothing');
    });

  it('is the same where it is about others', () => {
    const change: Change = { ...by, kind: 'asye-paused', staffId: 'S2', from: on, reason: 'parental' };
    assert.equal(changeWithout(change, gone), change);
  });
});

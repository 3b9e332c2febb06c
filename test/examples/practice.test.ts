import assert from 'node:assert/strict';
import { addDays, addMonths, day, daysBetween, type PlainDate } from '../../domain/dates.ts';
import { workingDaysBetween } from '../../domain/working-days.ts';
import { inPost, readSample } from './read-sample.ts';

type Row = Readonly<Record<string, string>>;

/** A Tuesday, a Sunday, the first of January, a leap day. */
const todays = ['2026-11-24', '2026-11-22', '2027-01-01', '2028-02-29'].map(day);

function practice(today: PlainDate, workers?: number) {
  const sample = readSample({ today, ...(workers === undefined ? {} : { workers }) });
  const supervisions = sample.rows('supervisions.csv');
  const asye = sample.rows('asye.csv');
  const present = sample.workers.filter((row) => inPost(row, today));
  const lastHeld = (id = '') =>
    supervisions
      .filter((row) => row.StaffId === id && row.HeldOn !== '' && row.Type === '')
      .map((row) => row.HeldOn as PlainDate)
      .sort()
      .at(-1);
  const sinceHeld = (id?: string) => {
    const held = lastHeld(id);
    return held === undefined ? undefined : daysBetween(held, today);
  };
  return {
    sample,
    supervisions,
    asye,
    actions: sample.rows('supervision-actions.csv'),
    present,
    /** Days since the last supervision of everybody in post who is no NQSW: their interval is 28 days. */
    others: present.filter((row) => row.CFKSSstatus !== '1').map((row) => sinceHeld(row.StaffId)),
    sinceHeld,
    booked: (id = '') =>
      supervisions.filter((row) => row.StaffId === id && (row.BookedFor ?? '') >= today && row.CancelledReason === ''),
    /** Who is on the programme: started, and not at its end. */
    nqsws: asye.filter(
      (row) =>
        (row.StartOn ?? '') <= today && row.CompletedOn === '' && present.some((own) => own.StaffId === row.StaffId),
    ),
    milestones: (id = '') =>
      sample.rows('asye-milestones.csv').filter((row) => row.StaffId === id && row.DoneOn !== ''),
    pauses: (id = '') => sample.rows('asye-pauses.csv').filter((row) => row.StaffId === id),
    named: (name: string) => sample.workers.find((row) => row.DisplayName === name)?.StaffId ?? assert.fail(name),
  };
}

for (const today of todays) {
  describe(`supervision in the sample council on ${today}`, () => {
    const { others, supervisions, actions, sinceHeld, booked, named, sample } = practice(today);
    const count = (from: number, to: number) =>
      others.filter((days) => days !== undefined && days >= from && days <= to).length;

    it('is overdue for some, due today, due soon and in date for most, and some were never seen', () => {
      assert.ok(count(29, 200) >= 8 && count(29, 200) <= 40, `overdue ${count(29, 200)}`);
      assert.ok(count(28, 28) >= 2, `due today ${count(28, 28)}`);
      assert.ok(count(22, 27) >= 10, `due soon ${count(22, 27)}`);
      assert.ok(count(0, 21) >= 100, `in date ${count(0, 21)}`);
      assert.ok(others.includes(undefined));
    });

    it('is booked and cancelled here and there, nine in ten recorded in time, some not for over 5 working days', () => {
      assert.ok(supervisions.filter((row) => (row.BookedFor ?? '') > today && row.CancelledReason === '').length > 30);
      assert.ok(supervisions.filter((row) => row.CancelledReason !== '').length >= 5);
      const long = addDays(today, -14);
      const held = supervisions.filter((row) => row.HeldOn !== '' && (row.HeldOn ?? '') <= long && row.Type === '');
      const inTime = held.filter(
        (row) =>
          row.RecordSignedOn !== '' &&
          workingDaysBetween(row.HeldOn as PlainDate, row.RecordSignedOn as PlainDate) <= 5,
      );
      const share = inTime.length / held.length;
      assert.ok(share > 0.8 && share < 0.95, String(share));
      assert.ok(held.some((row) => row.RecordSignedOn === ''));
    });

    it('has minutes for most, of them some under 90, and meetings written down by both sides', () => {
      const held = supervisions.filter((row) => row.HeldOn !== '');
      const timed = held.filter((row) => row.Minutes !== '');
      assert.ok(timed.length > held.length / 2 && timed.length < held.length);
      assert.ok(timed.some((row) => Number(row.Minutes) < 90));
      const meetings = held.map((row) => `${row.StaffId} ${row.HeldOn} ${row.Type}`);
      assert.ok(new Set(meetings).size < meetings.length);
    });

    it('is of people in post, by supervisors in post', () => {
      for (const row of supervisions.filter((own) => own.HeldOn !== '')) {
        assert.ok(sample.spellOn(row.StaffId ?? '', row.HeldOn ?? ''), JSON.stringify(row));
        if (row.SupervisorStaffId !== '')
          assert.ok(sample.spellOn(row.SupervisorStaffId ?? '', row.HeldOn ?? ''), JSON.stringify(row));
      }
    });

    it('has actions open, overdue and done, some of them for the supervisor to do', () => {
      const open = actions.filter((row) => row.DoneOn === '');
      assert.ok(open.filter((row) => (row.DueOn ?? '') < today).length >= 10);
      assert.ok(open.filter((row) => (row.DueOn ?? '') >= today).length >= 10);
      assert.ok(actions.length - open.length >= 10);
      assert.ok(actions.some((row) => row.OwnerStaffId !== '' && row.OwnerStaffId !== row.StaffId));
    });

    it('tells the stories of the examples: Tom today, Priya 9 days late, Aoife in three days', () => {
      const [tom, priya, aoife] = ['Tom Reilly', 'Priya Shah', 'Aoife Byrne'].map(named);
      assert.deepEqual([sinceHeld(tom), sinceHeld(priya), sinceHeld(aoife)], [28, 37, 11]);
      assert.deepEqual(
        booked(tom).map((row) => row.BookedFor),
        [today],
      );
      assert.deepEqual(booked(priya), []);
      assert.deepEqual(
        booked(aoife).map((row) => row.BookedFor),
        [addDays(today, 3)],
      );
      const own = actions.filter((row) => row.StaffId === tom);
      assert.equal(own.filter((row) => row.DoneOn !== '').length, 2);
      assert.equal(own.filter((row) => row.DoneOn === '' && (row.DueOn ?? '') < today).length, 2);
      const sams = sample.workers.filter((row) => row.SupervisorStaffId === named('Sam Wood') && inPost(row, today));
      assert.deepEqual(
        sams.map((row) => sinceHeld(row.StaffId)).sort(),
        [24, 24, 28, 34],
        'one overdue, one due today, two soon',
      );
    });
  });

  describe(`the ASYE in the sample council on ${today}`, () => {
    const { nqsws, asye, milestones, pauses, named, sample, present } = practice(today);
    const started = (row: Row) => daysBetween(row.StartOn as PlainDate, today);

    it('has about 18 NQSWs, in every quarter of the programme and in several services', () => {
      assert.ok(nqsws.length >= 15 && nqsws.length <= 21, String(nqsws.length));
      const quarters = new Set(nqsws.map((row) => Math.min(4, Math.ceil((started(row) + 1) / 91.5))));
      assert.deepEqual([...quarters].sort(), [1, 2, 3, 4]);
      const teams = nqsws.map((row) => present.find((own) => own.StaffId === row.StaffId)?.TeamId?.slice(0, 2));
      assert.ok(new Set(teams).size >= 4);
      for (const row of nqsws)
        assert.equal(present.find((own) => own.StaffId === row.StaffId)?.CFKSSstatus, '1', row.StaffId);
    });

    it('has them part-time, paused, past the 24 months, deferred, in their first weeks, and in the team already', () => {
      const fte = (row: Row) => Number(present.find((own) => own.StaffId === row.StaffId)?.FTE);
      assert.ok(nqsws.some((row) => fte(row) === 0.6));
      assert.ok(nqsws.some((row) => addMonths(row.StartOn as PlainDate, 24) < today));
      assert.ok(nqsws.some((row) => row.Outcome === 'deferred'));
      assert.ok(nqsws.some((row) => started(row) < 42));
      assert.ok(nqsws.some((row) => pauses(row.StaffId).some((pause) => pause.To === '')));
      assert.ok(nqsws.some((row) => pauses(row.StaffId).length === 2));
      const done = (code: string) =>
        nqsws.filter((row) => milestones(row.StaffId).some((own) => own.Milestone === code));
      assert.ok(done('join-team').length >= 2 && done('join-team').length < nqsws.length);
      assert.ok(done('review-9').length >= 1, 'the optional one');
    });

    it('has a cap with most, none with one, and one who holds more', () => {
      const capped = nqsws.filter((row) => row.CaseloadCap !== '');
      assert.ok(capped.length >= nqsws.length - 2 && capped.length < nqsws.length);
      const newest = sample.caseloads.at(-1)?.SnapshotDate;
      const over = capped.filter((row) => {
        const held = sample.caseloads.find((own) => own.StaffId === row.StaffId && own.SnapshotDate === newest);
        return Number(held?.Cases) - Number(held?.OpenToReview) > Number(row.CaseloadCap);
      });
      assert.equal(over.length, 1);
    });

    it('has been passed by cohorts of other years, some of whom have left; failed and broken off by a few', () => {
      const over = asye.filter((row) => row.CompletedOn !== '');
      const passed = over.filter((row) => row.Outcome === 'passed');
      assert.ok(new Set(passed.map((row) => row.StartOn?.slice(0, 4))).size >= 2);
      const stay = passed.filter((row) => present.some((own) => own.StaffId === row.StaffId));
      assert.ok(stay.length > 0 && stay.length < passed.length);
      for (const outcome of ['failed', 'withdrawn'])
        assert.ok(
          over.some((row) => row.Outcome === outcome),
          outcome,
        );
    });

    it('is assessed by somebody else than who supervises, and overseen by an advanced practitioner', () => {
      for (const row of nqsws) {
        const own = present.find((one) => one.StaffId === row.StaffId);
        assert.ok(row.AssessorStaffId !== '' && row.AssessorStaffId !== own?.SupervisorStaffId, row.StaffId);
        const overseer = present.find((one) => one.StaffId === row.AdvancedPractitionerStaffId);
        assert.equal(overseer?.StaffGroup, 'advanced_practitioner');
      }
    });

    it('is well under way for Aoife Byrne: a pause behind her, 4 milestones done, Sam Wood assessing', () => {
      const aoife = named('Aoife Byrne');
      const row = nqsws.find((own) => own.StaffId === aoife);
      assert.equal(row?.AssessorStaffId, named('Sam Wood'));
      assert.deepEqual(
        milestones(aoife).map((own) => own.Milestone),
        ['support-agreement', 'self-assessment-1', 'observation-1', 'review-3'],
      );
      const [pause, ...more] = pauses(aoife);
      assert.ok(pause && pause.To !== '' && (pause.To ?? '') < today && more.length === 0);
      assert.equal(sample.rows('asye-evidence.csv').filter((own) => own.StaffId === aoife).length, 5);
    });
  });
}

it('a council of any size has its supervisions and NQSWs in proportion', () => {
  const today = day('2026-11-24');
  const { supervisions, nqsws, actions } = practice(today, 1500);
  assert.ok(supervisions.length > 1500 * 5 && supervisions.length < 1500 * 9, String(supervisions.length));
  assert.ok(nqsws.length > 40 && nqsws.length < 200, String(nqsws.length));
  assert.ok(actions.length > 500);
});

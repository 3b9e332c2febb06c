import assert from 'node:assert/strict';
import { reply } from '../../dialogs/reply.ts';
import type { Place, Question } from '../../domain/question.ts';
import { asyeCouncil } from '../domain/asye-council.ts';
import { seenBy, today } from '../domain/council.ts';

/** 60 who completed, of whom 42 are still here, and 6 who are on it; 2024 has the first 56, 2025 four, 2026 the six. */
const ids = Array.from({ length: 66 }, (_, i) => `N${i}`);
const yearOf = (i: number) => (i < 56 ? '2024' : i < 60 ? '2025' : '2026');
const given = {
  workers: ids.map((id, i) => ({
    StaffId: id,
    RoleStartDate: '2024-01-01',
    ...(i >= 42 && i < 60 ? { RoleEndDate: '2026-10-01', ReasonLeave: 1 } : {}),
  })),
  asye: ids.map((id, i) => ({
    StaffId: id,
    StartOn: `${yearOf(i)}-02-01`,
    ...(i < 60 ? { CompletedOn: '2026-03-01', Outcome: 'passed' } : {}),
  })),
};
const council: Question = { topic: 'retention', subject: { kind: 'council' } };

async function answerTo(question: Question, upn = 'hr@c.example', place: Place = 'personal') {
  const view = seenBy(await asyeCouncil(given), upn, place);
  return reply(question, { view, today, now: `${today}T10:00:00.000Z`, place });
}

describe('retention', () => {
  it('is over those who have been through it, with who joined beside it', async () => {
    const answer = await answerTo(council);
    assert.equal(answer.title, '42 of the 60 who have been through it are still here (70.0%): the council');
    assert.equal(answer.judgement?.text, '66 people joined; 48 of them are still here (72.7%)');
    const [headline] = answer.figures;
    assert.deepEqual([headline?.value, headline?.numerator, headline?.denominator], [70, 42, 60]);
  });

  it('is over all who joined where that is asked', async () => {
    const answer = await answerTo({ ...council, kind: 'joined' });
    assert.equal(answer.title, '48 of the 66 who joined are still here (72.7%): the council');
    assert.equal(answer.figures[0]?.value, 72.7);
  });

  const year = (from: number) => ({ from: `${from}-01-01`, to: `${from}-12-31` }) as never;
  it('answers for one year of start', async () => {
    const answer = await answerTo({ ...council, period: year(2024) }, 'director@c.example');
    assert.equal(
      answer.title,
      '42 of the 56 who have been through it are still here (75.0%): the council, started in 2024',
    );
    assert.deepEqual(answer.source?.warnings, []);
  });

  it('takes a financial year as the year in which it began', async () => {
    const answer = await answerTo(
      { ...council, period: { from: '2024-04-01', to: '2025-03-31' } as never },
      'director@c.example',
    );
    assert.match(answer.title, /started in 2024$/);
  });

  it('withholds a large year too, where the whole council would give a small one beside it away', async () => {
    // 42 of all 60 less 42 of these 56 would leave none of the four of 2025.
    const answer = await answerTo({ ...council, period: year(2024) });
    assert.match(answer.title, /not shown, as there are fewer than 5 people in a group beside it$/);
    assert.ok(answer.figures.every(({ value }) => value === null));
  });

  it('withholds a year of fewer than five from those who may not see the names', async () => {
    const answer = await answerTo({ ...council, period: year(2025) });
    assert.equal(
      answer.title,
      'Retention in the council, started in 2025: not shown, as there are fewer than 5 people',
    );
    assert.deepEqual([answer.figures.length, answer.figures[0]?.value, answer.judgement], [1, null, null]);
    const academy = await answerTo({ ...council, period: year(2025) }, 'academy@c.example');
    assert.equal(academy.figures[0]?.numerator, 0);
  });

  it('lists the years, the newest first, and says how many are too small', async () => {
    const answer = await answerTo({ ...council, kind: 'year' }, 'academy@c.example');
    const [table] = answer.body;
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.rows.map((row) => row.map((cell) => cell.text)),
      [
        ['Started in 2026', '6', '0 of 0', 'nobody has completed it yet'],
        ['Started in 2025', '4', '0 of 4', '0.0%'],
        ['Started in 2024', '56', '42 of 56', '75.0%'],
      ],
    );
    const hr = await answerTo({ ...council, kind: 'year' });
    assert.ok(hr.notes.some((note) => /too small to show/.test(note)));
  });

  it('is by year of start where "by cohort" is asked and all are on one programme', async () => {
    assert.equal((await answerTo({ ...council, by: 'programme' })).body.length, 1);
  });

  it('says nothing about a year in which nobody started', async () => {
    const answer = await answerTo({ ...council, period: year(2019) });
    assert.equal(answer.title, 'Nobody who started in 2019 is in the records of the council');
    assert.deepEqual(answer.figures, []);
  });

  it('tells a group chat nothing about leaving', async () => {
    assert.equal((await answerTo(council, 'hr@c.example', 'group')).outcome, 'refused');
  });
});

import assert from 'node:assert/strict';
import { reply } from '../../dialogs/reply.ts';
import { defaultCouncil } from '../../domain/default-council.ts';
import { headlineLine, headlinesOf } from '../../domain/headlines.ts';
import { sample, turnAs } from '../sample.ts';

describe('the headlines of an import', () => {
  it('are the figures that the director is given for the whole council', async () => {
    const of = await sample();
    const turn = turnAs(of, 'director');
    const council = { kind: 'council' } as const;
    const figureOf = (measure: string, ...questions: Parameters<typeof reply>[0][]) =>
      questions
        .flatMap((question) => reply(question, turn).figures)
        .find((own) => own.measure === measure && own.of === of.council.name)?.value;
    assert.deepEqual(headlinesOf(of.workforce, of.council), [
      { measure: 'team-caseload', value: figureOf('team-caseload', { topic: 'caseload', subject: council }) },
      {
        measure: 'average-caseload',
        value: figureOf('average-caseload', { topic: 'caseload', subject: council, measure: 'average-caseload' }),
      },
      { measure: 'agency-rate', value: figureOf('agency-rate', { topic: 'agency', subject: council }) },
      { measure: 'vacancy-rate', value: figureOf('vacancy-rate', { topic: 'vacancies', subject: council }) },
      {
        measure: 'employed-headcount',
        value: figureOf('employed-headcount', { topic: 'establishment', subject: council }),
      },
    ]);
    for (const { measure, value } of headlinesOf(of.workforce, of.council))
      assert.equal(typeof value, 'number', measure);
  });

  it('are none where no file gives them, and never zero', async () => {
    const of = await sample();
    const { workforce } = of;
    const bare = { ...workforce, caseloads: [], teamCaseloads: [], establishment: [] };
    const values = new Map(headlinesOf(bare, defaultCouncil).map(({ measure, value }) => [measure, value]));
    assert.deepEqual(
      ['team-caseload', 'average-caseload', 'vacancy-rate'].map((measure) => values.get(measure as never)),
      [null, null, null],
    );
    assert.ok((values.get('employed-headcount') ?? 0) > 100);
  });

  it('are read as one line each, before and after', () => {
    const lines = [
      { measure: 'agency-rate', before: 22.9, after: 23.2 },
      { measure: 'team-caseload', before: null, after: 16 },
      { measure: 'employed-headcount', before: 1190, after: 231 },
    ].map(headlineLine);
    assert.deepEqual(lines, [
      'Agency worker rate 22.9% → 23.2%',
      'Cases per FTE in post none → 16.0',
      'People employed 1,190 → 231',
    ]);
  });
});

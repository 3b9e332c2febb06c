import type { Scope } from '../../../domain/access.ts';
import type { Answer, Figure } from '../../../domain/answer.ts';
import type { CohortCounts } from '../../../domain/asye-lens.ts';
import { countFigure } from '../../../domain/figure.ts';
import type { Question } from '../../../domain/question.ts';
import { shownOrWhy } from '../../answers.ts';
import { scopeOf } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { comparedScopes } from '../teams.ts';
import type { Cohort } from './cohort.ts';
import { cohortAnswer, where, whoseNqsws } from './cohort-answer.ts';
import { standings } from './cohort-overview.ts';
import { milestones, periodWords } from './words.ts';

type Row = { name: string; counts: CohortCounts | null; nqsws: Figure; overdue: Figure; due: number | null };

/** A cohort by team or by programme, one row each; those with the most behind first. */
export function cohortSplit(question: Question, cohort: Cohort, turn: Turn): Answer {
  const rows = (question.by === 'programme' ? byProgramme : byTeam)(question, cohort, turn)
    .filter(({ nqsws }) => nqsws.value !== 0)
    .toSorted((a, b) => (b.counts?.behind ?? -1) - (a.counts?.behind ?? -1) || a.name.localeCompare(b.name));
  const { period } = question;
  const due = period !== undefined && rows.some((row) => row.due !== null);
  const late = cohort.total('milestones-overdue');
  const wanted = question.only === 'overdue' || question.measure === 'milestones-overdue';
  const byLateness = wanted && late.value !== null;
  const count = due ? rows.reduce((sum, row) => sum + (row.due ?? 0), 0) : 0;
  const title = due
    ? `${milestones(count)} ${count === 1 ? 'is' : 'are'} due ${periodWords(period, turn.today)} ${where(cohort)}`
    : byLateness
      ? `${milestones(late.value ?? 0)} ${late.value === 1 ? 'is' : 'are'} overdue ${where(cohort)}`
      : `${whoseNqsws(cohort)}${standings(cohort)}`;
  const headline = due
    ? countFigure({ measure: 'milestones-due-soon', of: cohort.name, unit: 'count', asAt: turn.today }, count)
    : byLateness
      ? late
      : null;
  return cohortAnswer(question, cohort, turn, {
    title,
    ...(headline === null ? {} : { judgement: `${whoseNqsws(cohort)}${standings(cohort)}` }),
    table: {
      kind: 'table',
      columns: [
        { title: question.by === 'programme' ? 'Programme' : 'Team', wide: true },
        { title: 'NQSWs' },
        { title: 'Behind or paused' },
        { title: due ? `Milestones due ${periodWords(period, turn.today)}` : 'Milestones overdue' },
      ],
      rows: rows.map((row) => [
        { text: row.name },
        { text: shownOrWhy(row.nqsws) },
        { text: row.counts === null ? '–' : `${row.counts.behind} behind, ${row.counts.paused} paused` },
        { text: due ? String(row.due ?? '–') : row.overdue.value === null ? '–' : row.overdue.shown },
      ]),
    },
    figures: [
      ...(headline === null ? [] : [headline]),
      cohort.total('nqsws'),
      ...rows.flatMap(({ nqsws, overdue }) => [nqsws, overdue]).filter(({ value }) => value !== null),
    ],
  });
}

function byTeam(question: Question, cohort: Cohort, { view }: Turn): readonly Row[] {
  return comparedScopes(question, view).map(({ id, name, units }) => {
    const scope: Scope = { kind: 'team', id };
    const counts = view.asye.counts(scope);
    return {
      name,
      counts,
      nqsws: view.asye.total('nqsws', scope),
      overdue: view.asye.total('milestones-overdue', scope),
      due: counts && cohort.complete ? dueIn(question, cohort, new Set([id, ...units])) : null,
    };
  });
}

/** Milestones that are due in the period asked for, of those who work in these teams. */
function dueIn({ period }: Question, { people }: Cohort, teams: ReadonlySet<string>): number | null {
  if (!period) return null;
  return people
    .filter(({ teamId }) => teams.has(teamId))
    .flatMap((course) => course.milestones)
    .filter(({ state, due }) => state !== 'done' && due >= period.from && due <= period.to).length;
}

function byProgramme({ subject }: Question, _: Cohort, { view }: Turn): readonly Row[] {
  const scope = scopeOf(subject);
  if (scope === null) return [];
  return view.asye.programmes.map(({ code, name }) => ({
    name,
    counts: view.asye.counts(scope, code),
    nqsws: { ...view.asye.total('nqsws', scope, code), of: name },
    overdue: { ...view.asye.total('milestones-overdue', scope, code), of: name },
    due: null,
  }));
}

import type { Scope, TeamSeen } from '../../../domain/access.ts';
import type { Block, Figure } from '../../../domain/answer.ts';
import type { Question } from '../../../domain/question.ts';
import type { Turn } from '../../turn.ts';

/** Whom several teams need, as totals: one row a team where anything does, the most first. */
export type TeamsWeek = { teams: readonly TeamSeen[]; blocks: readonly Block[]; figures: readonly Figure[] };

export function teamsWeek(teams: readonly TeamSeen[], question: Question, turn: Turn): TeamsWeek {
  const { view } = turn;
  const lens = view.supervision;
  const rows = teams
    .map((team) => {
      const scope: Scope = { kind: 'team', id: team.id };
      const figures = [
        ...(lens.loaded ? [lens.figure('supervisions-overdue', scope)] : []),
        ...(view.files['caseloads.csv'] ? [view.total('workers-over-target', scope)] : []),
        ...(lens.actionsLoaded ? [lens.figure('actions-overdue', scope)] : []),
        ...(view.files['asye.csv'] ? [view.total('milestones-overdue', scope)] : []),
      ];
      return { team, figures, sum: figures.reduce((sum, { value }) => sum + (value ?? 0), 0) };
    })
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum);
  const titles = [
    ...(lens.loaded ? ['Supervision overdue'] : []),
    ...(view.files['caseloads.csv'] ? ['Over target'] : []),
    ...(lens.actionsLoaded ? ['Actions overdue'] : []),
    ...(view.files['asye.csv'] ? ['ASYE overdue'] : []),
  ];
  return {
    teams: rows.map(({ team }) => team),
    blocks:
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [{ title: 'Team', wide: true }, ...titles.map((title) => ({ title, numeric: true }))],
              rows: rows.map(({ team, figures }) => [
                { text: team.name },
                ...figures.map(({ value, shown }) => ({ text: value === null ? '–' : shown })),
              ]),
              from: question.from ?? 0,
            },
          ],
    figures: rows.flatMap(({ figures }) => figures.filter(({ value }) => value !== null)),
  };
}

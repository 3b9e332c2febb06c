import type { Answer, Cell } from '../../../domain/answer.ts';
import { list, people } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, ask, moreRows, refused } from '../../answers.ts';
import { subjectName } from '../../subjects.ts';
import { suggestions } from '../../suggestions.ts';
import type { Turn } from '../../turn.ts';
import { comparedScopes } from '../teams.ts';

/** Who manages a team and who leads its service: no secret to anybody who is served. */
export function whoLeads(question: Question, turn: Turn): Answer {
  const { view } = turn;
  const { subject } = question;
  if (subject.kind === 'me' || subject.kind === 'worker' || subject.kind === 'supervisees') {
    if (subject.kind === 'worker' || turn.place === 'group') return refused(turn, question);
    return whoLeads({ ...question, subject: { kind: 'council' } }, turn);
  }
  const name = subjectName(subject, view) ?? '';
  if (subject.kind === 'team' && !subject.also) {
    const { managers, deputy, headOfService } = view.leaders(subject.id);
    const facts = [
      {
        name: managers.length > 1 ? 'Team managers (job share)' : 'Team manager',
        value: list(managers) || 'not recorded',
      },
      ...(deputy ? [{ name: 'Deputy', value: deputy }] : []),
      { name: 'Head of service', value: headOfService ?? 'not recorded' },
    ];
    return answered(question, {
      subjectName: name,
      title:
        managers.length > 0
          ? `${list(managers)} ${managers.length > 1 ? 'manage' : 'manages'} ${name}`
          : `No manager is recorded for ${name}`,
      summary: `Who manages ${name}`,
      body: [{ kind: 'facts', facts }],
      next: [
        ...(view.totals ? [ask(`Caseload in ${name}`, { topic: 'caseload', subject })] : []),
        ...suggestions(turn, 2),
      ],
    });
  }
  const teams = comparedScopes(question, view);
  const rows = teams.map((team): Cell[] => {
    const { managers, headOfService } = view.leaders(team.id);
    return [{ text: team.name }, { text: list(managers) || 'not recorded' }, { text: headOfService ?? 'not recorded' }];
  });
  return answered(question, {
    subjectName: name,
    title: `${people(teams.length, 'team', 'teams')} in ${name}, and who leads them`,
    body: [
      {
        kind: 'table',
        columns: [{ title: 'Team', wide: true }, { title: 'Managed by' }, { title: 'Head of service' }],
        rows,
        from: question.from ?? 0,
      },
    ],
    next: [...moreRows(question, rows.length), ...suggestions(turn, 2)],
  });
}

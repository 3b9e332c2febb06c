import type { Scope } from '../../../domain/access.ts';
import type { Answer } from '../../../domain/answer.ts';
import { people, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { groupNames } from '../../../domain/words.ts';
import { answered, ask, moreRows, refused } from '../../answers.ts';
import { capital, scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';

/** Who is away; why is never held. Only for whoever may know that of everybody asked about. */
export function whoIsAway(question: Question, turn: Turn): Answer {
  const { view } = turn;
  const scope: Scope | null =
    question.subject.kind === 'worker' ? { kind: 'worker', id: question.subject.id } : scopeOf(question.subject);
  if (!scope || turn.place === 'group' || !view.seesAll('away', scope)) return refused(turn, question);
  const away = view
    .staff(scope)
    .filter((person) => person.away === true && (question.group === undefined || person.group === question.group));
  const name = subjectName(question.subject, view) ?? '';
  const source = view.source('staff', scope.kind === 'worker' ? { kind: 'council' } : scope);
  const { subject } = question;
  return answered(question, {
    subjectName: name,
    title:
      away.length === 0
        ? `Nobody is away long term: ${name}`
        : `${people(away.length)} ${away.length === 1 ? 'is' : 'are'} away long term: ${name}`,
    body:
      away.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [{ title: 'Name', wide: true }, { title: 'Team' }, { title: 'Group' }],
              rows: away.map((person) => [
                { text: person.name },
                { text: view.team(person.teamId)?.name ?? '' },
                { text: capital(groupNames[person.group].one) },
              ]),
              from: question.from ?? 0,
            },
          ],
    notes: ['I hold no reason for anybody being away.'],
    smallPrint: [`as at ${shownDate(source.asAt, turn.today)} · ${source.name}`],
    people: away.map((person) => person.id),
    source: { ...source, warnings: [] },
    next: [
      ...moreRows(question, away.length),
      ask('Caseload', { topic: 'caseload', subject }),
      ask('How many are in post?', { topic: 'establishment', subject }),
    ],
  });
}

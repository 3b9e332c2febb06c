import type { Scope } from '../../../domain/access.ts';
import type { Answer } from '../../../domain/answer.ts';
import { people, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { groupNames } from '../../../domain/words.ts';
import { answered, ask, moreRows, refused } from '../../answers.ts';
import { capital, scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';

/** Who works in a team, or who has not renewed with Social Work England: names, so only for whoever may see them all. */
export function whoIsThere(question: Question, turn: Turn): Answer {
  const { view } = turn;
  const scope = scopeOf(question.subject);
  if (!scope || turn.place === 'group' || !view.seesAll('employment', scope)) return refused(turn, question);
  const registration = question.kind === 'registration';
  const staff = view
    .staff(scope)
    .filter((person) => !question.group || person.group === question.group)
    .filter((person) => question.topic !== 'agency' || person.agency)
    .filter((person) => !registration || view.registration(person.id) === 'not renewed')
    .sort((a, b) => a.name.localeCompare(b.name));
  const name = subjectName(question.subject, view) ?? '';
  const source = view.source('staff', scope as Scope);
  const one =
    question.topic === 'agency' ? { one: 'agency worker', many: 'agency workers' } : { one: 'person', many: 'people' };
  const whose = question.group ? groupNames[question.group] : one;
  const count = people(staff.length, whose.one, whose.many);
  const { subject } = question;
  return answered(question, {
    subjectName: name,
    title: registration
      ? `${count} in ${name} ${staff.length === 1 ? 'has' : 'have'} no renewal with Social Work England recorded for this year`
      : `${count} ${staff.length === 1 ? 'is' : 'are'} in post: ${name}`,
    body:
      staff.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [{ title: 'Name', wide: true }, { title: 'Team' }, { title: 'Group' }],
              rows: staff.map((person) => [
                { text: person.name },
                { text: view.team(person.teamId)?.name ?? '' },
                { text: `${capital(groupNames[person.group].one)}${person.agency ? ' (agency)' : ''}` },
              ]),
              from: question.from ?? 0,
            },
          ],
    notes: registration ? ['Registration is renewed from 1 September to 30 November each year.'] : [],
    smallPrint: [`as at ${shownDate(source.asAt, turn.today)} · ${source.name}`],
    people: staff.map((person) => person.id),
    source,
    next: [
      ...moreRows(question, staff.length),
      ask('Vacancies', { topic: 'vacancies', subject }),
      ask('Agency ratio', { topic: 'agency', subject }),
    ],
  });
}

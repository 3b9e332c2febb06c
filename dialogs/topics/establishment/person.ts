import type { Answer } from '../../../domain/answer.ts';
import { distance, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import type { StaffSeen } from '../../../domain/view.ts';
import { groupNames } from '../../../domain/words.ts';
import { answered, ask, looksWrong, refused } from '../../answers.ts';
import { suggestions } from '../../suggestions.ts';
import type { Turn } from '../../turn.ts';

/** One person's post: group, team, FTE, employed or agency, since when; and their registration where that is asked. */
export function ofPerson(question: Question, turn: Turn): Answer {
  const { view } = turn;
  const { subject } = question;
  const id = subject.kind === 'worker' ? subject.id : view.viewer.staffId;
  if (turn.place === 'group' || (id === null && !view.totals)) return refused(turn, question);
  if (id === null) {
    const title = "You're not in the staff list, so you hold no post here.";
    return answered(question, { title, subjectName: 'you', next: suggestions(turn, 3) });
  }
  const [person] = view.staff({ kind: 'worker', id });
  if (!person) return refused(turn, question);
  const me = id === view.viewer.staffId;
  const team = view.team(person.teamId);
  const source = view.source('staff', { kind: 'team', id: person.teamId });
  const registration = question.kind === 'registration' ? view.registration(id) : null;
  const title =
    registration === null
      ? postOf(person, me, turn)
      : `${me ? 'You have' : `${person.name} has`} ${registration} the registration`;
  return answered(question, {
    subjectName: me ? 'you' : person.name,
    title,
    summary: me ? title : 'The post you asked for',
    body: [{ kind: 'facts', facts: factsOf(person, turn) }],
    smallPrint: [`as at ${shownDate(source.asAt, turn.today)} · ${source.name}`],
    figures: [person.fte],
    people: [id],
    source: { ...source, warnings: [] },
    next: [
      ...(view.sees('caseload', id) ? [ask('Caseload', { topic: 'caseload' as const, subject })] : []),
      ...(view.totals && team
        ? [
            ask(`Establishment in ${team.name}`, {
              topic: 'establishment' as const,
              subject: { kind: 'team' as const, id: team.id },
            }),
          ]
        : []),
      looksWrong(question),
    ],
  });
}

function postOf(person: StaffSeen, me: boolean, { view }: Turn): string {
  const team = view.team(person.teamId)?.name ?? '';
  const how = person.agency ? 'an agency worker' : 'employed by the council';
  return `${me ? 'You are' : `${person.name} is`} ${how}, ${person.fte.shown} FTE in ${team}`;
}

/** What the viewer may see of it and nothing else: away and leaving only where the view gives them. */
function factsOf(person: StaffSeen, { view, today }: Turn): { name: string; value: string }[] {
  const supervisor = view.supervision.supervisorOf(person.id)?.recorded?.name;
  return [
    { name: 'Group', value: groupNames[person.group].one },
    { name: 'Team', value: view.team(person.teamId)?.name ?? '' },
    { name: 'FTE', value: person.fte.shown },
    { name: 'In this role since', value: shownDate(person.since, today) },
    ...(supervisor ? [{ name: 'Supervisor', value: supervisor }] : []),
    ...(person.away
      ? [{ name: 'Away', value: person.returnedOn ? `until ${shownDate(person.returnedOn, today)}` : 'yes' }]
      : []),
    ...(person.leavesOn
      ? [{ name: 'Leaves', value: `${shownDate(person.leavesOn, today)}, ${distance(person.leavesOn, today)}` }]
      : []),
  ];
}

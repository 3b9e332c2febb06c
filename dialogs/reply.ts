import type { Answer } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import type { Topic } from '../domain/words.ts';
import { refused } from './answers.ts';
import { forPeriod } from './period.ts';
import { subjectExists } from './subjects.ts';
import type { TopicFile } from './topic.ts';
import { agency } from './topics/agency.ts';
import { asye } from './topics/asye.ts';
import { caseload } from './topics/caseload.ts';
import { greeting, helpWith, thanks } from './topics/chat.ts';
import { definitionsOf } from './topics/definitions.ts';
import { establishment } from './topics/establishment.ts';
import { freshness } from './topics/freshness.ts';
import { notLoaded } from './topics/not-loaded.ts';
import { retention } from './topics/retention.ts';
import { supervision } from './topics/supervision.ts';
import { supervisionActions } from './topics/supervision-actions.ts';
import { vacancies } from './topics/vacancies.ts';
import { week } from './topics/week.ts';
import type { Turn } from './turn.ts';

/** Every topic that is built, in the order in which help lists them. A new topic is one line here. */
export const topicFiles: readonly TopicFile[] = [
  caseload,
  supervision,
  supervisionActions,
  week,
  agency,
  vacancies,
  establishment,
  asye,
  retention,
  definitionsOf((question, turn) => reply(question, turn)),
  freshness,
  helpWith(() => topicFiles),
  greeting,
  thanks,
];

const byTopic = new Map<Topic, TopicFile>([...notLoaded, ...topicFiles].map((file) => [file.topic, file]));

/**
 * The one answer to a Question, whoever asks it and through whichever door. A subject that is no longer there, or that
 * the viewer may not see, is refused in the same words.
 */
export function reply(question: Question, turn: Turn): Answer {
  const file = byTopic.get(question.topic);
  if (!file || !subjectExists(question.subject, turn.view)) return refused(turn);
  if (question.subject.kind === 'worker' && turn.view.nameOf(question.subject.id) === null)
    return refused(turn, question);
  const given = file.reply(question, turn);
  const asAt = given.figures[0]?.asAt ?? given.source?.asAt;
  const source =
    given.source && asAt && question.detail !== 'trend' && !file.anyPeriod
      ? forPeriod(given.source, question, asAt, turn)
      : given.source;
  const answer = { ...given, source, notes: [...cannot(file, question, given), ...given.notes] };
  // In a group nobody's form is opened: what would be recorded is one person's.
  return turn.place === 'group' ? { ...answer, next: answer.next.filter((step) => 'question' in step) } : answer;
}

/** What was asked and cannot be done is said, and not passed over. */
function cannot(file: TopicFile, question: Question, given: Answer): readonly string[] {
  if (given.outcome !== 'answered' || given.figures.length === 0 || !file.splits) return [];
  const { by, detail } = question;
  return [
    ...(by && !file.splits.includes(by) ? [`I can't split this by ${by}.`] : []),
    ...(detail === 'trend' && !isShownOverTime(file, question)
      ? ["I can't show this over time: only its latest figures are kept."]
      : []),
  ];
}

function isShownOverTime({ overTime }: TopicFile, { subject }: Question): boolean {
  return overTime === 'one person' ? subject.kind === 'me' || subject.kind === 'worker' : overTime === true;
}

import type { Answer } from '../../../domain/answer.ts';
import type { CourseSeen } from '../../../domain/asye-lens.ts';
import { shownDate } from '../../../domain/format.ts';
import type { Question, StaffId } from '../../../domain/question.ts';
import { answered, ask, refused } from '../../answers.ts';
import { suggestions } from '../../suggestions.ts';
import type { Turn } from '../../turn.ts';
import { whyTheseDates } from './due-why.ts';
import { evidenceOfPerson } from './person-evidence.ts';
import { overview } from './person-overview.ts';
import { wholePlan } from './plan.ts';
import { outcomeWords, personOf } from './words.ts';

/** One person's ASYE: one's own, or that of somebody whose course the viewer may see. In a group nobody's. */
export function ofPerson(question: Question, turn: Turn): Answer {
  const { view } = turn;
  const { subject } = question;
  if (turn.place === 'group') return refused(turn, question);
  const id = subject.kind === 'worker' ? subject.id : view.viewer.staffId;
  const me = id === null || id === view.viewer.staffId;
  if (id === null || (me && view.asye.of(id) === null)) return noCourse(question, 'you', turn);
  if (!me && !view.sees('asye', id)) return refused(turn, question);
  const course = view.asye.of(id);
  if (course === null) return noCourse(question, view.nameOf(id) ?? '', turn);
  if (course.standing !== 'not started' && !course.nqsw) return hasEnded(question, course, id, turn);
  if (question.detail === 'why') return whyTheseDates(question, course, turn);
  if (question.kind === 'plan') return wholePlan(question, course, turn);
  if (question.measure === 'evidence') return evidenceOfPerson(question, course, turn);
  return overview(question, course, turn);
}

/** Nobody's fault: most people are on none. What can be asked instead stands beside it. */
function noCourse(question: Question, name: string, turn: Turn): Answer {
  const { view } = turn;
  const you = name === 'you';
  const title = you ? "You're not on an ASYE, so there's no plan to show" : `${name} isn't on an ASYE`;
  const theirs = view.asye.mine.length > 0;
  return answered(question, {
    subjectName: name,
    title,
    summary: you ? title : 'The ASYE that you asked for',
    body: you && !theirs ? [{ kind: 'text', text: 'You can ask me, for example:' }] : [],
    next: [
      ...(theirs ? [ask('My NQSWs', { topic: 'asye', subject: { kind: 'supervisees' } })] : []),
      ...suggestions(turn, 3),
    ],
  });
}

function hasEnded(question: Question, course: CourseSeen, id: StaffId, turn: Turn): Answer {
  const { view, today } = turn;
  const { you, starts } = personOf(course);
  const on = course.completedOn === null ? '' : ` on ${shownDate(course.completedOn, today)}`;
  const source = view.asye.source();
  const title = `${starts} ${outcomeWords(course, you)}${on}`;
  return answered(question, {
    subjectName: course.name,
    title,
    summary: you ? title : 'The ASYE that you asked for',
    smallPrint: [`${course.programme.name} · started ${shownDate(course.start, today)} · ${source.name}`],
    people: [id],
    source,
    next: [ask('Retention of NQSWs', { topic: 'retention', subject: { kind: 'council' } }), ...suggestions(turn, 2)],
  });
}

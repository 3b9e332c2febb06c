import type { PracticeActionName } from '../../../domain/action.ts';
import type { Figure, Step } from '../../../domain/answer.ts';
import type { CourseSeen } from '../../../domain/asye-lens.ts';
import type { Question } from '../../../domain/question.ts';
import { ask, howWorkedOut, looksWrong } from '../../answers.ts';
import type { Turn } from '../../turn.ts';

/** What one would do or ask next on a person's card: what acts first, and only where the viewer may. */
export function personSteps(question: Question, course: CourseSeen, turn: Turn, headline?: Figure): readonly Step[] {
  const { subject } = question;
  const own: Question = { topic: 'asye', subject };
  return [
    ...actions(question, course, turn),
    ...(question.kind === 'plan' ? [ask('ASYE', own)] : [ask('Whole plan', { ...own, kind: 'plan' })]),
    ...(subject.kind === 'me' && turn.view.supervision.loaded
      ? [ask('Supervision', { topic: 'supervision', subject })]
      : []),
    ...(question.detail === 'why' ? [] : [ask('Why these ASYE dates?', { ...own, detail: 'why' })]),
    ...(headline ? [howWorkedOut({ topic: 'asye', subject }, headline)] : []),
    ...(headline ? [looksWrong(question)] : []),
  ];
}

function actions(question: Question, course: CourseSeen, turn: Turn): readonly Step[] {
  if (turn.place === 'group' || !course.nqsw) return [];
  const { id } = course;
  const { asye } = turn.view;
  const open = [...course.overdue, ...course.next, ...course.dueSoon, ...course.milestones].filter(
    ({ state }) => state !== 'done',
  );
  const step = (text: string, name: PracticeActionName, item?: string): Step => ({
    text,
    action: { name, step: 'open', about: { people: [id], ...(item === undefined ? {} : { item }) }, question },
  });
  const ready = open.find((own) => own.readyAt === null && own.who !== 'academy');
  // What the NQSW said to be ready for comes before what is next.
  const said = open.filter(({ readyAt }) => readyAt !== null);
  const closing = [...said, ...open].find(({ code }) => asye.may(id, 'milestone', code));
  return [
    ...(ready && asye.may(id, 'ready') ? [step("Tell my assessor I'm ready", 'ready', ready.code)] : []),
    ...(closing ? [step('Milestone done', 'milestone-done', closing.code)] : []),
    ...(asye.may(id, 'evidence') && course.evidence.length > 0
      ? [step('Evidence done', 'evidence-done', evidenceWanted(course))]
      : []),
    ...(asye.may(id, 'pause')
      ? [course.paused === null ? step('Pause the ASYE', 'pause') : step('Resume the ASYE', 'resume')]
      : []),
  ];
}

/** The first kind of which the programme wants more. */
function evidenceWanted({ evidence }: CourseSeen): string | undefined {
  return (evidence.find(({ done, count }) => done < count) ?? evidence[0])?.code;
}

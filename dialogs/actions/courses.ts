import type { About } from '../../domain/action.ts';
import type { CourseRecord, CourseSeen, MilestoneSeen } from '../../domain/asye-lens.ts';
import type { Question } from '../../domain/question.ts';
import type { Named } from '../../domain/supervision-lens.ts';
import { noData, refused } from '../answers.ts';
import type { Turn } from '../turn.ts';
import type { Filled } from './deed.ts';
import { opens } from './deed.ts';
import { chosen } from './whom.ts';

/** The milestones of a course that are not done and that the viewer may record. */
export function openMilestones(course: CourseSeen, { view }: Turn): readonly MilestoneSeen[] {
  return course.milestones.filter(({ code, doneOn }) => doneOn === null && view.asye.may(course.id, 'milestone', code));
}

function may(course: CourseSeen, what: CourseRecord, turn: Turn): boolean {
  const { asye } = turn.view;
  if (what !== 'milestone' || asye.may(course.id, 'milestone')) return asye.may(course.id, what);
  return course.milestones.some(({ code }) => asye.may(course.id, 'milestone', code));
}

/** Whose courses the viewer may record that in: those who were named, or all. Null: the viewer may not. */
export function coursesFor(about: About, what: CourseRecord, turn: Turn): readonly CourseSeen[] | null {
  const { asye, viewer } = turn.view;
  const given = [...new Set(about.people)];
  const able = (course: CourseSeen | null) => (course && may(course, what, turn) ? [course] : []);
  if (given.length > 0) {
    const found = given.flatMap((id) => able(asye.of(id)));
    return found.length === given.length ? found : null;
  }
  const own = viewer.staffId === null ? null : asye.of(viewer.staffId);
  const all = [
    ...asye.mine,
    ...(viewer.academy === null ? [] : asye.people({ kind: 'council' })),
    ...(own ? [own] : []),
  ];
  const found = [...new Map(all.map((course) => [course.id, course])).values()].flatMap(able);
  return found.length === 0 ? null : found;
}

export const namesOf = (courses: readonly CourseSeen[]): readonly Named[] =>
  courses.map(({ id, name }) => ({ id, name }));

/** The course that a form is about; 'nobody' where that is still to be chosen, null for somebody else's. */
export function courseIn(courses: readonly CourseSeen[], filled: Filled): CourseSeen | 'nobody' | null {
  const one = chosen(namesOf(courses), filled);
  return one === null || one === 'nobody' ? one : (courses.find(({ id }) => id === one.id) ?? null);
}

/**
 * What is said to whoever may not record something of a course: to an NQSW, that they can say that they are ready. To
 * others the words of every refusal.
 */
export function notTheirs(about: About, turn: Turn, question: Question): { answer: ReturnType<typeof refused> } | null {
  const { viewer, asye } = turn.view;
  const own = viewer.staffId;
  const others = (about.people ?? []).some((id) => id !== own);
  if (own === null || others || !asye.may(own, 'ready')) return null;
  const answer = refused(turn);
  const step = opens(
    "Tell my assessor I'm ready",
    'ready',
    { people: [own], ...(about.item ? { item: about.item } : {}) },
    question,
  );
  return { answer: { ...answer, next: [step, ...answer.next] } };
}

/** Without the list of NQSWs there is no course to record anything in. */
export function noCourses(turn: Turn, question: Question) {
  return turn.view.files['asye.csv'] ? null : { answer: noData(question, turn, 'ASYE') };
}

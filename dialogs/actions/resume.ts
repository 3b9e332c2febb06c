import type { CourseSeen } from '../../domain/asye-lens.ts';
import { addDays, daysBetween } from '../../domain/dates.ts';
import { shownDate } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import { answered, ask } from '../answers.ts';
import type { Turn } from '../turn.ts';
import { courseIn, coursesFor, namesOf } from './courses.ts';
import { type Deed, opens } from './deed.ts';
import { dayIn, dayInput, personInput } from './filled-in.ts';
import { courseMoved } from './pause.ts';
import { whose } from './whom.ts';

/** So far ahead may a return be known. */
const furthest = 366;

/** A pause ends: its last day is the day before the NQSW is back. */
export const resume: Deed<'asye-resumed'> = {
  kind: 'asye-resumed',
  form(about, filled, turn, question) {
    const { today } = turn;
    const able = coursesFor(about, 'pause', turn);
    if (!able) return null;
    const courses = able.filter(({ paused }) => paused !== null);
    const [course] = courses.length === 1 ? courses : [];
    if (courses.length === 0) return { answer: notPaused(able, turn, question) };
    return {
      form: {
        title: course ? `Resume ${whose(course.name)} ASYE` : 'Resume an ASYE',
        summary: 'Resume an ASYE',
        ...(course?.paused ? { line: `Paused since ${shownDate(course.paused.from, today)}` } : {}),
        inputs: [
          ...(course ? [] : [personInput('Whose ASYE?', namesOf(courses), filled)]),
          dayInput('First day back', filled, about.on ?? today),
        ],
        send: 'Resume the ASYE',
      },
    };
  },
  read(about, filled, turn, question) {
    const { today } = turn;
    const able = coursesFor(about, 'pause', turn);
    if (!able) return null;
    const courses = able.filter(({ paused }) => paused !== null);
    if (courses.length === 0) return { answer: notPaused(able, turn, question) };
    const course = courseIn(courses, filled);
    if (!course) return null;
    if (course === 'nobody' || !course.paused) return { wrong: 'Choose whose ASYE is resumed.' };
    const back = dayIn(filled);
    if (back === undefined) return { wrong: 'Give the first day back.' };
    const { from } = course.paused;
    if (back <= from)
      return { wrong: `The pause began on ${shownDate(from, today)}: the first day back comes after it.` };
    if (daysBetween(today, back) > furthest) return { wrong: 'Choose a day within a year from now.' };
    const to = addDays(back, -1);
    const next = course.pauses.find((own) => own.from > from && own.from <= to);
    if (next)
      return {
        wrong: `Another pause begins on ${shownDate(next.from, today)}: pauses can't overlap, so choose an earlier day.`,
      };
    return { change: { kind: 'asye-resumed', staffId: course.id, from, to } };
  },
  said({ staffId, to }, { before, after, turn, question }) {
    const { today } = turn;
    const course = after.asye.of(staffId);
    const [next] = course?.next ?? [];
    const back = addDays(to, 1);
    return {
      title: `${whose(course?.name ?? 'The NQSW')} ASYE ${back > today ? 'resumes' : 'is resumed'} from ${shownDate(back, today)}`,
      summary: 'ASYE resumed',
      line: courseMoved(before, after, staffId, turn),
      facts: next ? [{ name: 'Next', value: `${next.title}, due ${shownDate(next.due, today)}` }] : [],
      people: [staffId],
      source: after.asye.source(),
      next: opens('Record a milestone', 'milestone-done', { people: [staffId] }, question),
    };
  },
};

function notPaused(courses: readonly CourseSeen[], turn: Turn, question: Question) {
  const [one] = courses.length === 1 ? courses : [];
  const last = one?.pauses.at(-1);
  const ended = last?.to ? ` The last pause ended on ${shownDate(last.to, turn.today)}.` : '';
  return answered(question, {
    title: one ? `${whose(one.name)} ASYE is not paused` : 'No ASYE of yours is paused',
    summary: 'Nothing is paused',
    body: [{ kind: 'text', text: `There is nothing to resume.${ended}` }],
    people: one ? [one.id] : [],
    next: [ask('Back to the card', question)],
  });
}

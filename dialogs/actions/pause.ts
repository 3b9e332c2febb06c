import { shownDate } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';
import type { PauseReason } from '../../domain/workforce.ts';
import { answered, ask } from '../answers.ts';
import type { Turn } from '../turn.ts';
import { courseIn, coursesFor, namesOf } from './courses.ts';
import { type Deed, opens } from './deed.ts';
import { choice, dayIn, dayInput, personInput } from './filled-in.ts';
import { moved } from './moved.ts';
import { whose } from './whom.ts';

const reasons: Readonly<Record<PauseReason, string>> = {
  sickness: 'Long-term sickness',
  parental: 'Maternity, paternity or parental leave',
  bereavement: 'Bereavement',
  lack_of_support: 'Lack of support',
};
const reasonOf = (text: string | undefined) => (Object.keys(reasons) as PauseReason[]).find((own) => own === text);

/** An ASYE is paused from a day on, until it is resumed. */
export const pause: Deed<'asye-paused'> = {
  kind: 'asye-paused',
  form(about, filled, turn, question) {
    const { today } = turn;
    const courses = coursesFor(about, 'pause', turn);
    if (!courses) return null;
    const [course] = courses.length === 1 ? courses : [];
    if (course?.paused) return { answer: pausedAlready(course.id, turn, question) };
    return {
      form: {
        title: course ? `Pause ${whose(course.name)} ASYE` : 'Pause an ASYE',
        summary: 'Pause an ASYE',
        notes: ['The reason is seen by the NQSW, the assessor, the advanced practitioner and the Academy alone.'],
        inputs: [
          ...(course ? [] : [personInput('Whose ASYE?', namesOf(courses), filled)]),
          dayInput('From', filled, about.on !== undefined && about.on <= today ? about.on : today, {
            max: today,
            ...(course ? { min: course.start } : {}),
          }),
          choice(
            'reason',
            'Why?',
            Object.entries(reasons).map(([value, title]) => ({ title, value })),
            filled,
            { usual: about.reason },
          ),
        ],
        send: 'Pause the ASYE',
      },
    };
  },
  read(about, filled, turn, question) {
    const { today } = turn;
    const courses = coursesFor(about, 'pause', turn);
    const course = courses && courseIn(courses, filled);
    if (!course) return null;
    if (course === 'nobody') return { wrong: 'Choose whose ASYE is paused.' };
    if (course.paused) return { answer: pausedAlready(course.id, turn, question) };
    const from = dayIn(filled);
    if (from === undefined) return { wrong: 'Give the first day of the pause.' };
    if (from > today) return { wrong: "A pause can't begin in the future: record it on the day on which it begins." };
    if (from < course.start)
      return { wrong: `The ASYE started on ${shownDate(course.start, today)}: it can only be paused from then on.` };
    // Without a last day it would run into every pause that ends later than it begins.
    const other = course.pauses.find(({ to }) => to === null || to >= from);
    if (other) {
      const to = other.to === null ? 'on' : `to ${shownDate(other.to, today)}`;
      return {
        wrong: `There is a pause from ${shownDate(other.from, today)} ${to}: pauses can't overlap, so choose a day after it.`,
      };
    }
    const reason = reasonOf(filled.reason);
    if (!reason) return { wrong: 'Choose why it is paused.' };
    return { change: { kind: 'asye-paused', staffId: course.id, from, reason } };
  },
  said({ staffId, from, reason }, { before, after, turn, question }) {
    const { today } = turn;
    const course = after.asye.of(staffId);
    return {
      title: `${whose(course?.name ?? 'The NQSW')} ASYE is paused from ${shownDate(from, today)}`,
      summary: 'ASYE paused',
      line: courseMoved(before, after, staffId, turn),
      facts: reason ? [{ name: 'Why', value: reasons[reason] }] : [],
      notes: [
        'Milestones that were not due before that day move by a day for each day of the pause. Supervision does not.',
      ],
      people: [staffId],
      source: after.asye.source(),
      next: opens('Resume the ASYE', 'resume', { people: [staffId] }, question),
    };
  },
};

/** "On track → paused; the programme ends 4 June 2027 → 12 June 2027". */
export function courseMoved(before: View | null, after: View, id: string, { today }: Turn): string | null {
  const [was, is] = [before?.asye.of(id) ?? null, after.asye.of(id)];
  if (!is) return null;
  const day = (date: (typeof is)['endsOn']) => (date === null ? null : shownDate(date, today));
  const standing = moved('Now', was?.standing ?? null, is.standing);
  const ends = moved('the programme ends', was ? day(was.endsOn) : null, day(is.endsOn));
  return [standing, ends].filter((text) => text !== null).join('; ');
}

function pausedAlready(id: string, turn: Turn, question: Question) {
  const course = turn.view.asye.of(id);
  const from = course?.paused ? shownDate(course.paused.from, turn.today) : '';
  return answered(question, {
    title: `${whose(course?.name ?? 'The NQSW')} ASYE is paused already, from ${from}`,
    summary: 'It is paused already',
    notes: ['Nothing new was recorded.'],
    people: [id],
    next: [ask('Back to the card', question), opens('Resume the ASYE', 'resume', { people: [id] }, question)],
  });
}

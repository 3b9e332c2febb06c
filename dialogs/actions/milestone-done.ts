import type { CourseSeen, MilestoneSeen } from '../../domain/asye-lens.ts';
import { shownDate } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';
import { answered, ask } from '../answers.ts';
import type { Turn } from '../turn.ts';
import { courseIn, coursesFor, namesOf, notTheirs, openMilestones } from './courses.ts';
import { type Deed, opens } from './deed.ts';
import { choice, dayIn, dayInput, packed, personInput, unpacked } from './filled-in.ts';
import { moved } from './moved.ts';

/** A milestone was done, says the assessor, the advanced practitioner, or the Academy where it is its own to act on. */
export const milestoneDone: Deed<'milestone-done'> = {
  kind: 'milestone-done',
  form(about, filled, turn, question) {
    const { today } = turn;
    const courses = coursesFor(about, 'milestone', turn);
    if (!courses) return notTheirs(about, turn, question);
    const [course] = courses.length === 1 ? courses : [];
    if (!course) {
      const inputs = [personInput('Whose milestone?', namesOf(courses), filled)];
      return {
        form: { title: 'Record a milestone', summary: 'Record a milestone', inputs, send: 'Choose the milestone' },
      };
    }
    const named = course.milestones.find(({ code }) => code === about.item);
    if (named?.doneOn) return { answer: doneAlready(course, named, turn, question) };
    const open = openMilestones(course, turn);
    if (open.length === 0) {
      const title = `No milestone of ${course.name} is left for you to record`;
      const summary = 'No milestone is left for you to record';
      return {
        answer: answered(question, { title, summary, people: [course.id], next: [ask('Back to the card', question)] }),
      };
    }
    const choices = open.map(({ code, title, due }) => ({
      title: `${title}, due ${shownDate(due, today)}`,
      value: packed(code),
    }));
    return {
      form: {
        title: `Record a milestone of ${course.name}`,
        summary: 'Record a milestone',
        ...(about.item !== undefined && !named
          ? { line: 'The programme has no such milestone: choose one of these.' }
          : {}),
        inputs: [
          choice('which', 'Milestone', choices, filled, {
            usual: packed(named?.code ?? (about.item ? '' : (open[0]?.code ?? ''))),
          }),
          dayInput('Done on', filled, about.on !== undefined && about.on <= today ? about.on : today, {
            min: course.start,
            max: today,
          }),
        ],
        send: 'Record the milestone',
        about: { ...about, people: [course.id] },
      },
    };
  },
  read(about, filled, turn, question) {
    const { view, today } = turn;
    const courses = coursesFor(about, 'milestone', turn);
    const course = courses && courseIn(courses, filled);
    if (!course) return courses ? null : notTheirs(about, turn, question);
    if (course === 'nobody') return { wrong: 'Choose whose milestone it is.' };
    if (courses.length > 1) return { again: { ...about, people: [course.id] } };
    if (!filled.which) return { wrong: 'Choose the milestone that is done.' };
    const [code = ''] = unpacked(filled.which);
    const own = course.milestones.find((milestone) => milestone.code === code);
    if (!own) return { wrong: `The programme ${course.programme.name} has no such milestone: choose one of these.` };
    if (!view.asye.may(course.id, 'milestone', own.code)) return null;
    if (own.doneOn !== null) return { answer: doneAlready(course, own, turn, question) };
    const doneOn = dayIn(filled);
    if (doneOn === undefined) return { wrong: 'Give the day on which it was done.' };
    if (doneOn > today) return { wrong: "A milestone can't be done in the future: give the day on which it was done." };
    if (doneOn < course.start)
      return { wrong: `The ASYE started on ${shownDate(course.start, today)}: give a day from then on.` };
    return { change: { kind: 'milestone-done', staffId: course.id, milestone: own.code, doneOn } };
  },
  said({ staffId, milestone, doneOn }, { before, after, turn, question }) {
    const course = after.asye.of(staffId);
    const own = course?.milestones.find(({ code }) => code === milestone);
    const [next] = course?.next ?? [];
    return {
      title: `${own?.title ?? 'A milestone'} of ${course?.name ?? 'an NQSW'} is done, on ${shownDate(doneOn, turn.today)}`,
      summary: 'Milestone recorded',
      line: moved('Milestones done', before ? doneWords(before, staffId) : null, doneWords(after, staffId)),
      facts: next ? [{ name: 'Next', value: `${next.title}, due ${shownDate(next.due, turn.today)}` }] : [],
      people: [staffId],
      figures: course ? [course.figures.done] : [],
      source: after.asye.source(),
      next: opens('Record evidence', 'evidence-done', { people: [staffId] }, question),
    };
  },
};

/** "4 of 12". */
function doneWords(view: View, staffId: string): string | null {
  const done = view.asye.of(staffId)?.figures.done;
  if (!done || done.value === null) return null;
  return done.outOf === null ? done.shown : `${done.value} of ${done.outOf}`;
}

function doneAlready(course: CourseSeen, own: MilestoneSeen, turn: Turn, question: Question) {
  return answered(question, {
    title: `${own.title} of ${course.name} is recorded already, done on ${shownDate(own.doneOn ?? turn.today, turn.today)}`,
    summary: "That's recorded already",
    notes: ['Nothing new was recorded.'],
    people: [course.id],
    next: [
      ask('Back to the card', question),
      opens('Record another milestone', 'milestone-done', { people: [course.id] }, question),
    ],
  });
}

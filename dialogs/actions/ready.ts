import type { CourseSeen } from '../../domain/asye-lens.ts';
import { shownDate } from '../../domain/format.ts';
import { answered, ask } from '../answers.ts';
import type { Turn } from '../turn.ts';
import { type Deed, opens } from './deed.ts';
import { choice, packed, unpacked } from './filled-in.ts';

/** An NQSW says that they are ready for a milestone; nobody else can say so for them. */
export const ready: Deed<'asye-ready'> = {
  kind: 'asye-ready',
  form(about, filled, turn, question) {
    const course = ownCourse(about.people, turn);
    if (!course) return null;
    const open = course.milestones.filter(({ doneOn }) => doneOn === null);
    if (open.length === 0) {
      const title = 'All your milestones are done';
      return { answer: answered(question, { title, next: [ask('Back to the card', question)] }) };
    }
    const named = course.milestones.find(({ code }) => code === about.item);
    const usual = about.item === undefined ? (course.overdue[0] ?? course.next[0] ?? open[0]) : named;
    const choices = open.map(({ code, title, due }) => ({
      title: `${title}, due ${shownDate(due, turn.today)}`,
      value: packed(code),
    }));
    return {
      form: {
        title: 'Say that you are ready',
        summary: 'Say that you are ready',
        line: named?.doneOn ? `${named.title} is done already.` : whoSees(course),
        inputs: [choice('which', 'Ready for', choices, filled, { usual: usual && packed(usual.code) })],
        send: "I'm ready for this milestone",
      },
    };
  },
  read(about, filled, turn, question) {
    const course = ownCourse(about.people, turn);
    if (!course) return null;
    if (!filled.which) return { wrong: 'Choose what you are ready for.' };
    const [code = ''] = unpacked(filled.which);
    const own = course.milestones.find((milestone) => milestone.code === code);
    if (!own) return { wrong: 'Your programme has no such milestone: choose one of these.' };
    if (own.doneOn !== null) return { wrong: `${own.title} is done already: choose another.` };
    if (own.readyAt !== null) {
      const title = `You've said already that you are ready for ${lower(own.title)}`;
      const next = [
        ask('Back to the card', question),
        opens("I'm ready for another milestone", 'ready', { people: [course.id] }, question),
      ];
      return { answer: answered(question, { title, body: [{ kind: 'text', text: whoSees(course) }], next }) };
    }
    return { change: { kind: 'asye-ready', staffId: course.id, milestone: own.code } };
  },
  said({ staffId, milestone }, { after, turn, question }) {
    const course = after.asye.of(staffId);
    const own = course?.milestones.find(({ code }) => code === milestone);
    return {
      title: `You're ready for ${lower(own?.title ?? 'a milestone')}`,
      summary: "You've said that you are ready",
      line: course ? whoSees(course) : null,
      facts: own ? [{ name: 'Due', value: `${shownDate(own.due, turn.today)}; that does not move` }] : [],
      people: [staffId],
      next: opens("I'm ready for another milestone", 'ready', { people: [staffId] }, question),
    };
  },
};

function ownCourse(people: readonly string[] = [], { view }: Turn): CourseSeen | null {
  const own = view.viewer.staffId;
  if (own === null || people.some((id) => id !== own) || !view.asye.may(own, 'ready')) return null;
  return view.asye.of(own);
}

function whoSees({ assessor, advancedPractitioner }: CourseSeen): string {
  if (assessor?.name) return `Your assessor ${assessor.name} sees it on your plan.`;
  if (advancedPractitioner?.name)
    return `Your advanced practitioner ${advancedPractitioner.name} sees it on your plan.`;
  return 'No assessor is recorded for you: the Academy sees it on your plan.';
}

const lower = (title: string) => (/^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);

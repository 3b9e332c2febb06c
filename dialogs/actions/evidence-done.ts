import { shownDate } from '../../domain/format.ts';
import type { View } from '../../domain/view.ts';
import { courseIn, coursesFor, namesOf, notTheirs } from './courses.ts';
import { type Deed, opens } from './deed.ts';
import { choice, dayIn, dayInput, packed, personInput, unpacked } from './filled-in.ts';
import { moved } from './moved.ts';

/** In `about.reason` of a form that goes on: there is one of that kind and day, and this is another. */
const another = 'another';

/** A piece of evidence is there, says the assessor or the advanced practitioner. */
export const evidenceDone: Deed<'evidence-done'> = {
  kind: 'evidence-done',
  form(about, filled, turn, question) {
    const { today } = turn;
    const courses = coursesFor(about, 'evidence', turn);
    if (!courses) return notTheirs(about, turn, question);
    const [course] = courses.length === 1 ? courses : [];
    if (!course) {
      const inputs = [personInput('Whose evidence?', namesOf(courses), filled)];
      return { form: { title: 'Record evidence', summary: 'Record evidence', inputs, send: 'Choose the evidence' } };
    }
    const choices = course.evidence.map(({ code, title, done, count }) => ({
      title: `${title}, ${done} of ${count}`,
      value: packed(code),
    }));
    const short = course.evidence.find(({ done, count }) => done < count) ?? course.evidence[0];
    const known = course.evidence.some(({ code }) => code === about.item);
    const item = known ? about.item : about.item === undefined ? short?.code : undefined;
    return {
      form: {
        title: `Record evidence of ${course.name}`,
        summary: 'Record evidence',
        ...(about.reason === another
          ? { line: 'One of that kind and day is recorded already. Send it again only if this is another.' }
          : {}),
        inputs: [
          choice('which', 'What', choices, filled, { usual: item === undefined ? undefined : packed(item) }),
          dayInput('Done on', filled, about.on !== undefined && about.on <= today ? about.on : today, {
            min: course.start,
            max: today,
          }),
        ],
        send: 'Record the evidence',
        about: { ...about, people: [course.id] },
      },
    };
  },
  read(about, filled, turn, question) {
    const { today } = turn;
    const courses = coursesFor(about, 'evidence', turn);
    const course = courses && courseIn(courses, filled);
    if (!course) return courses ? null : notTheirs(about, turn, question);
    if (course === 'nobody') return { wrong: 'Choose whose evidence it is.' };
    if (courses.length > 1) return { again: { ...about, people: [course.id] } };
    if (!filled.which) return { wrong: 'Choose what kind of evidence it is.' };
    const [code = ''] = unpacked(filled.which);
    const own = course.evidence.find((kind) => kind.code === code);
    if (!own) return { wrong: `The programme ${course.programme.name} has no such evidence: choose one of these.` };
    const doneOn = dayIn(filled);
    if (doneOn === undefined) return { wrong: 'Give the day that it is from.' };
    if (doneOn > today) return { wrong: "Evidence can't be from the future: give the day that it is from." };
    if (doneOn < course.start)
      return { wrong: `The ASYE started on ${shownDate(course.start, today)}: give a day from then on.` };
    // Two people may have recorded the same piece, or there are two of one day: whoever sends it knows.
    const asked = about.reason === another && about.item === own.code && about.on === doneOn;
    if (own.days.includes(doneOn) && !asked)
      return { again: { people: [course.id], item: own.code, on: doneOn, reason: another } };
    return { change: { kind: 'evidence-done', staffId: course.id, evidence: own.code, doneOn } };
  },
  said({ staffId, evidence, doneOn }, { before, after, turn, question }) {
    const course = after.asye.of(staffId);
    const own = course?.evidence.find(({ code }) => code === evidence);
    const count = (view: View) => {
      const kind = view.asye.of(staffId)?.evidence.find(({ code }) => code === evidence);
      return kind ? `${kind.done} of ${kind.count}` : null;
    };
    return {
      title: `Evidence of ${course?.name ?? 'an NQSW'} is recorded, from ${shownDate(doneOn, turn.today)}`,
      summary: 'Evidence recorded',
      line: moved(own?.title ?? 'Evidence', before ? count(before) : null, count(after)),
      people: [staffId],
      figures: course ? [course.figures.evidence] : [],
      source: after.asye.source(),
      next: opens('Record a milestone', 'milestone-done', { people: [staffId] }, question),
    };
  },
};

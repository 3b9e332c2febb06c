import { addDays, daysBetween, type PlainDate } from '../../domain/dates.ts';
import { counted, shownDate } from '../../domain/format.ts';
import type { SupervisionSeen } from '../../domain/supervision-lens.ts';
import { addWorkingDays, isWorkingDay } from '../../domain/working-days.ts';
import { answered, ask, noData } from '../answers.ts';
import { type Deed, opens } from './deed.ts';
import { dayIn, dayInput, personInput } from './filled-in.ts';
import { moved } from './moved.ts';
import { candidates, chosen, giverOf, nameIn, whose } from './whom.ts';

/** A booking so near to one that was held is used up by it (domain/practice-supervisions.ts). */
const sameWithin = 2;
/** So far ahead may one be booked. */
const furthest = 366;

export const bookSupervision: Deed<'supervision-booked'> = {
  kind: 'supervision-booked',
  form(about, filled, turn, question) {
    const { view, today } = turn;
    const among = candidates(about, view.supervision.recordable());
    if (!among) return null;
    if (!view.supervision.loaded) return { answer: noData(question, turn, 'supervision') };
    const [one] = among.length === 1 ? among : [];
    const seen = one ? view.supervision.of(one.id) : null;
    const said = about.on !== undefined && about.on >= today ? about.on : undefined;
    return {
      form: {
        title: one ? `Book ${whose(one.name)} supervision` : 'Book a supervision',
        summary: 'Book a supervision',
        ...(seen ? { line: standing(seen, today) } : {}),
        inputs: [
          ...(one ? [] : [personInput('Who with?', among, filled)]),
          dayInput('Day', filled, said ?? usualDay(seen, today), { min: today }),
        ],
        send: 'Book the supervision',
      },
    };
  },
  read(about, filled, turn, question) {
    const { view, today } = turn;
    const among = candidates(about, view.supervision.recordable());
    const one = among && chosen(among, filled);
    if (!one) return null;
    if (!view.supervision.loaded) return { answer: noData(question, turn, 'supervision') };
    if (one === 'nobody') return { wrong: 'Choose who it is with.' };
    const on = dayIn(filled);
    if (on === undefined) return { wrong: 'Give the day that it is booked for.' };
    if (on < today) {
      const steps = [opens('Record a supervision held', 'record-supervision', { people: [one.id], on }, question)];
      return { wrong: "A supervision can't be booked for a day that has passed: record it held instead.", steps };
    }
    if (daysBetween(today, on) > furthest) return { wrong: 'Choose a day within a year from now.' };
    const last = view.supervision.held(one.id).find(({ type }) => type === 'professional');
    if (last && daysBetween(last.on, on) <= sameWithin) {
      const was = shownDate(last.on, today);
      return {
        wrong: `One was held on ${was}, and a booking within two days of it counts as that one: choose a later day.`,
      };
    }
    const same = view.supervision.of(one.id)?.booked.find((own) => own.on === on);
    if (same) {
      const by = same.recorded === null ? null : view.recordedBy(same.recorded);
      return {
        answer: answered(question, {
          title: `${whose(one.name)} supervision is booked for ${shownDate(on, today)} already`,
          summary: 'That is booked already',
          body: [
            {
              kind: 'text',
              text: by === null ? 'Nothing new was recorded.' : `${by} booked it. Nothing new was recorded.`,
            },
          ],
          people: [one.id],
          next: [
            ask('Back to the card', question),
            opens('Cancel a supervision', 'cancel-supervision', { people: [one.id], on }, question),
          ],
        }),
      };
    }
    return {
      change: { kind: 'supervision-booked', staffId: one.id, supervisor: giverOf(view, one.id), bookedFor: on },
    };
  },
  said({ staffId, bookedFor }, { before, after, turn, question }) {
    const { today } = turn;
    const seen = after.supervision.of(staffId);
    const late = seen ? daysBetween(seen.nextDue, bookedFor) : 0;
    const others = (seen?.booked ?? []).filter((own) => own.on !== bookedFor);
    const was = before ? bookedWords(before.supervision.of(staffId), today) : null;
    return {
      title: `${whose(nameIn(after, staffId))} supervision is booked for ${shownDate(bookedFor, today)}`,
      summary: 'Supervision booked',
      line: moved('Booked:', was, bookedWords(seen, today)),
      facts: seen ? [{ name: 'Next due', value: shownDate(seen.nextDue, today) }] : [],
      notes: [
        ...(late > 0
          ? [`That is ${counted(late, 'day', 'days')} after it is due; booking does not move the due date.`]
          : []),
        ...others.map(({ on }) => `One is also booked for ${shownDate(on, today)}.`),
      ],
      people: [staffId],
      figures: seen ? [seen.figure] : [],
      source: after.supervision.source({ kind: 'worker', id: staffId }),
      next: others[0]
        ? opens('Cancel the other supervision', 'cancel-supervision', { people: [staffId], on: others[0].on }, question)
        : opens('Add an action', 'add-action', { people: [staffId] }, question),
    };
  },
};

/** "nothing", "Friday 27 November", "2 days, the next Friday 27 November". */
export function bookedWords(seen: SupervisionSeen | null, today: PlainDate): string {
  const [next, ...more] = seen?.booked ?? [];
  if (!next) return 'nothing';
  const day = shownDate(next.on, today);
  return more.length === 0 ? day : `${more.length + 1} days, the next ${day}`;
}

function standing(seen: SupervisionSeen, today: PlainDate): string {
  const booked = seen.booked.length > 0 ? `booked for ${bookedWords(seen, today)}` : 'nothing booked';
  return `Next due ${shownDate(seen.nextDue, today)}, ${booked}`;
}

/** The due date where it lies ahead (the working day before, at a weekend), else the next working day. */
function usualDay(seen: SupervisionSeen | null, today: PlainDate): PlainDate {
  let day = seen?.nextDue ?? today;
  while (day >= today && !isWorkingDay(day)) day = addDays(day, -1);
  return seen && day >= today ? day : addWorkingDays(today, 1);
}

import { shownDate } from '../../domain/format.ts';
import type { Named } from '../../domain/supervision-lens.ts';
import type { View } from '../../domain/view.ts';
import type { CancelReason } from '../../domain/workforce.ts';
import { answered, ask, noData } from '../answers.ts';
import { bookedWords } from './book-supervision.ts';
import { type Deed, opens } from './deed.ts';
import { choice, packed, unpacked } from './filled-in.ts';
import { moved } from './moved.ts';
import { candidates, nameIn, whose } from './whom.ts';

const reasons: Readonly<Record<CancelReason, string>> = {
  worker_away: 'The worker is away',
  supervisor_away: 'The supervisor is away',
  urgent_work: 'Urgent work',
  other: 'Another reason',
};
const reasonOf = (text: string | undefined) =>
  (Object.keys(reasons) as CancelReason[]).find((reason) => reason === text);

/** Cancels one that is booked for today or ahead. */
export const cancelSupervision: Deed<'supervision-cancelled'> = {
  kind: 'supervision-cancelled',
  form(about, filled, turn, question) {
    const { view, today } = turn;
    const among = candidates(about, view.supervision.recordable());
    if (!among) return null;
    if (!view.supervision.loaded) return { answer: noData(question, turn, 'supervision') };
    const open = bookings(view, among);
    if (open.length === 0) {
      const [one] = among.length === 1 ? among : [];
      return {
        answer: answered(question, {
          title: one ? `Nothing is booked for ${one.name}` : 'Nothing is booked',
          summary: 'Nothing is booked',
          people: one ? [one.id] : [],
          next: [
            opens('Book a supervision', 'book-supervision', one ? { people: [one.id] } : {}, question),
            ask('Back to the card', question),
          ],
        }),
      };
    }
    const choices = open.map(({ own, on }) => ({
      title: `${own.name}, ${shownDate(on, today)}`,
      value: packed(own.id, on),
    }));
    const there = open.find(({ on }) => on === about.on);
    const said = there ?? (about.on === undefined && among.length === 1 ? open[0] : undefined);
    return {
      form: {
        title: 'Cancel a supervision',
        summary: 'Cancel a supervision',
        ...(about.on === undefined || there ? {} : { line: `Nothing is booked for ${shownDate(about.on, today)}.` }),
        inputs: [
          choice('which', 'Which one?', choices, filled, { usual: said && packed(said.own.id, said.on) }),
          choice(
            'reason',
            'Why?',
            Object.entries(reasons).map(([value, title]) => ({ title, value })),
            filled,
            { usual: about.reason },
          ),
        ],
        send: 'Cancel the supervision',
      },
    };
  },
  read(about, filled, turn, question) {
    const { view, today } = turn;
    const among = candidates(about, view.supervision.recordable());
    if (!among) return null;
    if (!view.supervision.loaded) return { answer: noData(question, turn, 'supervision') };
    if (!filled.which) return { wrong: 'Choose which one is cancelled.' };
    const [id = '', day = ''] = unpacked(filled.which);
    const own = among.find((named) => named.id === id);
    if (!own) return null;
    const open = bookings(view, [own]).find(({ on }) => on === day);
    if (!open) {
      const left = bookedWords(view.supervision.of(own.id), today);
      return { wrong: `That booking is no longer there. Now booked for ${own.name}: ${left}.` };
    }
    const reason = reasonOf(filled.reason);
    if (!reason) return { wrong: 'Choose why it is cancelled.' };
    return { change: { kind: 'supervision-cancelled', staffId: own.id, bookedFor: open.on, reason } };
  },
  said({ staffId, bookedFor, reason }, { before, after, turn, question }) {
    const { today } = turn;
    const seen = after.supervision.of(staffId);
    return {
      title: `${whose(nameIn(after, staffId))} supervision on ${shownDate(bookedFor, today)} is cancelled`,
      summary: 'Supervision cancelled',
      line: moved(
        'Booked:',
        before ? bookedWords(before.supervision.of(staffId), today) : null,
        bookedWords(seen, today),
      ),
      facts: [
        { name: 'Why', value: reasons[reason] },
        ...(seen ? [{ name: 'Next due', value: shownDate(seen.nextDue, today) }] : []),
      ],
      people: [staffId],
      figures: seen ? [seen.figure] : [],
      source: after.supervision.source({ kind: 'worker', id: staffId }),
      next: opens('Book another supervision', 'book-supervision', { people: [staffId] }, question),
    };
  },
};

function bookings(view: View, among: readonly Named[]) {
  return among
    .flatMap((own) => (view.supervision.of(own.id)?.booked ?? []).map(({ on }) => ({ own, on })))
    .sort((a, b) => a.on.localeCompare(b.on));
}

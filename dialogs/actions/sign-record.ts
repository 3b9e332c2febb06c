import { shownDate } from '../../domain/format.ts';
import type { HeldSeen, Named } from '../../domain/supervision-lens.ts';
import type { View } from '../../domain/view.ts';
import { answered, ask, noData } from '../answers.ts';
import { type Deed, opens } from './deed.ts';
import { choice, dayIn, dayInput, packed, unpacked } from './filled-in.ts';
import { moved } from './moved.ts';
import { candidates, nameIn, whose } from './whom.ts';

/** The newest so many are offered. */
const choicesAtMost = 60;

/** The record of a supervision that was held is signed. */
export const signRecord: Deed<'record-signed'> = {
  kind: 'record-signed',
  form(about, filled, turn, question) {
    const { view, today } = turn;
    const among = candidates(about, view.supervision.recordable());
    if (!among) return null;
    if (!view.supervision.loaded) return { answer: noData(question, turn, 'supervision') };
    const open = unsigned(view, among);
    if (open.length === 0) {
      const [one] = among.length === 1 ? among : [];
      return {
        answer: answered(question, {
          title: one ? `Every record of ${one.name} is signed` : 'Every record is signed',
          summary: 'Every record is signed',
          people: one ? [one.id] : [],
          next: [ask('Back to the card', question)],
        }),
      };
    }
    const choices = open.slice(0, choicesAtMost).map((own) => ({
      title: `${own.name}, held on ${shownDate(own.on, today)}`,
      value: packed(own.staffId, own.on),
    }));
    const there = open.find(({ on }) => on === about.on);
    const said = there ?? (about.on === undefined && among.length === 1 ? open[0] : undefined);
    return {
      form: {
        title: 'Sign a record',
        summary: 'Sign a record',
        ...(about.on === undefined || there
          ? {}
          : { line: `No record of ${shownDate(about.on, today)} is waiting to be signed.` }),
        inputs: [
          choice('which', 'Record of', choices, filled, { usual: said && packed(said.staffId, said.on) }),
          dayInput('Signed on', filled, today, { max: today }),
        ],
        send: 'Sign the record',
      },
    };
  },
  read(about, filled, turn, question) {
    const { view, today } = turn;
    const among = candidates(about, view.supervision.recordable());
    if (!among) return null;
    if (!view.supervision.loaded) return { answer: noData(question, turn, 'supervision') };
    if (!filled.which) return { wrong: 'Choose the record that is signed.' };
    const [id = '', day = ''] = unpacked(filled.which);
    const own = among.find((named) => named.id === id);
    if (!own) return null;
    const held = view.supervision.held(own.id).find(({ on, type }) => on === day && type === 'professional');
    if (!held) return { wrong: `No supervision with ${own.name} is recorded as held on that day.` };
    const signedOn = dayIn(filled);
    if (held.signedOn !== null) {
      const signed = `That record was signed on ${shownDate(held.signedOn, today)} already.`;
      return { wrong: unsigned(view, among).length === 0 ? signed : `${signed} Choose another.` };
    }
    if (signedOn === undefined) return { wrong: 'Give the day on which it was signed.' };
    if (signedOn > today) return { wrong: "A record can't be signed in the future." };
    if (signedOn < held.on)
      return { wrong: `It was held on ${shownDate(held.on, today)}: it can only be signed from then on.` };
    return { change: { kind: 'record-signed', staffId: own.id, heldOn: held.on, signedOn } };
  },
  said({ staffId, heldOn, signedOn }, { before, after, turn, question }) {
    const { today } = turn;
    const count = (view: View) => String(unsigned(view, [{ id: staffId, name: '' }]).length);
    return {
      title: `${whose(nameIn(after, staffId))} record of ${shownDate(heldOn, today)} is signed`,
      summary: 'Record signed',
      line: moved('Records not signed:', before ? count(before) : null, count(after)),
      facts: [{ name: 'Signed on', value: shownDate(signedOn, today) }],
      people: [staffId],
      next: opens('Book the next supervision', 'book-supervision', { people: [staffId] }, question),
    };
  },
};

/** Professional ones that were held and whose record nobody signed yet, the newest first. */
function unsigned(view: View, among: readonly Named[]): readonly HeldSeen[] {
  return among
    .flatMap(({ id }) => view.supervision.held(id))
    .filter(({ signedOn, type }) => signedOn === null && type === 'professional')
    .sort((a, b) => b.on.localeCompare(a.on));
}

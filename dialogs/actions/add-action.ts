import { addDays, daysBetween } from '../../domain/dates.ts';
import { shownDate } from '../../domain/format.ts';
import type { Named } from '../../domain/supervision-lens.ts';
import { noData } from '../answers.ts';
import type { Turn } from '../turn.ts';
import { clean } from './acted.ts';
import { type Deed, opens } from './deed.ts';
import { choice, dayIn, dayInput, personInput } from './filled-in.ts';
import { actionsMoved } from './moved.ts';
import { candidates, chosen, nameIn, whose } from './whom.ts';

/** As in supervision-actions.csv. */
const longest = 200;
const usualDays = 28;
const furthest = 366;

/** Something agreed in a supervision, by whoever gives it. */
export const addAction: Deed<'action-added'> = {
  kind: 'action-added',
  form(about, filled, turn, question) {
    const { view, today } = turn;
    const among = candidates(about, supervised(turn));
    if (!among) return null;
    if (!view.supervision.actionsLoaded) return { answer: noData(question, turn, 'supervision action') };
    const [one] = among.length === 1 ? among : [];
    const owners = [
      { title: one ? one.name : 'The worker', value: 'worker' },
      { title: 'Me', value: 'me' },
    ];
    const due = addDays(today, usualDays);
    const summary = filled.summary ?? about.text;
    return {
      form: {
        title: one ? `Add an action from ${whose(one.name)} supervision` : 'Add a supervision action',
        summary: 'Add a supervision action',
        notes: ["Please don't name a child or describe a case. The worker, the owner and the supervisor can read it."],
        inputs: [
          ...(one ? [] : [personInput('Whose supervision?', among, filled)]),
          {
            kind: 'text',
            id: 'summary',
            label: 'What was agreed?',
            required: true,
            maxLength: longest,
            lines: true,
            ...(summary ? { value: clean(summary, longest) } : {}),
          },
          choice('owner', 'Who does it?', owners, filled, { usual: 'worker' }),
          dayInput('Due', filled, about.on !== undefined && about.on >= today ? about.on : due, { min: today }),
        ],
        send: 'Add the action',
      },
    };
  },
  read(about, filled, turn, question) {
    const { view, today } = turn;
    const among = candidates(about, supervised(turn));
    const one = among && chosen(among, filled);
    if (!one) return null;
    if (!view.supervision.actionsLoaded) return { answer: noData(question, turn, 'supervision action') };
    if (one === 'nobody') return { wrong: 'Choose whose supervision it comes from.' };
    const summary = clean(filled.summary ?? '', 1_000);
    if (summary === '') return { wrong: 'Say in a few words what was agreed.' };
    if (summary.length > longest)
      return { wrong: `Say it in at most ${longest} characters; this is ${summary.length}.` };
    const owner = filled.owner === 'me' ? view.viewer.staffId : filled.owner === 'worker' ? one.id : null;
    if (owner === null) return { wrong: 'Choose who does it.' };
    const dueOn = dayIn(filled);
    if (dueOn === undefined) return { wrong: 'Give the day by which it is to be done.' };
    if (dueOn < today) return { wrong: "The day by which it is to be done can't have passed." };
    if (daysBetween(today, dueOn) > furthest) return { wrong: 'Choose a day within a year from now.' };
    // The action is called as its record is, so that both are new at once.
    return { change: { kind: 'action-added', actionId: '', staffId: one.id, owner, summary, dueOn } };
  },
  said({ staffId, owner, summary, dueOn }, around) {
    const { after, turn, question } = around;
    const { line, figures, source } = actionsMoved(around, 'actions-open', 'Open actions', staffId);
    const mine = owner === after.viewer.staffId;
    return {
      title: `An action for ${mine ? 'you' : nameIn(after, owner)} is added, due ${shownDate(dueOn, turn.today)}`,
      summary: 'Action added',
      line,
      facts: [
        { name: 'What', value: summary },
        { name: 'From the supervision of', value: nameIn(after, staffId) },
      ],
      people: [staffId],
      figures,
      source,
      next: opens('Add another action', 'add-action', { people: [staffId] }, question),
    };
  },
};

function supervised({ view }: Turn): readonly Named[] {
  return view.supervision.recordable().filter(({ id }) => view.supervision.supervises(id));
}

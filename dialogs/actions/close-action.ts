import type { About } from '../../domain/action.ts';
import { addDays } from '../../domain/dates.ts';
import { distance, shownDate } from '../../domain/format.ts';
import type { ActionSeen } from '../../domain/supervision-lens.ts';
import { answered, ask, noData } from '../answers.ts';
import type { Turn } from '../turn.ts';
import { type Deed, opens } from './deed.ts';
import { choice, dayIn, dayInput, packed, unpacked } from './filled-in.ts';
import { actionsMoved } from './moved.ts';

const choicesAtMost = 60;
/** So long ago may one have been done. */
const furthest = 366;

/** An action was done, says its owner or the worker's supervisor. */
export const closeAction: Deed<'action-done'> = {
  kind: 'action-done',
  form(about, filled, turn, question) {
    const { view, today } = turn;
    const { supervision } = view;
    const named = about.item === undefined ? undefined : supervision.action(about.item);
    if (named === null || (named && !named.mayClose)) return null;
    const open = closable(about, turn);
    if (open === null) return null;
    if (!supervision.actionsLoaded) return { answer: noData(question, turn, 'supervision action') };
    if (named?.doneOn) return { answer: doneAlready(named, turn, question) };
    if (open.length === 0) {
      const title = 'There are no open actions for you to close';
      return { answer: answered(question, { title, next: [ask('Back to the card', question)] }) };
    }
    const wanted = named ?? said(open, about.text) ?? (open.length === 1 ? open[0] : undefined);
    const shown = named && !open.includes(named) ? [named, ...open.filter(({ id }) => id !== named.id)] : open;
    return {
      form: {
        title: 'An action is done',
        summary: 'An action is done',
        inputs: [
          choice(
            'which',
            'Which action?',
            shown.slice(0, choicesAtMost).map((own) => ({ title: titleOf(own, turn), value: packed(own.id) })),
            filled,
            { usual: wanted && packed(wanted.id) },
          ),
          dayInput('Done on', filled, about.on !== undefined && about.on <= today ? about.on : today, { max: today }),
        ],
        send: 'Close the action',
      },
    };
  },
  read(about, filled, turn, question) {
    const { view, today } = turn;
    if (closable(about, turn) === null) return null;
    if (!view.supervision.actionsLoaded) return { answer: noData(question, turn, 'supervision action') };
    if (!filled.which) return { wrong: 'Choose the action that is done.' };
    const [id = ''] = unpacked(filled.which);
    const own = view.supervision.action(id);
    const staffId = view.supervision.workerOfAction(id);
    if (!own?.mayClose || staffId === null) return null;
    if (own.doneOn !== null) return { answer: doneAlready(own, turn, question) };
    const doneOn = dayIn(filled);
    if (doneOn === undefined) return { wrong: 'Give the day on which it was done.' };
    if (doneOn > today) return { wrong: "An action can't be done in the future: give the day on which it was done." };
    if (doneOn < addDays(today, -furthest)) return { wrong: 'Choose a day within the last year.' };
    return { change: { kind: 'action-done', actionId: own.id, staffId, doneOn } };
  },
  said({ actionId, staffId, doneOn }, around) {
    const { after, turn, question } = around;
    const { line, figures, source } = actionsMoved(around, 'actions-open', 'Open actions', staffId);
    const own = after.supervision.action(actionId);
    const about = own?.about ? [own.about.id] : [];
    return {
      title: `An action is closed, done on ${shownDate(doneOn, turn.today)}`,
      summary: 'Action closed',
      line,
      facts: [
        ...(own?.summary ? [{ name: 'What', value: own.summary }] : []),
        ...(own?.about ? [{ name: 'From the supervision of', value: own.about.name }] : []),
      ],
      people: about,
      figures,
      source,
      next: opens('Close another action', 'close-action', {}, question),
    };
  },
};

/** What the viewer may close, of those who were named. Null: it is not theirs to close any. */
function closable({ people = [] }: About, { view }: Turn): readonly ActionSeen[] | null {
  const { supervision, viewer } = view;
  if (view.place === 'group' || viewer.staffId === null) return null;
  const own = viewer.staffId;
  if (!people.every((id) => id === own || supervision.supervises(id) || view.nameOf(id) !== null)) return null;
  const seen = [
    ...supervision.actions('mine'),
    ...supervision.recordable().flatMap(({ id }) => supervision.actions({ kind: 'worker', id })),
  ];
  const open = new Map(seen.filter(({ mayClose }) => mayClose).map((action) => [action.id, action]));
  const all = [...open.values()];
  if (people.length === 0) return all;
  const theirs = all.filter(({ about, owner }) =>
    [about?.id, owner?.id].some((id) => id !== undefined && people.includes(id)),
  );
  return theirs.length === 0 && !people.every((id) => id === own || supervision.supervises(id)) ? null : theirs;
}

/** "Book the training course (Tom Reilly), 5 days overdue". */
function titleOf({ summary, about, dueOn }: ActionSeen, { view, today }: Turn): string {
  const whose = about && about.id !== view.viewer.staffId ? ` (${about.name})` : '';
  const due = dueOn < today ? distance(dueOn, today, 'overdue') : `due ${shownDate(dueOn, today)}`;
  return `${summary ?? 'An action'}${whose}, ${due}`;
}

/** The one whose text holds what was typed, where there is just one. */
function said(open: readonly ActionSeen[], text: string | undefined): ActionSeen | undefined {
  const words = (text ?? '').trim().toLowerCase();
  const fit = words === '' ? [] : open.filter(({ summary }) => summary?.toLowerCase().includes(words));
  return fit.length === 1 ? fit[0] : undefined;
}

function doneAlready({ doneOn, summary }: ActionSeen, turn: Turn, question: Parameters<typeof answered>[0]) {
  return answered(question, {
    title: `That action was closed already, done on ${shownDate(doneOn ?? turn.today, turn.today)}`,
    summary: 'That action was closed already',
    body: summary === null ? [] : [{ kind: 'facts', facts: [{ name: 'What', value: summary }] }],
    notes: ['Nothing new was recorded.'],
    next: [ask('Back to the card', question), opens('Close another action', 'close-action', {}, question)],
  });
}

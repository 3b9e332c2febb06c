import type { Scope } from '../../domain/access.ts';
import type { Answer, Figure } from '../../domain/answer.ts';
import { addDays } from '../../domain/dates.ts';
import { counted, distance, shownDate } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import type { ActionSeen } from '../../domain/supervision-lens.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows, noData, refused } from '../answers.ts';
import { subjectName } from '../subjects.ts';
import { suggestions } from '../suggestions.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { does } from './supervision/steps.ts';
import { whoseOf } from './supervision/whose.ts';
import { periodWords } from './supervision/words.ts';
import { actionsByTeam } from './supervision-actions/by-team.ts';

/** What was agreed in supervision and is still to do: one's own, a person's, a team's; overdue first. */
export const supervisionActions: TopicFile = {
  topic: 'supervision-actions',
  splits: ['team'],
  anyPeriod: true,
  examples: ['Supervision actions overdue', 'My supervision actions', 'Supervision actions due this week'],
  offers: 'Actions from supervision: overdue, due, whose they are',
  reply(question, turn) {
    const { view, place } = turn;
    const { subject } = question;
    if (!view.totals) return refused(turn, question);
    const personal = subject.kind === 'me' || subject.kind === 'worker' || subject.kind === 'supervisees';
    if (personal && place === 'group') return refused(turn, question);
    if (subject.kind === 'worker' && !view.sees('supervision', subject.id)) return refused(turn, question);
    if (!view.supervision.actionsLoaded && view.supervision.figure('actions-open', { kind: 'council' }).why !== null)
      return noData(question, turn, 'supervision action');
    if (personal) return actionList(question, turn);
    const whose = whoseOf(question, turn);
    const several = subject.kind === 'team' && subject.also !== undefined;
    if (!whose?.named || question.by === 'team' || several) return actionsByTeam(question, turn);
    return actionList(question, turn);
  },
};

/** The actions themselves, for those who may see whose they are; the texts only of those that one may read. */
function actionList(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const lens = view.supervision;
  const me =
    question.subject.kind === 'me' ||
    (question.subject.kind === 'worker' && question.subject.id === view.viewer.staffId);
  if (me && view.viewer.staffId === null) {
    const title = "You're not in the staff list, so you have no supervision actions here.";
    return answered(question, { title, subjectName: 'you', next: suggestions(turn, 3) });
  }
  const of = me ? ('mine' as const) : scope(question);
  const all = lens
    .actions(of)
    .filter((action) => !question.group || action.about === null || isOfGroup(action, question, turn));
  const listed = all.filter(chosen(question, turn));
  const narrow = question.group ? { group: question.group } : {};
  const overdue = lens.figure('actions-overdue', of, narrow);
  const open = lens.figure('actions-open', of, narrow);
  const headline = question.measure === 'actions-open' ? open : overdue;
  const source = lens.source(of === 'mine' ? { kind: 'worker', id: view.viewer.staffId ?? '' } : of, 'actions');
  const name = me ? 'you' : (subjectName(question.subject, view) ?? '');
  const closable = listed.find(({ mayClose, doneOn }) => mayClose && doneOn === null);
  const about = question.subject.kind === 'worker' && !me ? [question.subject.id] : [];
  const mayAdd = about.length > 0 ? lens.supervises(about[0] ?? '') : false;
  return answered(question, {
    subjectName: name,
    title: titleOf(question, me, name, overdue, open, listed, turn),
    summary:
      me || question.subject.kind !== 'worker'
        ? titleOf(question, me, name, overdue, open, listed, turn)
        : 'The supervision actions you asked for',
    judgement: judgementOf(all, turn),
    body: listed.length === 0 ? [] : [tableOf(listed, me, question, turn)],
    notes: listed.some(({ summary }) => summary === null)
      ? ['What an action says is for the worker, its owner and the supervisor to read.']
      : [],
    smallPrint: [`${formulaOf(headline, overdue)} · as at ${shownDate(today, today)} · ${source.name}`],
    figures: [headline, headline === open ? overdue : open],
    people: [
      ...new Set(listed.flatMap((action) => action.about?.id ?? (action.mine ? (view.viewer.staffId ?? []) : []))),
    ],
    source,
    next: [
      ...(closable
        ? [
            {
              text: 'Close an action',
              action: {
                name: 'close-action' as const,
                step: 'open' as const,
                about: { item: closable.id },
                question,
              },
            },
          ]
        : []),
      ...(mayAdd ? [does('Add an action', 'add-action', about, question)] : []),
      ...moreRows(question, listed.length),
      ...(question.only === 'overdue'
        ? [
            ask('All open supervision actions', {
              topic: 'supervision-actions',
              subject: question.subject,
              measure: 'actions-open',
            }),
          ]
        : [
            ask('Which supervision actions are overdue?', {
              topic: 'supervision-actions',
              subject: question.subject,
              only: 'overdue',
            }),
          ]),
      ask('Supervision', { topic: 'supervision', subject: question.subject }),
      howWorkedOut(question, headline),
      looksWrong(question),
    ],
  });
}

function scope({ subject }: Question): Scope {
  if (subject.kind === 'team') return { kind: 'team', id: subject.id };
  if (subject.kind === 'service') return { kind: 'service', name: subject.name };
  if (subject.kind === 'worker') return { kind: 'worker', id: subject.id };
  return subject.kind === 'council' ? { kind: 'council' } : { kind: 'supervisees' };
}

function isOfGroup({ about }: ActionSeen, { group }: Question, { view }: Turn): boolean {
  return about !== null && view.supervision.of(about.id)?.group === group;
}

/** Due in a period: the one asked for; where none is, today and the six days after it. */
function chosen({ only, period }: Question, { today }: Turn) {
  return ({ overdue, dueOn }: ActionSeen): boolean => {
    if (only === 'overdue') return overdue;
    if (period) return dueOn >= period.from && dueOn <= period.to;
    if (only === 'due' || only === 'due-soon') return overdue || dueOn <= addDays(today, 6);
    return true;
  };
}

function titleOf(
  { only, period }: Question,
  me: boolean,
  name: string,
  overdue: Figure,
  open: Figure,
  listed: readonly ActionSeen[],
  { today }: Turn,
): string {
  const whose = me ? 'You have' : name === 'your supervisees' ? 'The people you supervise have' : `${name}:`;
  if (overdue.value === null || open.value === null) return `${whose} supervision actions: ${overdue.why ?? open.why}`;
  if (period && only !== 'overdue') {
    return `${whose} ${counted(listed.length, 'supervision action', 'supervision actions')} due ${periodWords(period, today)}`;
  }
  if (open.value === 0) return `${whose} no open supervision actions`;
  if (overdue.value === 0) return `${whose} no supervision action overdue, of ${open.value} open`;
  return `${whose} ${counted(overdue.value, 'supervision action', 'supervision actions')} overdue, of ${open.value} open`;
}

function judgementOf(all: readonly ActionSeen[], { today }: Turn): Answer['judgement'] {
  const open = all.filter(({ doneOn }) => doneOn === null);
  const [oldest] = open.filter(({ overdue }) => overdue);
  const coming = open.filter(({ overdue, dueOn }) => !overdue && dueOn <= addDays(today, 6));
  const last = coming.at(-1);
  const parts = [
    ...(oldest ? [`The longest is ${counted(oldest.daysOverdue, 'day', 'days')} overdue`] : []),
    ...(last ? [`${coming.length}${oldest ? ' more' : ''} due by ${shownDate(last.dueOn, today)}`] : []),
  ];
  return parts.length === 0 ? null : { text: parts.join(' · '), status: null };
}

function tableOf(listed: readonly ActionSeen[], me: boolean, question: Question, { today, view }: Turn) {
  const one = question.subject.kind === 'worker' && !me;
  const withWhom = (action: ActionSeen) => {
    if (action.about?.id === view.viewer.staffId) return 'your supervision';
    return action.about?.name ?? 'somebody else';
  };
  const what = (action: ActionSeen) => {
    if (action.summary === null) return `Agreed with ${withWhom(action)}`;
    return one ? action.summary : `${action.summary} (${withWhom(action)})`;
  };
  const columns = [{ title: 'Action', wide: true }, { title: 'To be done by' }, { title: 'Due' }];
  const rows = listed.map((action) => [
    { text: what(action) },
    { text: action.mine ? 'you' : (action.owner?.name ?? 'somebody else') },
    { text: dueWords(action, today) },
  ]);
  return { kind: 'table' as const, columns, rows, from: question.from ?? 0 };
}

function dueWords({ dueOn, overdue, daysOverdue, doneOn }: ActionSeen, today: Turn['today']): string {
  if (doneOn !== null) return `done ${shownDate(doneOn, today)}`;
  const day = shownDate(dueOn, today);
  return overdue ? `${counted(daysOverdue, 'day', 'days')} overdue, since ${day}` : `${day}, ${distance(dueOn, today)}`;
}

function formulaOf(headline: Figure, overdue: Figure): string {
  if (headline.value === null || headline !== overdue || overdue.outOf === 0)
    return 'Actions from supervision that are not done';
  return `${overdue.value} past their due date and not done ÷ ${overdue.outOf} not done`;
}

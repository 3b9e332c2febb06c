import type { Answer } from '../../../domain/answer.ts';
import { counted, distance, list, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import type { SupervisionSeen } from '../../../domain/supervision-lens.ts';
import { answered, ask, howWorkedOut, looksWrong, refused } from '../../answers.ts';
import { suggestions } from '../../suggestions.ts';
import type { Turn } from '../../turn.ts';
import { historyBody, historyTitle } from './history.ts';
import { smallPrint } from './notes.ts';
import { prepOf } from './prep.ts';
import { isRate, lookedAt, rateWords } from './rates.ts';
import { does } from './steps.ts';
import { whyDue } from './why-due.ts';
import { bookedWords, dueWords, heldWords, orNotRecorded, periodWords, supervisorWords } from './words.ts';

/** One person's supervision, as their card speaks of them. */
export type Person = { own: SupervisionSeen; me: boolean; question: Question; turn: Turn };

/** One's own supervision, or that of somebody whom the viewer may see. */
export function supervisionOfPerson(question: Question, turn: Turn): Answer {
  const { subject } = question;
  const { view } = turn;
  const id = subject.kind === 'worker' ? subject.id : view.viewer.staffId;
  if (id === null) {
    const title = "You're not in the staff list, so you have no supervision here.";
    return answered(question, { title, subjectName: 'you', next: suggestions(turn, 3) });
  }
  const own = view.supervision.of(id);
  if (!own) return refused(turn, question);
  const person: Person = { own, me: id === view.viewer.staffId, question, turn };
  return question.kind === 'prep' && question.detail === undefined ? prepOf(person) : card(person);
}

function card(person: Person): Answer {
  const { own, me, question, turn } = person;
  const { view, today } = turn;
  const source = view.supervision.source({ kind: 'worker', id: own.id });
  const title = titleOf(person);
  const rate = rateFigure(person);
  const history = question.detail === 'trend' || question.kind === 'last';
  const why = question.detail === 'why' ? whyDue(own, me, today) : [];
  return answered(question, {
    subjectName: me ? 'you' : own.name,
    title,
    summary: me ? summaryOf(person, title) : 'The supervision you asked for',
    judgement: question.detail === 'why' ? null : { text: judgementOf(person), status: null },
    body: [
      ...why.map((text) => ({ kind: 'text' as const, text })),
      ...(history ? historyBody(person) : [factsOf(person)]),
    ],
    notes: notesOf(person),
    smallPrint: smallPrint(
      rate ? workings(rate) : 'Due: last held (else the start in the role) + interval',
      source,
      turn,
    ),
    figures: [...(rate ? [rate] : []), own.figure],
    people: [own.id],
    source,
    next: personSteps(person, rate ?? own.figure),
  });
}

function rateFigure({ own, question, turn }: Person) {
  const { measure } = question;
  if (!isRate(measure)) return null;
  const period = lookedAt(measure, question, turn);
  return turn.view.supervision.figure(measure, { kind: 'worker', id: own.id }, period ? { period } : {});
}

function workings({ value, numerator, denominator, measure }: NonNullable<ReturnType<typeof rateFigure>>): string {
  if (value === null || !isRate(measure)) return '';
  return `${numerator} ${rateWords(measure).part} ÷ ${denominator} ${rateWords(measure).whole}`;
}

function titleOf(person: Person): string {
  const { own, me, question, turn } = person;
  const { today } = turn;
  const { only, kind, detail, measure, period } = question;
  const whose = me ? 'Your' : `${own.name}'s`;
  const day = shownDate(own.nextDue, today);
  const rate = rateFigure(person);
  if (rate && measure !== 'supervision-in-date' && isRate(measure)) {
    return rate.value === null
      ? `${whose} supervision: ${rate.why}`
      : `${whose} supervision: ${rate.numerator} of ${rate.denominator} ${rateWords(measure).whole} ${rate.numerator === 1 ? 'was' : 'were'} ${rateWords(measure).part}`;
  }
  if (period && measure === undefined && only === undefined && detail !== 'who' && detail !== 'why')
    return inPeriod(person);
  if (kind === 'last' || detail === 'trend') return historyTitle(person);
  if (detail === 'who') {
    const names = list(own.by.givers.map(({ name }) => name));
    if (names === '')
      return `Nobody supervises ${me ? 'you' : own.name} today: ${supervisorWords(own.by).replace('nobody: ', '')}`;
    const gives = own.by.standIn === null ? 'supervise' : 'stand in to supervise';
    return `${names} ${own.by.givers.length > 1 ? gives : gives.replace(/^(supervise|stand)/, '$1s')} ${me ? 'you' : own.name}`;
  }
  if (only === 'booked') {
    const [next] = own.booked;
    return next
      ? `${whose} next supervision is booked for ${bookedWords(next, today)}`
      : `Nothing is booked for ${me ? 'you' : own.name}; the next supervision is due ${day}`;
  }
  if (own.away)
    return me
      ? `You're recorded as away; your next supervision counts from your return`
      : `${own.name} is away and not counted`;
  if (own.state === 'overdue')
    return `${whose} supervision is ${distance(own.nextDue, today, 'overdue')}: it was due on ${day}${orNotRecorded(turn)}`;
  if (only === 'overdue') return `${whose} supervision isn't overdue: the next is due on ${day}`;
  if (own.nextDue === today) return `${whose} supervision is due today`;
  if (own.daysPast > 0) return `${whose} supervision was due on ${day}, within the days of grace`;
  return `${whose} next supervision is due on ${day}, ${distance(own.nextDue, today)}`;
}

/** "have I seen tom this month", "seeing tom tomorrow". */
function inPeriod({ own, me, question, turn }: Person): string {
  const { today } = turn;
  const period = question.period;
  const who = me ? 'You' : own.name;
  if (!period) return '';
  const within = (day: string) => day >= period.from && day <= period.to;
  const when = periodWords(period, today);
  const held = turn.view.supervision.held(own.id).filter(({ on, type }) => type === 'professional' && within(on));
  const [last] = held;
  if (last)
    return held.length === 1
      ? `${who} had supervision on ${shownDate(last.on, today)}`
      : `${who} had ${counted(held.length, 'supervision', 'supervisions')} ${when}, last on ${shownDate(last.on, today)}`;
  const booking = own.booked.find(({ on }) => within(on));
  if (booking) return `${who} ${me ? 'have' : 'has'} supervision booked for ${bookedWords(booking, today)}`;
  if (within(own.nextDue))
    return `${who} ${me ? 'are' : 'is'} due supervision on ${shownDate(own.nextDue, today)}, and nothing is booked ${when}`;
  if (period.from > today) return `${who} ${me ? 'have' : 'has'} no supervision due or booked ${when}`;
  return `No supervision is recorded for ${me ? 'you' : own.name} ${when}`;
}

/** For the notification: one's own supervisor is somebody else. */
function summaryOf({ question }: Person, title: string): string {
  return question.detail === 'who' ? 'Who supervises you' : title;
}

function judgementOf({ own, turn, question }: Person): string {
  const { today } = turn;
  const [next] = own.booked;
  const due = dueWords(own, today);
  return [
    question.only === 'booked'
      ? due.charAt(0).toUpperCase() + due.slice(1)
      : next
        ? `Booked for ${bookedWords(next, today, true)}`
        : 'Nothing is booked',
    own.last ? `last held ${shownDate(own.last.on, today)}` : 'none recorded yet',
  ].join(' · ');
}

function factsOf({ own, me, turn, question }: Person) {
  const { today } = turn;
  return {
    kind: 'facts' as const,
    facts: [
      { name: 'Supervisor', value: supervisorWords(own.by) },
      { name: 'Last held', value: own.last ? heldWords(own.last, today) : 'none recorded' },
      ...(own.booked.length > 0
        ? [{ name: 'Booked', value: list(own.booked.slice(0, 3).map((booking) => bookedWords(booking, today, true))) }]
        : []),
      ...(question.detail === 'why' ? [] : [{ name: 'Why then', value: whyDue(own, me, today).join(' ') }]),
    ],
  };
}

export function notesOf({ own, turn }: Person): readonly string[] {
  const { today } = turn;
  return [
    ...(own.lapsed && own.booked.length === 0
      ? [`One was booked for ${shownDate(own.lapsed, today)}, and nothing is recorded as held on that day.`]
      : []),
    ...(own.last?.signatureLate ? [`The record of ${shownDate(own.last.on, today)} is not signed yet.`] : []),
    ...(own.by.circular ? ['The staff list has a circle of supervisors here.'] : []),
  ];
}

/** What to do next about one person: record, book, their actions, why then. */
export function personSteps({ own, question, turn }: Person, figure: Person['own']['figure']) {
  const { subject } = question;
  const lens = turn.view.supervision;
  const may = lens.may(own.id);
  return [
    ...(may
      ? [
          does('Record a supervision', 'record-supervision', [own.id], question),
          does('Book a supervision', 'book-supervision', [own.id], question),
        ]
      : []),
    ...(may && question.kind === 'prep' ? [does('Add an action', 'add-action', [own.id], question)] : []),
    ask('Supervision actions', { topic: 'supervision-actions', subject }),
    ...(question.detail === 'why' || question.kind === 'prep'
      ? [ask('When is the next supervision?', { topic: 'supervision', subject, measure: 'supervision-next-due' })]
      : [ask('Why is supervision due then?', { topic: 'supervision', subject, detail: 'why' })]),
    howWorkedOut({ ...question, subject }, figure),
    looksWrong(question),
  ];
}

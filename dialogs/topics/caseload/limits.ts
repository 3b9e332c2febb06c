import type { Scope } from '../../../domain/access.ts';
import type { Answer, Block, Figure } from '../../../domain/answer.ts';
import { counted, list, people, shownDate, shownNumber } from '../../../domain/format.ts';
import type { Question, TeamId } from '../../../domain/question.ts';
import type { WorkerSeen } from '../../../domain/view.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows, refused } from '../../answers.ts';
import { dayAsked, scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { eachGroup, overOf, shownTarget } from './words.ts';

/**
 * Who is over their own target, or who has room. The count is everybody's to see; the names only for whoever may see
 * them.
 */
export function ownLimits(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const scope = scopeOf(question.subject) as Scope;
  const at = dayAsked(question, turn);
  const narrow = { group: question.group ?? null, at };
  const named = view.workers(scope, at).filter((worker) => !question.group || worker.group === question.group);
  const wantsRoom = question.only === 'room' || question.measure === 'room';
  const wantsOver = question.only === 'over-target' || question.measure === 'workers-over-target';
  const over = view.total('workers-over-target', scope, narrow);
  const room = view.total('room', scope, narrow);
  const groups = view.caseloadGroups(scope, at);
  const overByGroup = overOf(groups, scope, question, turn);
  const listed = view.seesAll('caseload', scope)
    ? named.filter(chosen(wantsRoom, wantsOver)).sort(ordered(wantsRoom))
    : [];
  const source = view.source('caseload', scope, narrow);
  const headline = wantsRoom ? room : over;
  const name = subjectName(question.subject, view) ?? '';
  return answered(question, {
    subjectName: name,
    title: titleOf({ wantsRoom, wantsOver, over, room, listed, name }),
    judgement: judgementOf({ wantsRoom, wantsOver }, over, room, overByGroup),
    body: listed.length === 0 ? [] : [tableOf(listed, wantsRoom, question, turn)],
    notes: view.seesAll('caseload', scope)
      ? [...awayNote(named), ...goneNote(wantsOver ? over : null, listed.length)]
      : [namesNote],
    smallPrint: [
      `Own target: target × FTE · those away are left out · as at ${shownDate(headline.asAt, today)} · ${source.name}`,
    ],
    figures: [
      headline,
      ...[...(wantsRoom ? [over] : [...overByGroup, room])].filter((figure) => figure.value !== null),
      ...listed.map((worker) => worker.figure),
    ],
    people: listed.map((worker) => worker.id),
    source,
    next: nextSteps(question, wantsRoom, listed.length, headline),
  });
}

/** Where the count is everybody's to see and the names are not. */
export const namesNote = 'Who they are is for those to see who manage or lead the team.';

/** The same for a manager of several teams: one list of all, each team's count among the figures. */
export function limitsOfSeveral(question: Question, ids: readonly TeamId[], turn: Turn): Answer {
  const { only: _, ...rest } = question;
  const answers = ids.map((id) =>
    ownLimits({ ...rest, ...(question.only ? { only: question.only } : {}), subject: { kind: 'team', id } }, turn),
  );
  const [first] = answers;
  if (!first) return refused(turn, question);
  const wantsRoom = question.only === 'room';
  const heads = answers.flatMap((answer) => answer.figures[0] ?? []);
  const total = heads.reduce((sum, figure) => sum + (figure.value ?? 0), 0);
  const tables = answers.flatMap((answer) => answer.body.flatMap((block) => (block.kind === 'table' ? [block] : [])));
  const names = list(ids.flatMap((id) => turn.view.team(id)?.name ?? []));
  return {
    ...first,
    question,
    subjectName: names,
    title: wantsRoom
      ? `${names} have room for ${counted(total, 'more case', 'more cases')}`
      : `${people(total)} in ${names} ${total === 1 ? 'is' : 'are'} over their own target`,
    summary: wantsRoom ? `Room in ${names}` : `Over target in ${names}`,
    judgement: {
      text: heads
        .map((figure) => `${figure.of}: ${figure.shown}${figure.outOf === null ? '' : ` of ${figure.outOf}`}`)
        .join(' · '),
      status: null,
    },
    body: tables[0] ? [{ ...tables[0], rows: tables.flatMap((table) => table.rows), from: question.from ?? 0 }] : [],
    notes: [...new Set(answers.flatMap((answer) => answer.notes))],
    figures: answers.flatMap((answer) => answer.figures),
    people: answers.flatMap((answer) => answer.people),
    next: nextSteps(
      question,
      wantsRoom,
      tables.flatMap((table) => table.rows).length,
      heads[0] ?? (first.figures[0] as Figure),
    ),
  };
}

const chosen = (wantsRoom: boolean, wantsOver: boolean) => (worker: WorkerSeen) => {
  if (wantsRoom) return (worker.room ?? 0) > 0;
  return wantsOver ? worker.over === true : true;
};

/** Most room first; else furthest over first, and then by cases. */
const ordered = (wantsRoom: boolean) => (a: WorkerSeen, b: WorkerSeen) => {
  if (wantsRoom) return (b.room ?? 0) - (a.room ?? 0) || a.name.localeCompare(b.name);
  const beyond = (worker: WorkerSeen) =>
    worker.figure.value === null ? -1000 : worker.figure.value - (worker.figure.target ?? worker.figure.value);
  return beyond(b) - beyond(a) || (b.figure.value ?? -1) - (a.figure.value ?? -1) || a.name.localeCompare(b.name);
};

function titleOf(known: {
  wantsRoom: boolean;
  wantsOver: boolean;
  over: Figure;
  room: Figure;
  listed: readonly WorkerSeen[];
  name: string;
}): string {
  const { wantsRoom, wantsOver, over, room, listed, name } = known;
  if (wantsRoom) {
    if (room.value === null) return `Room in ${name}: ${room.why}`;
    if (room.value === 0) return `Nobody in ${name} has room for another case`;
    const who = listed.length > 0 ? `, across ${people(listed.length)}` : '';
    return `${name} have room for ${counted(room.value, 'more case', 'more cases')}${who}`;
  }
  if (!wantsOver) return `${name}: the caseloads of ${people(listed.length)}`;
  if (over.value === null) return `Over target in ${name}: ${over.why}`;
  if (over.value === 0) return `Nobody in ${name} is over their own target`;
  return `${people(over.value)} in ${name} ${over.value === 1 ? 'is' : 'are'} over their own target`;
}

function judgementOf(
  asked: { wantsRoom: boolean; wantsOver: boolean },
  over: Figure,
  room: Figure,
  overByGroup: readonly Figure[],
): Answer['judgement'] {
  if (over.value === null) return null;
  const groups = eachGroup(overByGroup);
  const count = `${people(over.value)} of ${over.outOf} ${over.value === 1 ? 'is' : 'are'} over their own target${groups}`;
  if (asked.wantsRoom || !asked.wantsOver) return { text: count, status: null };
  const parts = [
    `${over.value} of ${over.outOf} who have a target${groups}`,
    room.value === null ? '' : `there is room for ${counted(room.value, 'case', 'cases')}`,
  ];
  return { text: parts.filter(Boolean).join(' · '), status: null };
}

function tableOf(listed: readonly WorkerSeen[], wantsRoom: boolean, question: Question, turn: Turn): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Name', wide: true },
      { title: 'Cases', numeric: true },
      { title: 'Own target', numeric: true },
      { title: wantsRoom ? 'Room' : 'Over by' },
    ],
    rows: listed.map((worker) => [
      { text: withTeam(worker, question, turn) },
      { text: worker.figure.value === null ? 'not recorded' : worker.figure.shown },
      { text: worker.figure.target === null ? '–' : shownTarget(worker.figure.target) },
      wantsRoom
        ? { text: counted(worker.room ?? 0, 'case', 'cases') }
        : { text: worker.away ? 'away' : beyond(worker), status: worker.figure.status },
    ]),
    from: question.from ?? 0,
  };
}

/** On a list of several teams each name says whose it is. */
function withTeam(worker: WorkerSeen, question: Question, turn: Turn): string {
  const team = turn.view.team(worker.teamId);
  const single = question.subject.kind === 'team' && question.subject.id === worker.teamId;
  if (single || !team) return worker.name;
  // "Children in Need Unit 9" on a list about Children in Need is Unit 9.
  const whole = question.subject.kind === 'team' ? (turn.view.team(question.subject.id)?.name ?? '') : '';
  const short = whole !== '' && team.name.startsWith(`${whole} `) ? team.name.slice(whole.length + 1) : team.name;
  return `${worker.name}, ${short}`;
}

function beyond(worker: WorkerSeen): string {
  if (worker.figure.value === null || worker.figure.target === null || worker.over !== true) return '–';
  return shownNumber(worker.figure.value - worker.figure.target, 'FTE');
}

/** The count is as at its day; who has left or moved since is no longer on the list. */
function goneNote(over: Figure | null, listed: number): readonly string[] {
  const gone = (over?.value ?? listed) - listed;
  return gone <= 0 ? [] : [`${people(gone)} of those counted ${gone === 1 ? 'has' : 'have'} left or moved since.`];
}

function awayNote(named: readonly WorkerSeen[]): readonly string[] {
  const away = named.filter((worker) => worker.away).length;
  return away === 0 ? [] : [`${people(away)} ${away === 1 ? 'is' : 'are'} away and left out.`];
}

function nextSteps(question: Question, wantsRoom: boolean, rows: number, headline: Figure) {
  const { subject } = question;
  return [
    ...moreRows(question, rows),
    wantsRoom
      ? ask('Who is over?', { topic: 'caseload', subject, only: 'over-target', detail: 'who' })
      : ask('Who has room?', { topic: 'caseload', subject, measure: 'room', only: 'room', detail: 'who' }),
    ask('How many are not allocated?', { topic: 'caseload', subject, measure: 'unallocated' }),
    howWorkedOut(question, headline),
    looksWrong(question),
  ];
}

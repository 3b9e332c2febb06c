import type { Figure } from '../../../domain/answer.ts';
import type { CourseSeen, MilestoneSeen } from '../../../domain/asye-lens.ts';
import type { PlainDate } from '../../../domain/dates.ts';
import { distance, list, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import type { View } from '../../../domain/view.ts';
import { capital } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import {
  isOfKind,
  milestones,
  overdueBy,
  pauseWords,
  periodWords,
  personOf,
  roleName,
  shownCases,
  when,
} from './words.ts';

/** The first line of somebody's card for what was asked, the rows that show it, and the figure that says it. */
export type Asked = { title: string; rows: readonly MilestoneSeen[]; figure?: Figure | undefined; summary?: string };

export function personTitle(question: Question, course: CourseSeen, turn: Turn): Asked {
  const { only, kind, measure, period, detail } = question;
  const { today } = turn;
  const who = personOf(course);
  const lead = who.you ? '' : `${who.name}: `;
  if (measure === 'nqsws-over-cap' || only === 'over-target') return { title: capTitle(course), rows: [] };
  if (only === 'paused') return { title: pausedTitle(course, today), rows: [] };
  if (kind === 'limit') return { title: limitTitle(course, today), rows: [] };
  if (only === 'overdue' || only === 'off target' || measure === 'milestones-overdue')
    return overdueOf(course, lead, kind);
  if (only === 'moving' || kind === 'join-team') return movingOf(course, today);
  if (kind !== undefined) return ofKind(course, kind, lead, today);
  if (only === 'due' || only === 'due-soon' || period || measure === 'milestones-due-soon')
    return dueOf(question, course, lead, today);
  if (detail === 'who') return { title: rolesTitle(course, turn.view), rows: [], summary: 'Who assesses the ASYE' };
  return { title: doneTitle(course, lead, today), rows: [] };
}

/** "4 of 12 milestones done; next is Direct observation 2 on 4 January". */
function doneTitle(course: CourseSeen, lead: string, today: PlainDate): string {
  const { done } = course.figures;
  if (course.standing === 'not started')
    return `${personOf(course).whose} ASYE begins on ${shownDate(course.start, today)}`;
  if (done.value === null) return `${personOf(course).whose} programme has no milestones here`;
  const counts = `${done.shown} of ${done.outOf} milestones done`;
  const late = course.overdue.length === 0 ? '' : `, ${course.overdue.length} overdue`;
  return `${lead}${counts}${late}; ${nextWords(course, today)}`;
}

function nextWords({ next: [first], overdue, paused }: CourseSeen, today: PlainDate): string {
  if (!first) return overdue.length > 0 ? 'nothing else is to come' : 'nothing is left to do';
  if (paused !== null) return `paused, and ${first.title} is next`;
  return `next is ${first.title} on ${shownDate(first.due, today)}`;
}

function overdueOf(course: CourseSeen, lead: string, kind: string | undefined): Asked {
  const rows = course.overdue.filter((own) => isOfKind(own, kind));
  const figure = course.figures.overdue;
  const [first] = rows;
  if (!first) return { title: `${lead}nothing is overdue`.replace(/^n/, 'N'), rows: [], figure };
  if (rows.length === 1)
    return {
      title: `${lead}${first.title} is overdue: ${overdueBy(first)}`.replace(/: was/, ', and was'),
      rows,
      figure,
    };
  return { title: `${lead}${milestones(rows.length)} are overdue, the longest ${first.title}`, rows, figure };
}

function dueOf({ period, only }: Question, course: CourseSeen, lead: string, today: PlainDate): Asked {
  const open = course.milestones.filter(({ state }) => state !== 'done');
  const rows = period ? open.filter(({ due }) => due >= period.from && due <= period.to) : course.dueSoon;
  const span = period ? periodWords(period, today) : 'in the next 28 days';
  const figure = period || only === undefined ? undefined : course.figures.dueSoon;
  const [first] = rows;
  if (!first) return { title: `${lead}nothing is due ${span}`.replace(/^n/, 'N'), rows: [], figure };
  if (rows.length === 1)
    return { title: `${lead}${first.title} is due on ${shownDate(first.due, today)}`, rows, figure };
  return { title: `${lead}${milestones(rows.length)} are due ${span}, the first ${first.title}`, rows, figure };
}

/** One milestone, or several of a name: the first that is open, else the last one done. */
function ofKind(course: CourseSeen, kind: string, lead: string, today: PlainDate): Asked {
  const rows = course.milestones.filter((own) => isOfKind(own, kind));
  const own = rows.find(({ state }) => state !== 'done') ?? rows.at(-1);
  if (!own) return { title: `${lead}no such milestone is in the programme`.replace(/^n/, 'N'), rows: [] };
  if (own.state === 'done') return { title: `${lead}${own.title} was done on ${when(own, today)}`, rows };
  const far = own.state === 'later' ? `, ${distance(own.due, today)}` : '';
  const was = own.state === 'overdue' ? 'was' : 'is';
  return { title: `${lead}${own.title} ${was} due on ${when(own, today)}${far}`, rows };
}

function movingOf(course: CourseSeen, today: PlainDate): Asked {
  const { phase } = course;
  const { starts, has, you } = personOf(course);
  const rows = course.milestones.filter((own) => isOfKind(own, 'join-team'));
  if (phase === null) return { title: `${personOf(course).whose} programme has no move to a permanent team`, rows };
  if (phase.name === 'team')
    return { title: `${starts} ${has} been in the permanent team since ${shownDate(phase.since, today)}`, rows };
  if (phase.state === 'overdue')
    return {
      title: `${personOf(course).whose} move to the permanent team was due on ${shownDate(phase.until, today)}`,
      rows,
    };
  const join = you ? 'You join your permanent team' : `${starts} joins the permanent team`;
  return { title: `${join} on ${shownDate(phase.until, today)}, ${distance(phase.until, today)}`, rows };
}

function pausedTitle(course: CourseSeen, today: PlainDate): string {
  const { whose } = personOf(course);
  if (course.paused === null) return `${whose} ASYE isn't paused`;
  return `${whose} ASYE is paused ${pauseWords(course.paused, today)}`;
}

function limitTitle(course: CourseSeen, today: PlainDate): string {
  const { whose } = personOf(course);
  const limit = `24 months from the start are up on ${shownDate(course.limit, today)}`;
  if (course.endsOn === null) return limit;
  const end = `${whose} ASYE ends on ${shownDate(course.endsOn, today)} by the current dates`;
  return course.past24 ? `${end}, too late: ${limit}` : `${end}; ${limit}`;
}

function capTitle(course: CourseSeen): string {
  const { starts, has, you } = personOf(course);
  const { cases, cap, over } = course.caseload;
  if (cases === null) return `No caseload is recorded for ${you ? 'you' : starts}`;
  const held = `${starts} ${you ? 'hold' : 'holds'} ${shownCases(cases)} cases`;
  if (cap === null) return `${held}; ${you ? 'you have' : `${starts} ${has}`} no cap recorded`;
  return over ? `${held}, over the cap of ${shownCases(cap)}` : `${held}, within the cap of ${shownCases(cap)}`;
}

function rolesTitle(course: CourseSeen, view: View): string {
  const { you, name, whose } = personOf(course);
  const object = you ? 'you' : name;
  const assessor = course.assessor && roleName(course.assessor, course, view);
  const practitioner = course.advancedPractitioner && roleName(course.advancedPractitioner, course, view);
  const parts = [
    ...(assessor === null ? [] : [`${assessor} ${assessor === 'you' ? 'assess' : 'assesses'} ${object}`]),
    ...(practitioner === null
      ? []
      : [`${practitioner} ${practitioner === 'you' ? 'are' : 'is'} ${you ? 'your' : 'the'} advanced practitioner`]),
  ];
  if (parts.length > 0) return capital(list(parts));
  return course.assessor === null
    ? `${whose} ASYE has no assessor recorded`
    : `${whose} ASYE has an assessor, whose name is for those to see who work with them`;
}

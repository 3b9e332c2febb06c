import type { Figure } from '../../../domain/answer.ts';
import type { CourseRole, CourseSeen } from '../../../domain/asye-lens.ts';
import { counted, shownDate } from '../../../domain/format.ts';
import { capital } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { flagNotes, lower, pauseWords, personOf, roleName, shownCases } from './words.ts';

/** At most so many squares: a longer programme has one for several milestones. */
const squaresAtMost = 12;

/** "▓▓▓▓░░░░░░░░ month 5 of 12 · in the Academy until 4 January": the squares are milestones done. */
export function progress(course: CourseSeen, { today }: Turn): string {
  const { figures, month, months, phase, paused, standing } = course;
  const { value, outOf } = figures.done;
  const squares = Math.min(outOf ?? 0, squaresAtMost);
  const full = value === null || !outOf ? 0 : Math.floor((value * squares) / outOf);
  const where =
    phase === null
      ? ''
      : phase.name === 'team'
        ? `in the permanent team since ${shownDate(phase.since, today)}`
        : phase.state === 'overdue'
          ? `still in the Academy: the move was due on ${shownDate(phase.until, today)}`
          : `in the Academy until ${shownDate(phase.until, today)}`;
  const words = [
    standing === 'not started' ? `begins ${shownDate(course.start, today)}` : '',
    month === null ? '' : `month ${month} of ${months}`,
    paused === null ? '' : `paused ${pauseWords(paused, today)}`,
    standing === 'not started' ? '' : where,
  ].filter(Boolean);
  const bar = squares === 0 ? '' : `${'▓'.repeat(full)}${'░'.repeat(squares - full)} `;
  return `${bar}${words.join(' · ')}`;
}

/** "Evidence: direct observations 1 of 3 · …"; nothing for a programme that counts none. */
export function evidenceLine({ evidence }: CourseSeen): readonly string[] {
  if (evidence.length === 0) return [];
  const kinds = evidence.map(({ title, done, count }) => `${lower(title)} ${done} of ${count}`);
  return [`Evidence: ${kinds.join(' · ')}`];
}

/** "Cases 6 (agreed cap 8) · supervision every 14 days until the six-month review is done; next due …, booked". */
export function holdsLine(course: CourseSeen, turn: Turn): readonly string[] {
  const line = [casesOf(course), supervisionOf(course, turn)].filter(Boolean).join(' · ');
  return line === '' ? [] : [capital(line)];
}

function casesOf({ caseload: { cases, cap, from, over } }: CourseSeen): string {
  if (cases === null) return '';
  const limit =
    cap === null
      ? 'no cap recorded'
      : `${over ? 'over the ' : ''}${from === 'agreed' ? 'agreed cap' : "cap by the programme's share"} ${over ? 'of ' : ''}${shownCases(cap)}`;
  return `cases ${shownCases(cases)} (${limit})`;
}

function supervisionOf({ id }: CourseSeen, { view, today }: Turn): string {
  const seen = view.supervision.of(id);
  if (seen === null || seen.away) return '';
  const { rule, stage } = seen.basis;
  const often = `${oftenWords(rule.days)}${stage === null ? '' : `, ${stage.words}`}`;
  const [booked] = seen.booked;
  const how = booked === undefined ? 'nothing booked' : `booked for ${shownDate(booked.on, today)}`;
  const due =
    seen.state === 'overdue'
      ? `overdue since ${shownDate(seen.nextDue, today)}`
      : `next due ${shownDate(seen.nextDue, today)}`;
  return `supervision ${often}: ${due}, ${booked?.on === seen.nextDue ? 'booked' : how}`;
}

function oftenWords(days: number | 'month'): string {
  if (days === 'month') return 'monthly';
  if (days === 7) return 'weekly';
  return days === 14 ? 'fortnightly' : `every ${counted(days, 'day', 'days')}`;
}

/** Pauses that are over, who said to be ready, that it was deferred, and what is wrong with the record. */
export function courseNotes(course: CourseSeen, { today }: Turn): readonly string[] {
  const over = course.pauses.filter(({ current }) => !current).map((pause) => pauseWords(pause, today));
  return [
    ...(over.length > 0 ? [`Paused ${over.join('; ')}.`] : []),
    ...(course.outcome === 'deferred' ? ['The outcome was deferred, and the programme goes on.'] : []),
    ...flagNotes(course, today),
  ];
}

/** "ASYE, twelve months · started 4 June · assessor Sam Wood · as at … · ASYE list". */
export function smallPrintOf(course: CourseSeen, turn: Turn): string {
  const { assessor, advancedPractitioner } = course;
  const { today, view } = turn;
  const named = (role: string, own: CourseRole | null) => {
    const name = own && roleName(own, course, view);
    return name === null ? [] : [`${role}: ${name}`];
  };
  return [
    course.programme.name,
    `${course.standing === 'not started' ? 'starts' : 'started'} ${shownDate(course.start, today)}`,
    ...(course.endsOn === null ? [] : [`ends ${shownDate(course.endsOn, today)}`]),
    ...named('assessor', assessor),
    ...named('advanced practitioner', advancedPractitioner),
    `as at ${shownDate(today, today)}`,
    view.asye.source().name,
  ].join(' · ');
}

/** All counts of a course, the one that was asked for first; then cases held and the next supervision, where they may be seen. */
export function figuresOf(course: CourseSeen, turn: Turn, first: Figure = course.figures.done): readonly Figure[] {
  const { done, overdue, dueSoon, evidence } = course.figures;
  const others = [
    done,
    overdue,
    dueSoon,
    evidence,
    turn.view.worker(course.id)?.figure,
    turn.view.supervision.of(course.id)?.figure,
  ];
  return [
    first,
    ...others.flatMap((figure) =>
      figure && figure !== first && (figure.value !== null || figure.date !== null) ? [figure] : [],
    ),
  ];
}

/** What is shown on a locked screen names nobody but the reader. */
export function summaryOf(course: CourseSeen, title: string): string {
  return personOf(course).you ? title : 'The ASYE that you asked for';
}

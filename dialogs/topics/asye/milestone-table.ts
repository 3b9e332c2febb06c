import type { Block } from '../../../domain/answer.ts';
import type { CourseSeen, MilestoneSeen } from '../../../domain/asye-lens.ts';
import type { Turn } from '../../turn.ts';
import { stateWord, when, withWhom } from './words.ts';

/** One row a milestone: how it stands, when, and with whom. `word` where something else is to stand first ("Next"). */
export function milestoneTable(
  rows: readonly { own: MilestoneSeen; word?: string }[],
  course: CourseSeen,
  turn: Turn,
  from = 0,
): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Milestone', wide: true }, { title: 'State' }, { title: 'When', wide: true }, { title: 'With' }],
    rows: rows.map(({ own, word }) => [
      { text: own.title },
      { text: word ?? stateWord(own) },
      { text: when(own, turn.today) },
      { text: withWhom(own, course, turn.view) },
    ]),
    from,
  };
}

/** Overdue first, then what comes next, the rest of what is due soon, and what is done, the newest first. */
export function mostPressing(course: CourseSeen): readonly { own: MilestoneSeen; word?: string }[] {
  const next = new Set(course.next.map(({ code }) => code));
  const done = course.milestones
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => ((a.doneOn ?? '') > (b.doneOn ?? '') ? -1 : 1));
  return [
    ...course.overdue.map((own) => ({ own })),
    ...course.next.map((own) => ({ own, word: own.state === 'paused' ? 'Next, paused' : 'Next' })),
    ...course.dueSoon.filter(({ code }) => !next.has(code)).map((own) => ({ own })),
    ...done.map((own) => ({ own })),
  ];
}

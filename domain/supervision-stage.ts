import type { Council, Programme, SupervisionRule } from './council.ts';
import { daysBetween, earlier, type PlainDate } from './dates.ts';
import { counted } from './format.ts';
import type { Nqsws } from './nqsws.ts';
import type { Practice } from './practice.ts';
import type { StaffId } from './question.ts';
import type { StaffGroup } from './words.ts';
import type { AsyePauseRow, AsyeRow } from './workforce.ts';

/** The rule that holds for somebody on a day, and the stage of their programme that it comes from. */
export type InForce = { rule: SupervisionRule; stage: { code: string; words: string } | null };

/** The council's policy, and what it needs to know of somebody. */
export type Policy = { council: Council; practice: Practice; nqsws: Nqsws };

const otherwise: SupervisionRule = { group: 'everyone', stage: null, days: 28, minutes: 90 };

/**
 * Which rule of the council's policy is in force for somebody on a day, looked for in this order: an NQSW's stage, NQSWs
 * at any stage, the staff group, everyone. NQSW from the start of the programme to the day on which it was completed.
 */
export function ruleOn(on: Policy, id: StaffId, group: StaffGroup, day: PlainDate): InForce {
  const stage = stageOn(on, id, day);
  const rules = on.council.supervision;
  const rule =
    (stage && rules.find((own) => own.group === 'nqsw' && own.stage === stage.code)) ??
    (stage && rules.find((own) => own.group === 'nqsw' && own.stage === null)) ??
    rules.find((own) => own.group === group && own.stage === null) ??
    rules.find((own) => own.group === 'everyone') ??
    otherwise;
  return { rule, stage };
}

/**
 * The stage of an NQSW's programme on a day. Days spent paused do not count towards a stage that ends after days; one
 * that ends with a milestone ends on the day on which that is done, so that a review comes before a supervision of the
 * same day. Null: no NQSW on that day.
 */
function stageOn({ council, practice, nqsws }: Policy, id: StaffId, day: PlainDate): InForce['stage'] {
  const rows = nqsws.rowsOf(id);
  const row = rows.findLast((own) => own.start <= day && isOpenOn(own, day));
  if (!row) return null;
  const programme = Object.hasOwn(council.programmes, row.programme) ? council.programmes[row.programme] : undefined;
  if (!programme) return null;
  // Whoever begins a second programme leaves behind what was done before it began.
  const since = rows.length > 1 ? row.start : null;
  const milestones = practice.milestones.get(id) ?? [];
  const at = programme.stages.findIndex(({ untilDays, untilMilestone }) => {
    if (untilDays !== null) return daysOn(row.start, day, practice.pauses.get(id) ?? []) < untilDays;
    if (untilMilestone === null) return true;
    const done = milestones.find((own) => own.milestone === untilMilestone)?.doneOn ?? null;
    return done === null || done > day || (since !== null && done < since);
  });
  const stage = programme.stages[at];
  return stage ? { code: stage.code, words: stageWords(programme, at) } : null;
}

/** Not over before that day. Whoever has an outcome and no day of completion is no NQSW, and nobody knows since when. */
function isOpenOn({ completedOn, outcome }: AsyeRow, day: PlainDate): boolean {
  if (completedOn !== null) return completedOn >= day;
  return outcome === null || outcome === 'deferred';
}

/** Days of a programme before a day, those paused left out: 0 on the day of the start. */
function daysOn(start: PlainDate, day: PlainDate, pauses: readonly AsyePauseRow[]): number {
  let days = daysBetween(start, day);
  for (const { from, to } of pauses) {
    const first = from > start ? from : start;
    if (first >= day || (to !== null && to < first)) continue;
    days -= to !== null && to < day ? daysBetween(first, to) + 1 : daysBetween(first, earlier(day, to ?? day));
  }
  return days;
}

/** "weeks 1 to 6", "until the six-month review is done", "after the six-month review". */
export function stageWords(programme: Programme, at: number): string {
  const own = programme.stages[at];
  const before = programme.stages[at - 1];
  const title = (code: string) => {
    const name = programme.milestones.find((milestone) => milestone.code === code)?.title ?? code;
    return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  };
  if (own?.untilMilestone) return `until the ${title(own.untilMilestone)} is done`;
  if (own?.untilDays) {
    const from = before?.untilDays ?? 0;
    if (own.untilDays % 7 === 0 && from % 7 === 0) return `weeks ${from / 7 + 1} to ${own.untilDays / 7}`;
    return `until day ${own.untilDays}`;
  }
  if (before?.untilMilestone) return `after the ${title(before.untilMilestone)}`;
  return before?.untilDays ? `after ${counted(before.untilDays, 'day', 'days')}` : 'the whole programme';
}

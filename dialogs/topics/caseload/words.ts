import type { Scope } from '../../../domain/access.ts';
import type { Figure, Step } from '../../../domain/answer.ts';
import { counted, list, shownDate, shownNumber } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { statusWords, toleranceOf } from '../../../domain/rag.ts';
import type { View } from '../../../domain/view.ts';
import { groupNames, type StaffGroup } from '../../../domain/words.ts';
import { ask } from '../../answers.ts';
import { capital, dayAsked } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';

/** "On target (17)", "Within 5% of target (17)"; null where there is no colour to give. */
export function judged(figure: Figure, view: View): string | null {
  if (figure.status === null || figure.target === null) return null;
  const tolerance = toleranceOf(view.council, figure.measure);
  return `${statusWords(figure.status, 'lower', tolerance)} (${shownTarget(figure.target)})`;
}

export function shownTarget(target: number): string {
  return shownNumber(target, 'FTE');
}

/** "up 0.4 since 10 November"; null where there is nothing to compare with. */
export function sinceThen(now: Figure, then: Figure | null, turn: Turn): string | null {
  if (then === null || now.value === null || then.value === null) return null;
  const tenths = Math.round(now.value * 10) - Math.round(then.value * 10);
  const when = shownDate(then.asAt, turn.today);
  if (tenths === 0) return `unchanged since ${when}`;
  return `${tenths > 0 ? 'up' : 'down'} ${shownNumber(Math.abs(tenths) / 10, 'cases per FTE')} since ${when}`;
}

/** "1,030 cases ÷ 64.2 FTE in post". */
export function workings(figure: Figure): string | null {
  if (figure.numerator === null || figure.denominator === null) return null;
  const fte = shownNumber(figure.denominator, 'FTE');
  const whose = figure.measure === 'average-caseload' ? 'of case holders' : 'in post';
  return `${counted(figure.numerator, 'case', 'cases')} ÷ ${fte} FTE ${whose}`;
}

/** Another group's line beside the headline: "Team managers 2.1 (target 0: 31 cases held)". */
export function groupLine(figure: Figure, view: View): string {
  const name = capital(groupNames[figure.group ?? 'other'].many);
  if (figure.value === null) return `${name}: ${figure.why}`;
  if (figure.target === 0) {
    return `${name} ${figure.shown} (target 0: ${counted(figure.numerator ?? 0, 'case', 'cases')} held)`;
  }
  const status = judged(figure, view);
  if (status !== null) return `${name} ${figure.shown} (${status.replace(/ \((.*)\)$/, ' $1')})`;
  return figure.target === null
    ? `${name} ${figure.shown}`
    : `${name} ${figure.shown} (target ${shownTarget(figure.target)})`;
}

/** "Children in Need hold 16.0 cases per FTE"; groups other than social workers are named. */
export function holdTitle(figure: Figure, whole: boolean): string {
  const group =
    figure.group === null || figure.group === 'social_worker' ? null : groupNames[figure.group as StaffGroup].many;
  const who = whole
    ? `${capital(group ?? 'social workers')} across ${figure.of}`
    : group === null
      ? figure.of
      : `${capital(group)} in ${figure.of}`;
  if (figure.value !== null) return `${who} hold ${figure.shown} cases per FTE`;
  return notKnown(who, figure);
}

/** A title where there is no number: why not, and that it is withheld where it is. */
export function notKnown(who: string, figure: Figure): string {
  return figure.shown === 'not shown' ? `${who}: not shown, as there are ${figure.why}` : `${who}: ${figure.why}`;
}

/** People over their own target, each group apart, where more than one group has targets. */
export function overOf(groups: readonly StaffGroup[], scope: Scope, question: Question, turn: Turn): readonly Figure[] {
  if (question.group) return [];
  const at = dayAsked(question, turn);
  const figures = groups.map((group) => turn.view.total('workers-over-target', scope, { group, at }));
  const known = figures.filter((figure) => figure.value !== null);
  return known;
}

/** " (14 social workers, 15 team managers)"; nothing where there is one group. */
export function eachGroup(figures: readonly Figure[]): string {
  const some = figures.filter((figure) => (figure.value ?? 0) > 0);
  if (figures.length < 2 || some.length === 0) return '';
  const named = some.map((figure) => {
    const { one, many } = groupNames[figure.group ?? 'other'];
    return counted(figure.value ?? 0, one, many);
  });
  return ` (${list(named)})`;
}

/** What one would ask next about a team's, a service's or the council's caseload. */
export function nextAboutScope(question: Question, turn: Turn): readonly Step[] {
  const { subject } = question;
  const over: Question = { topic: 'caseload', subject, only: 'over-target', detail: 'who' };
  const room: Question = { topic: 'caseload', subject, measure: 'room', only: 'room', detail: 'who' };
  const steps = [ask('Who is over?', over), ask('Who has room?', room)];
  const units = subject.kind === 'team' && (turn.view.team(subject.id)?.units.length ?? 0) > 0;
  if (units) steps.push(ask('Compare units', { topic: 'caseload', subject, by: 'team' }));
  else if (subject.kind !== 'team') steps.push(ask('Compare teams', { topic: 'caseload', subject, by: 'team' }));
  else steps.push(ask('Caseload trend', { topic: 'caseload', subject, detail: 'trend' }));
  return steps;
}

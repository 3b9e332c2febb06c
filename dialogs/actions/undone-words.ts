import type { Change } from '../../domain/action.ts';
import { counted, shownDate } from '../../domain/format.ts';
import type { StaffId } from '../../domain/question.ts';
import type { Turn } from '../turn.ts';
import { whose } from './whom.ts';

/** What was taken back, in a sentence; `summary` the same without anybody's name. */
export function undoneWords(done: Exclude<Change, { kind: 'undone' }>, turn: Turn): { title: string; summary: string } {
  if (done.kind === 'figure-queried') {
    const title = 'Undone: your query has been taken back.';
    return { title, summary: title };
  }
  return { title: `Undone: ${what(done, turn)}`, summary: 'Undone: it has been taken back.' };
}

type Practised = Exclude<Change, { kind: 'undone' | 'figure-queried' }>;

function what(done: Practised, turn: Turn): string {
  const day = (date: Parameters<typeof shownDate>[0]) => shownDate(date, turn.today);
  switch (done.kind) {
    case 'supervision-held': {
      const [one, ...more] = done.people;
      const held = `held on ${day(done.heldOn)}`;
      return one !== undefined && more.length === 0
        ? `${of(one, turn)} supervision ${held} is no longer recorded.`
        : `${counted(done.people.length, 'supervision', 'supervisions')} ${held} are no longer recorded.`;
    }
    case 'supervision-booked':
      return `${of(done.staffId, turn)} supervision is no longer booked for ${day(done.bookedFor)}.`;
    case 'supervision-cancelled':
      return `${of(done.staffId, turn)} supervision on ${day(done.bookedFor)} is no longer cancelled.`;
    case 'record-signed':
      return `${of(done.staffId, turn)} record of ${day(done.heldOn)} is no longer signed.`;
    case 'action-added':
      return `the action due ${day(done.dueOn)} is taken away again.`;
    case 'action-done':
      return 'the action is open again.';
    case 'milestone-done':
      return `${title(done, turn)} is no longer recorded as done.`;
    case 'evidence-done':
      return `the evidence from ${day(done.doneOn)} is no longer recorded.`;
    case 'asye-ready':
      return `you no longer say that you are ready for ${title(done, turn)}.`;
    case 'asye-paused':
      return `${of(done.staffId, turn)} ASYE is no longer paused from ${day(done.from)}.`;
    case 'asye-resumed':
      return `${of(done.staffId, turn)} pause from ${day(done.from)} goes on as before.`;
  }
}

/** "Tom Reilly's"; somebody who is out of sight by now is not named. */
function of(id: StaffId, { view }: Turn): string {
  const name = view.nameOf(id);
  return name === null ? "somebody's" : whose(name);
}

function title({ staffId, milestone }: { staffId: StaffId; milestone: string }, { view }: Turn): string {
  return view.asye.of(staffId)?.milestones.find(({ code }) => code === milestone)?.title ?? 'the milestone';
}

import { fteFrom } from '../domain/exact.ts';
import type { TeamId } from '../domain/question.ts';
import type { StaffGroup } from '../domain/words.ts';
import type { Seat } from './plan.ts';

/**
 * Places in a team, written short: "1 1a .8w 1n@aoife" is one full-time worker, one agency worker who covers a vacancy,
 * one at 0.8 FTE who is away, and an NQSW whom the plan calls aoife.
 * a agency, covering · x agency, extra · n NQSW · w away · s away soon · b back from a long absence.
 */
export function seats(team: TeamId, group: StaffGroup, text: string): Seat[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const parts = /^(\d?(?:\.\d+)?)([axnwsb]*)(?:@(\w+))?$/.exec(word);
      const fte = fteFrom((parts?.[1] ?? '').replace(/^\./, '0.'));
      if (!parts || fte === undefined) throw new SyntaxError(`"${word}" is no seat`);
      const marks = parts[2] ?? '';
      const seat: Seat = { team, group, fte };
      if (marks.includes('a')) seat.agency = 'covering';
      if (marks.includes('x')) seat.agency = 'extra';
      if (marks.includes('n')) seat.nqsw = true;
      if (marks.includes('w')) seat.away = 'now';
      if (marks.includes('s')) seat.away = 'soon';
      if (marks.includes('b')) seat.away = 'back';
      if (parts[3] !== undefined) seat.key = parts[3];
      return seat;
    });
}

import type { StaffId, TeamId } from '../domain/question.ts';
import type { Key, Plan, TeamPlan } from './plan.ts';
import type { Person } from './sample.ts';

/**
 * Writes into each spell who supervises: whom the seat names, for a manager the manager above, else those who
 * supervise in that team in turn. Nobody supervises themselves; where nobody is left it stays empty.
 */
export function assignSupervisors(plan: Plan, people: readonly Person[], staff: ReadonlyMap<Key, StaffId>): void {
  const teams = new Map(plan.teams.map((team) => [team.id, team]));
  const turns = new Map<TeamId, number>();
  people.forEach((person, index) => {
    const seat = plan.seats[index];
    for (const spell of person.spells) {
      const team = teams.get(spell.teamId);
      if (!team || seat?.supervisor === 'none') continue;
      const chosen = seat?.supervisor === undefined ? undefined : staff.get(seat.supervisor);
      spell.supervisor = chosen ?? (managesHere(team) ? above(team) : inTurn(team));
    }

    function managesHere(team: TeamPlan): boolean {
      const leads = [
        ...team.managers,
        ...(team.supervisors ?? []),
        ...(team.deputy === undefined ? [] : [team.deputy]),
      ];
      return leads.some((key) => staff.get(key) === person.id);
    }

    function inTurn(team: TeamPlan): StaffId | null {
      const givers = idsOf(team.supervisors ?? team.managers);
      const turn = turns.get(team.id) ?? 0;
      turns.set(team.id, turn + 1);
      return givers[turn % Math.max(1, givers.length)] ?? above(team);
    }

    function above(team: TeamPlan): StaffId | null {
      const parent = team.parent === undefined ? undefined : teams.get(team.parent);
      const keys = [...(parent?.managers ?? []), ...(team.headOfService === undefined ? [] : [team.headOfService])];
      return idsOf(keys).find((id) => id !== person.id) ?? null;
    }
  });

  function idsOf(keys: readonly Key[]): StaffId[] {
    return keys.map((key) => staff.get(key)).filter((id) => id !== undefined);
  }
}

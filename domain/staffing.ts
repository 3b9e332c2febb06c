import type { PlainDate } from './dates.ts';
import type { Fte } from './exact.ts';
import { inPostOn, isSocialWorkStaff } from './people.ts';
import type { TeamId } from './question.ts';
import { type Node, sumsOf, type Tree } from './tree.ts';
import type { StaffGroup } from './words.ts';
import type { Workforce } from './workforce.ts';

/** 'staff' is social work staff, the DfE's population; each group stands beside it. */
export type Column = 'staff' | StaffGroup;

/** Who is in post, in FTE and heads, each person counted once. */
export type Staffing = {
  employedFte: Fte;
  employedHeads: number;
  agencyFte: Fte;
  agencyHeads: number;
  /** The agency FTE that covers vacancies, by the workers' own flags. */
  coverFte: Fte;
};

export type StaffingSums = ReadonlyMap<Node, ReadonlyMap<string, Staffing>>;

export const noStaffing: Staffing = { employedFte: 0, employedHeads: 0, agencyFte: 0, agencyHeads: 0, coverFte: 0 };

/** Who is in post on a day, summed for every team, service and the council; `dayOf` may differ by team. */
export function staffingSums(workforce: Workforce, tree: Tree, dayOf: (teamId: TeamId) => PlainDate): StaffingSums {
  function* owns() {
    for (const spell of workforce.spells) {
      if (!inPostOn(spell, dayOf(spell.teamId))) continue;
      yield { teamId: spell.teamId, column: spell.group as Column, own: spell };
      if (isSocialWorkStaff(spell)) yield { teamId: spell.teamId, column: 'staff' as Column, own: spell };
    }
  }
  return sumsOf(
    tree,
    owns(),
    () => ({ ...noStaffing }),
    (sum, spell) => {
      if (spell.agency) {
        sum.agencyFte += spell.fte;
        sum.agencyHeads += 1;
        if (spell.coveringVacancy) sum.coverFte += spell.fte;
      } else {
        sum.employedFte += spell.fte;
        sum.employedHeads += 1;
      }
    },
  );
}

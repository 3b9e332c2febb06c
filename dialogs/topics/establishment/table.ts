import type { Block, Figure } from '../../../domain/answer.ts';
import { shownOrWhy } from '../../answers.ts';

/** Who is employed, and agency workers beside them: one row a group or a team. */
export type StaffRow = { name: string; fte: Figure; heads: Figure; agency: Figure };

export function staffTable(of: string, rows: readonly StaffRow[], from = 0): Block {
  const orDash = (figure: Figure) => (figure.value === null ? '–' : figure.shown);
  return {
    kind: 'table',
    columns: [
      { title: of, wide: true },
      { title: 'FTE', numeric: true },
      { title: 'People', numeric: true },
      { title: 'Agency FTE', numeric: true },
    ],
    rows: rows.map((row) => [
      { text: row.name },
      { text: shownOrWhy(row.fte) },
      { text: orDash(row.heads) },
      { text: orDash(row.agency) },
    ]),
    from,
  };
}

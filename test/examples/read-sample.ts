import { parse } from 'csv-parse/sync';
import { addDays, type PlainDate, weekday } from '../../domain/dates.ts';
import { type SampleOptions, sampleCouncil } from '../../examples/council.ts';

type Row = Readonly<Record<string, string>>;

/** The sample's files as any program would read them, with the questions that these tests put to them. */
export function readSample(options: SampleOptions) {
  const { files, people } = sampleCouncil(options);
  const rows = (name: keyof typeof files): Row[] => parse(files[name], { columns: true, bom: true });
  const workers = rows('workers.csv');
  const teams = rows('teams.csv');
  const caseloads = rows('caseloads.csv');

  const spellOn = (id: string, day: string) => workers.find((row) => row.StaffId === id && inPost(row, day));
  const lastSpell = (id: string) => workers.filter((row) => row.StaffId === id).at(-1);
  const within = (teamId: string | undefined, team: string) =>
    teamId === team || teams.some((row) => row.TeamId === teamId && row.ParentTeamId === team);
  const placed = (row: Row | undefined, team: string, group: string) =>
    row !== undefined && row.StaffGroup === group && within(row.TeamId, team);

  return {
    files,
    people,
    rows,
    workers,
    teams,
    caseloads,
    spellOn,
    fte: (team: string, group: string, day: string) =>
      total(
        workers.filter((row) => inPost(row, day) && placed(row, team, group)),
        'FTE',
      ),
    cases(team: string, group: string, day: string): number {
      const held = caseloads.filter((row) => {
        const id = row.StaffId ?? '';
        return row.SnapshotDate === day && placed(spellOn(id, day) ?? lastSpell(id), team, group);
      });
      return total(held, 'Cases') - total(held, 'OpenToReview');
    },
  };
}

export function inPost(row: Row, day: string): boolean {
  return (row.RoleStartDate ?? '') <= day && (row.RoleEndDate === '' || (row.RoleEndDate ?? '') >= day);
}

/** Sums to two decimals, so that 0.1 + 0.2 is 0.3. */
export function total(rows: readonly Row[], column: string): number {
  return Math.round(rows.reduce((sum, row) => sum + Number(row[column]), 0) * 100) / 100;
}

/** The last Monday or Thursday up to a day. */
export function reportDay(today: PlainDate): PlainDate {
  let day = today;
  while (weekday(day) !== 1 && weekday(day) !== 4) day = addDays(day, -1);
  return day;
}

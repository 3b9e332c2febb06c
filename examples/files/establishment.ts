import { fteValue } from '../../domain/exact.ts';
import { staffGroups } from '../../domain/words.ts';
import { type CsvValue, csv } from '../csv.ts';
import { spellsByPlace } from '../holdings.ts';
import { inPost, type Sample } from '../sample.ts';
import { quarterEnds } from '../snapshot-days.ts';

const quarters = 4;

/**
 * Funded posts by team and group, at the last quarter ends and on the newest snapshot's day. The posts stay the same;
 * what is vacant follows from who was employed.
 */
export function establishmentFile(sample: Sample): string {
  const places = spellsByPlace(sample);
  const rows: CsvValue[][] = [];
  for (const day of [...quarterEnds(sample.newest, quarters), sample.newest]) {
    for (const team of sample.plan.teams) {
      for (const group of staffGroups) {
        const spells = (places.get(`${team.id} ${group}`) ?? []).map(({ spell }) => spell);
        const employed = (on: typeof day) => sum(spells.filter((spell) => !spell.agency && inPost(spell, on)));
        const covering = (on: typeof day) => sum(spells.filter((spell) => spell.covering && inPost(spell, on)));
        const vacantNow = covering(sample.newest) + (team.uncovered?.[group] ?? 0);
        const vacant = Math.max(0, employed(sample.newest) + vacantNow - employed(day));
        const unexplained = day === sample.newest ? (team.unexplained?.[group] ?? 0) : 0;
        const posts = employed(day) + vacant + unexplained;
        if (posts === 0) continue;
        const covered = Math.min(vacant, covering(day));
        rows.push([day, team.id, group, fteValue(posts), fteValue(vacant), fteValue(covered)]);
      }
    }
  }
  return csv(['SnapshotDate', 'TeamId', 'StaffGroup', 'PostsFTE', 'VacancyFTE', 'VacancyAgencyCoveredFTE'], rows);
}

function sum(spells: readonly { fte: number }[]): number {
  return spells.reduce((all, { fte }) => all + fte, 0);
}

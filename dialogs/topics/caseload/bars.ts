import type { Bars } from '../../../domain/answer.ts';
import { list, people } from '../../../domain/format.ts';
import type { WorkerSeen } from '../../../domain/view.ts';
import { groupNames, type Status } from '../../../domain/words.ts';
import { capital } from '../../subjects.ts';

/** One bar a person, those with most cases first. */
export function barsOf(workers: readonly WorkerSeen[], whose: string): Bars {
  const sorted = workers.toSorted((a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1));
  const bars = sorted.map((worker) => ({
    label: worker.name,
    value: worker.figure.value,
    shown: worker.figure.value === null ? 'not recorded' : worker.figure.shown,
    status: worker.figure.status,
  }));
  const alt = `Cases held by each worker in ${whose}: ${list(bars.map((bar) => `${bar.label} ${bar.shown}`))}.`;
  return { kind: 'bars', title: 'Cases of each worker', unit: 'cases', alt, bars };
}

type Band = { label: string; status: Status | null; holds: (over: number) => boolean };

/** How far people are from their own limits; those of whom it cannot be said come last. */
const bands: readonly Band[] = [
  { label: 'Room for 5 or more', status: 'on target', holds: (over) => over <= -5 },
  { label: 'Room for 1 to 4', status: 'on target', holds: (over) => over > -5 && over <= -1 },
  { label: 'At their target', status: 'on target', holds: (over) => over > -1 && over <= 0 },
  { label: 'Up to 2 over', status: 'within tolerance', holds: (over) => over > 0 && over <= 2 },
  { label: 'More than 2 over', status: 'off target', holds: (over) => over > 2 },
];

/** A larger team in bands, by how far each is from their own target. */
export function bandsOf(workers: readonly WorkerSeen[], whose: string): Bars {
  const who = capital(groupNames[workers[0]?.group ?? 'other'].many);
  const judged = workers.filter((worker) => worker.over !== null);
  const distance = (worker: WorkerSeen) => (worker.figure.value ?? 0) - (worker.figure.target ?? 0);
  const bars: Bars['bars'][number][] = bands.map((band) => {
    const count = judged.filter((worker) => band.holds(distance(worker))).length;
    return { label: band.label, value: count, shown: people(count), status: band.status };
  });
  const away = workers.filter((worker) => worker.away).length;
  if (away > 0) bars.push({ label: 'Away', value: away, shown: people(away), status: null });
  const unknown = workers.length - judged.length - away;
  if (unknown > 0) bars.push({ label: 'Not known', value: unknown, shown: people(unknown), status: null });
  const alt = `${who} in ${whose} by how far they are from their own target: ${list(bars.map((bar) => `${bar.label} ${bar.shown}`))}.`;
  return { kind: 'bars', title: `${who} by distance from their own target`, unit: 'people', alt, bars };
}

import type { Council, Programme, SupervisionRule } from '../domain/council.ts';
import { defaultCouncil } from '../domain/default-council.ts';
import type { CouncilFile } from './council-schema.ts';

/** The settings of the file, laid over the defaults key by key; lists replace lists but for those said below. */
export function withDefaults(file: CouncilFile): Council {
  const by = defaultCouncil;
  return {
    name: file.name ?? by.name,
    laCode: file.laCode ?? by.laCode,
    region: file.region ?? by.region,
    statisticalNeighbours: file.statisticalNeighbours ?? by.statisticalNeighbours,
    contacts: over(by.contacts, file.contacts),
    tolerance: over(by.tolerance, file.tolerance),
    supervision: supervision(by.supervision, file.supervision ?? []),
    graceDays: file.graceDays ?? by.graceDays,
    programmes: programmes(by.programmes, file.programmes ?? {}),
    reminders: over(
      by.reminders,
      mapped(file.reminders ?? {}, (own, kind) => over(by.reminders[kind as keyof Council['reminders']], own)),
    ),
    thresholds: {
      ...over(by.thresholds, { ...file.thresholds, staleDays: undefined }),
      staleDays: over(by.thresholds.staleDays, withEnding(file.thresholds?.staleDays ?? {})),
    },
    timeToHireTarget: over(by.timeToHireTarget, file.timeToHireTarget),
    // A council adds its own kinds; those of the statutory timescales stay.
    timescaleKinds: [...new Set([...by.timescaleKinds, ...(file.timescaleKinds ?? [])])],
    permanentNoticeDays: file.permanentNoticeDays ?? by.permanentNoticeDays,
    caps: over(
      by.caps,
      mapped(file.caps ?? {}, (own) => over({}, own)),
    ),
    retention: over(by.retention, file.retention),
  };
}

/** The rules of the file take the place of those for the same group and stage; the others stay. */
function supervision(by: readonly SupervisionRule[], own: readonly SupervisionRule[]): readonly SupervisionRule[] {
  const replaced = (rule: SupervisionRule) => own.some((one) => one.group === rule.group && one.stage === rule.stage);
  return [...own, ...by.filter((rule) => !replaced(rule))];
}

/** A new programme has the stages of the default one, and no evidence or shares, unless it says so. */
function programmes(by: Council['programmes'], own: NonNullable<CouncilFile['programmes']>): Council['programmes'] {
  const fresh = { stages: by['asye-12']?.stages ?? [], evidence: [], caseloadShares: [] };
  return { ...by, ...mapped(own, (given, code) => over({ ...fresh, ...by[code] } as Programme, given)) };
}

function withEnding<T>(files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(files).map(([name, days]) => [name.endsWith('.csv') ? name : `${name}.csv`, days]),
  );
}

/** `own` laid over `by`, without what is undefined in it. */
function over<T extends object>(by: T, own: object | undefined): T {
  return { ...by, ...Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => value !== undefined)) };
}

function mapped<T, R>(
  all: Readonly<Record<string, T>>,
  make: (one: NonNullable<T>, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, one]) => (one == null ? [] : [[key, make(one, key)] as const])),
  );
}

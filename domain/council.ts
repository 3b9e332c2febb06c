import type { FileName } from './workforce.ts';

/** How far from its target a measure may be and still count as near it. */
export type Tolerance = { percent: number } | { points: number } | { cases: number };

/** The council's own settings (council.yaml), every part filled with its default where the file is silent. */
export type Council = {
  /** As a person would say it; "the council" where the file names none. */
  name: string;
  laCode: string | null;
  region: string | null;
  statisticalNeighbours: readonly string[];
  /** Whom to ask: a name, an address or a UPN. The data contact sees what has been queried. */
  contacts: { data: string; support: string };
  tolerance: Readonly<Record<string, Tolerance>>;
  thresholds: { staleDays: Readonly<Record<FileName, number>>; notSentAfterDays: number };
  /** Months (or days, where it says so) after which what is kept is removed. */
  retention: Retention;
};

export type Retention = {
  auditMonths: number;
  followUpMinutes: number;
  snapshotMonths: number;
  leaverNameMonths: number;
  replacedWorkforceDays: number;
};

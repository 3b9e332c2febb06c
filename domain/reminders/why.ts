import { type PlainDate, weekday } from '../dates.ts';
import { counted, list, people } from '../format.ts';
import type { Picture } from '../picture.ts';
import { supervisorsOf } from '../supervisors.ts';
import { isWorkingDay } from '../working-days.ts';
import type { As, Candidate } from './candidate.ts';

const dayNames = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** The foot of a card: "You get this on Mondays because you supervise 7 people." Names teams and services, never people. */
export function whyOf(picture: Picture, items: readonly Candidate[]): string {
  const roles = new Map<As, Candidate[]>();
  for (const own of items) {
    const before = roles.get(own.as);
    if (before) before.push(own);
    else roles.set(own.as, [own]);
  }
  const reasons = new Set([...roles].map(([as, own]) => reason(picture, as, own)));
  const when = weekdaysOf(picture, items);
  return `You get this ${when === null ? '' : `on ${when} `}because ${list([...reasons])}.`;
}

/** The weekdays on which all of a card comes; null where something comes by a date of its own. */
function weekdaysOf({ today }: Picture, items: readonly Candidate[]): string | null {
  const dates = new Set<PlainDate>();
  for (const { weekly, asked } of items) {
    if (weekly === null || !asked) return null;
    // What a bank holiday moved comes on its own weekday again; what waits for somebody comes on theirs.
    dates.add(isWorkingDay(weekly) ? today : weekly);
  }
  const days = new Set([...dates].map(weekday));
  return list([...days].sort().map((own) => dayNames[own - 1] ?? ''));
}

function reason(picture: Picture, as: As, items: readonly Candidate[]): string {
  const [first] = items;
  const id = first?.to.to.staffId ?? null;
  const nqsws = (count: number | undefined) => counted(count ?? 0, 'NQSW', 'NQSWs');
  const own = (by: ReadonlyMap<string, readonly string[]>) => (id === null ? undefined : by.get(id)?.length);
  switch (as) {
    case 'supervisor':
      return `you supervise ${people(own(picture.superviseesOf) ?? 0)}`;
    case 'stand-in':
      return standIn(picture, items);
    case 'worker':
      return 'your own supervision is due and nothing is booked';
    case 'owner':
      return `you are to act on ${counted(items.length, 'matter', 'matters')} from supervision`;
    case 'manager':
      return `you manage ${teamsOf(picture, items)}`;
    case 'deputy':
      return `you are the deputy of ${teamsOf(picture, items)}`;
    case 'head of service':
      return `you lead ${servicesOf(picture, items)}`;
    case 'reviewer':
      return `you review ${servicesOf(picture, items)}`;
    case 'nqsw':
      return 'you are on the ASYE';
    case 'assessor':
      return `you assess ${nqsws(own(picture.nqsws().assessedBy))}`;
    case 'advanced practitioner':
      return `you oversee ${nqsws(own(picture.nqsws().overseenBy))}`;
    case 'academy':
      return 'you look after NQSWs for the Academy';
    case 'hr':
      return 'you work for HR';
    case 'registered':
      return 'you are registered with Social Work England and no renewal is recorded';
    case 'workforce lead':
      return 'you are the workforce lead';
    case 'admin':
      return 'you look after this assistant';
  }
}

const absences = {
  'none recorded': 'is not recorded',
  left: 'has left',
  away: 'is away',
} as const;

/** "you stand in for the supervisor of 2 people, who is away or has left" */
function standIn(picture: Picture, items: readonly Candidate[]): string {
  const ids = new Set(items.flatMap(({ about }) => about));
  const supervisors = supervisorsOf(picture);
  const whys = new Set([...ids].flatMap((id) => supervisors.of(id).why ?? []));
  const who = list(
    [...whys].map((why) => absences[why]),
    'or',
  );
  return `you stand in as supervisor for ${people(ids.size)} whose own ${who}`;
}

function teamsOf(picture: Picture, items: readonly Candidate[]): string {
  const ids = new Set(
    items.flatMap((own) => own.teamId ?? own.about.map((id) => picture.inPost.get(id)?.teamId ?? '')),
  );
  const names = [...ids].flatMap((id) => picture.tree.team(id)?.name ?? []);
  return names.length === 0 || names.length > 2 ? counted(ids.size, 'team', 'teams') : list(names);
}

function servicesOf(picture: Picture, items: readonly Candidate[]): string {
  const ids = items.flatMap((own) => own.teamId ?? own.about.map((id) => picture.inPost.get(id)?.teamId ?? ''));
  const names = [...new Set(ids.map((id) => picture.tree.team(id)?.service ?? ''))].filter((name) => name !== '');
  return names.length === 0 || names.length > 2 ? 'services' : list(names);
}

import type { PlainDate } from '../dates.ts';
import { awayOn } from '../people.ts';
import type { Spell } from '../workforce.ts';
import { isWorkingDay } from '../working-days.ts';
import type { As, Candidate, Run } from './candidate.ts';
import { type CardDay, speaksFor } from './card-days.ts';
import type { Reader } from './readers.ts';

/** Social Work England renews from 1 September to 30 November. */
const opens = '09-01';
const closes = '11-30';
const first = ['09-01', '11-01', '11-16'];
const lastDays = ['11-24', '11-25', '11-26', '11-27', '11-28', '11-29', '11-30'];
const managers = ['11-16', '11-24', '11-30', '12-01'];
const hr = ['11-01'];
/** After this nobody's card can still wait for one of the dates. */
const over = '12-31';

/**
 * To everybody registered, until their renewal is recorded; a list of those who have not to their managers, and of those
 * who are away to HR. Where no renewal of anybody was ever recorded, only the first three to the worker.
 */
export function* registrationRenewal({ picture, on, readers, leaders, dayFor }: Run): Iterable<Candidate> {
  const monthDay = on.slice(5);
  if (monthDay < opens || monthDay > over) return;
  const dates = datesOf(on);
  const recorded = picture.workforce.spells.some((spell) => spell.registrationRenewedOn !== null);
  const item = (to: Reader | null, as: As, of: Spell, asks: readonly PlainDate[]): Candidate[] => {
    const day = to && dayFor('registration-renewal', to);
    if (!to || !day) return [];
    const asked = isAsked(day, asks);
    if (!asked && to.owed.size === 0 && to.resting.size === 0) return [];
    const { staffId } = of;
    return [
      {
        kind: 'registration-renewal',
        to,
        as,
        subject: staffId,
        about: [staffId],
        teamId: null,
        stage: null,
        dueOn: dates.closes,
        asked,
        weekly: null,
      },
    ];
  };
  for (const [id, spell] of picture.inPost) {
    if (spell.sweNo === null || (spell.registrationRenewedOn ?? '') >= dates.opens) continue;
    yield* item(readers.staff(id), 'registered', spell, recorded ? dates.worker : dates.first);
    if (!recorded) continue;
    for (const { reader, as } of leaders.managers(spell.teamId)) {
      if (reader.to.staffId !== id) yield* item(reader, as, spell, dates.managers);
    }
    if (!awayOn(spell, on)) continue;
    const service = picture.tree.team(spell.teamId)?.service ?? '';
    for (const { reader, viewer } of readers.granted) {
      if (reader.to.staffId !== id && (viewer.hr === 'all' || viewer.hr?.includes(service))) {
        yield* item(reader, 'hr', spell, dates.hr);
      }
    }
  }
}

function datesOf(on: PlainDate) {
  const inYear = (days: readonly string[]) => days.map((own) => `${on.slice(0, 4)}-${own}` as PlainDate);
  // The last days are working days as they are; the others move to one where they fall on a weekend.
  const daily = inYear(lastDays).filter(isWorkingDay);
  return {
    opens: `${on.slice(0, 4)}-${opens}` as PlainDate,
    closes: `${on.slice(0, 4)}-${closes}` as PlainDate,
    first: inYear(first),
    worker: [...inYear(first), ...daily],
    managers: inYear(managers),
    hr: inYear(hr),
  };
}

function isAsked(day: CardDay, dates: readonly PlainDate[]): boolean {
  return dates.some((date) => speaksFor(day, date));
}

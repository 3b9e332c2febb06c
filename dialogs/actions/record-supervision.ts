import type { About } from '../../domain/action.ts';
import { daysBetween, type PlainDate } from '../../domain/dates.ts';
import { counted, distance, list, shownDate } from '../../domain/format.ts';
import type { Question, StaffId } from '../../domain/question.ts';
import type { HeldSeen, SupervisionSeen } from '../../domain/supervision-lens.ts';
import type { View } from '../../domain/view.ts';
import { answered, ask, noData } from '../answers.ts';
import type { Turn } from '../turn.ts';
import { type Deed, type Filled, opens, type Read } from './deed.ts';
import { choice, dayIn, dayInput, packed, peopleIn } from './filled-in.ts';
import { supervisionMoved } from './moved.ts';
import { byDue, candidates, giverOf, nameIn, whose } from './whom.ts';

/** More than fit a card, and than anybody supervises. */
const choicesAtMost = 100;
/** So near to another, one that was held is the same (domain/practice-supervisions.ts). */
const sameWithin = 2;
const longest = 480;
const usualMinutes = 90;

/** A supervision was held, with one person or with several. */
export const recordSupervision: Deed<'supervision-held'> = {
  kind: 'supervision-held',
  form(about, filled, turn, question) {
    const { view, today } = turn;
    const able = view.supervision.recordable();
    const named = candidates(about, able);
    if (!named) return null;
    if (!view.supervision.loaded) return { answer: noData(question, turn, 'supervision') };
    const given = new Set(about.people);
    const rank = ({ id, away }: SupervisionSeen) =>
      given.has(id) ? 0 : away ? 3 : view.supervision.supervises(id) ? 1 : 2;
    const inForm = byDue(view, able).toSorted((a, b) => rank(a.seen) - rank(b.seen));
    const ticked =
      given.size > 0 ? [...given] : inForm.flatMap(({ seen }) => (isDue(seen, view, today) ? seen.id : []));
    const first = view.supervision.of(ticked[0] ?? '');
    const choices = inForm
      .slice(0, Math.max(choicesAtMost, given.size))
      .map(({ seen }) => ({ title: `${seen.name}: ${dueWords(seen, turn)}`, value: packed(seen.id) }));
    const minutes =
      filled.minutes === undefined ? (about.minutes ?? first?.basis.rule.minutes ?? usualMinutes) : minutesIn(filled);
    return {
      form: {
        title: 'Record a supervision',
        summary: 'Record a supervision',
        inputs: [
          {
            kind: 'choice',
            id: 'people',
            label: 'Who was seen?',
            required: true,
            several: true,
            choices,
            value: filled.people ?? ticked.map((id) => packed(id)).join(','),
          },
          dayInput('Held on', filled, about.on !== undefined && about.on <= today ? about.on : today, { max: today }),
          {
            kind: 'number',
            id: 'minutes',
            label: 'Minutes',
            required: true,
            min: 1,
            max: longest,
            ...(minutes === undefined ? {} : { value: minutes }),
          },
          choice(
            'owner',
            'Given by',
            [
              { title: 'Me', value: 'me' },
              { title: 'Their own supervisor', value: 'own' },
            ],
            filled,
            {
              usual: (ticked.length > 0 ? ticked : able.map(({ id }) => id)).every(view.supervision.supervises)
                ? 'me'
                : 'own',
            },
          ),
        ],
        send: 'Record the supervision',
      },
    };
  },
  read(_about, filled, turn, question): Read {
    const { view, today } = turn;
    const { supervision } = view;
    const ids = peopleIn(filled);
    if (!ids.every(supervision.may)) return null;
    if (supervision.recordable().length === 0) return null;
    if (!supervision.loaded) return { answer: noData(question, turn, 'supervision') };
    if (ids.length === 0) return { wrong: 'Choose who was seen.' };
    const on = dayIn(filled);
    if (on === undefined) return { wrong: 'Give the day on which it was held.' };
    if (on > today) {
      return {
        wrong: "A supervision can't be held in the future: book it instead.",
        steps: [opens('Book a supervision', 'book-supervision', { people: ids.slice(0, 1), on }, question)],
      };
    }
    for (const id of ids) {
      const since = supervision.of(id)?.since;
      if (since !== undefined && on < since)
        return { wrong: `${nameIn(view, id)} began on ${shownDate(since, today)}: give a day from then on.` };
    }
    const minutes = minutesIn(filled);
    if (minutes === undefined) return { wrong: `Give the minutes, a whole number from 1 to ${longest}.` };
    if (filled.owner !== 'me' && filled.owner !== 'own') return { wrong: 'Choose who gave it.' };
    const before = ids.flatMap((id) => heldNear(view, id, on) ?? []);
    const rest = ids.filter((id) => !before.some(({ staffId }) => staffId === id));
    const said = before.map((held) => heldAlready(held, view, today));
    if (rest.length === 0) return { answer: nothingNew(said, ids, turn, question) };
    const givers = new Set(rest.map((id) => giverOf(view, id)));
    const [own = null] = givers.size === 1 ? givers : [];
    const supervisor = filled.owner === 'me' ? view.viewer.staffId : own;
    return { change: { kind: 'supervision-held', people: rest, supervisor, heldOn: on, minutes }, notes: said };
  },
  said({ people, heldOn, minutes }, around) {
    const { after, turn, question } = around;
    const [first] = people;
    const one = people.length === 1 ? first : undefined;
    const day = shownDate(heldOn, turn.today);
    const seen = people.flatMap((id) => after.supervision.of(id) ?? []);
    const { line, figures, source } = supervisionMoved(around, one);
    return {
      title:
        one === undefined
          ? `${counted(people.length, 'supervision', 'supervisions')} recorded, held on ${day}`
          : `${whose(nameIn(after, one))} supervision is recorded, held on ${day}`,
      summary: 'Supervision recorded',
      line,
      facts: [
        ...(one === undefined
          ? seen.map((own) => ({ name: own.name, value: `next due ${shownDate(own.nextDue, turn.today)}` }))
          : []),
        { name: 'Minutes', value: String(minutes ?? 'not recorded') },
      ],
      people,
      figures,
      source,
      next: opens(
        'Book the next supervision',
        'book-supervision',
        one === undefined ? {} : { people: [one] },
        question,
      ),
    };
  },
};

function isDue(seen: SupervisionSeen, view: View, today: PlainDate): boolean {
  if (seen.away || !view.supervision.supervises(seen.id)) return false;
  return seen.bookedToday || seen.nextDue <= today;
}

export function dueWords(seen: SupervisionSeen, { today }: Turn): string {
  if (seen.away) return 'away';
  if (seen.nextDue < today) return distance(seen.nextDue, today, 'overdue');
  return `due ${seen.nextDue === today ? 'today' : shownDate(seen.nextDue, today)}`;
}

function minutesIn({ minutes }: Filled): number | undefined {
  const count = /^\s*\d{1,3}(\.0+)?\s*$/.test(minutes ?? '') ? Number(minutes) : 0;
  return count >= 1 && count <= longest ? count : undefined;
}

/** One held so near to that day that it is the same, whoever recorded it. */
function heldNear(view: View, id: StaffId, on: PlainDate): HeldSeen | undefined {
  return view.supervision
    .held(id)
    .find((own) => own.type === 'professional' && Math.abs(daysBetween(own.on, on)) <= sameWithin);
}

/** "Sam Wood recorded one with Tom Reilly, held on Tuesday 24 November." */
function heldAlready({ on, by, byId, name, recorded }: HeldSeen, view: View, today: PlainDate): string {
  const day = shownDate(on, today);
  if (recorded === null) {
    const giver = by === null ? '' : byId === view.viewer.staffId ? ', given by you' : `, given by ${by}`;
    return `The council's records have one with ${name}, held on ${day}${giver}.`;
  }
  const who = view.recorded.some(({ id }) => id === recorded) ? 'You' : (view.recordedBy(recorded) ?? 'Somebody');
  return `${who} recorded one with ${name}, held on ${day}.`;
}

function nothingNew(said: readonly string[], ids: readonly StaffId[], turn: Turn, question: Question) {
  const names = list(ids.map((id) => whose(nameIn(turn.view, id))));
  return answered(question, {
    title: `${names} supervision is recorded already`,
    summary: "That's recorded already",
    body: [{ kind: 'list', items: said }],
    notes: ['Nothing new was recorded: two within two days of each other count as one.'],
    people: ids,
    next: [
      ask('Back to the card', question),
      opens('Book the next supervision', 'book-supervision', { people: ids.slice(0, 1) } satisfies About, question),
    ],
  });
}

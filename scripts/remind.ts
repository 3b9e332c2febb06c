import { parseArgs } from 'node:util';
import { addDays, type PlainDate, plainDate } from '../domain/dates.ts';
import { pictureOf } from '../domain/picture.ts';
import type { CardRecord, PlannedCard } from '../domain/reminder.ts';
import { planReminders } from '../domain/reminders/plan.ts';
import { live } from '../store/live.ts';
import type { Store } from '../store/store.ts';
import { type Opened, overStore, wrongUsage } from './command.ts';

const help = `npm run remind -- --dry-run [--on YYYY-MM-DD] [--json]

Who would get which reminder, and why. Nothing is sent and nothing is written. Sending is not available yet.

  --dry-run             what would still be sent today
  --on YYYY-MM-DD       what would be sent on that whole day instead; needs --dry-run
  --json                one JSON object a card`;

/** How far back the plan looks for what did not arrive, and a day. */
const saidDays = 15;

type Options = { on: PlainDate | undefined; json: boolean };

const options = read();
if (options === 'help') console.log(help);
else if ('wrong' in options) wrongUsage(options.wrong, help);
else await overStore((opened) => dryRun(options, opened));

async function dryRun({ on, json }: Options, { settings, council, store, now, today }: Opened): Promise<void> {
  const loaded = await live(store, { every: 2 ** 30 });
  try {
    const problem = loaded.problem();
    if (problem !== undefined) throw problem;
    const current = loaded.current();
    if (!current) {
      console.error('No workforce is loaded. Load one with npm run import -- <folder>, or the sample with npm start.');
      process.exitCode = 1;
      return;
    }
    const day = on ?? today;
    const { smallGroup, timeZone } = settings;
    const picture = pictureOf(current.workforce, { council, smallGroup, today: day }, loaded.changes());
    // A whole day is asked for as it would be planned that morning, so its own cards do not count as said.
    const said = await saidBy(store, day, on === undefined ? addDays(day, 1) : day);
    const inputs = {
      picture,
      timeZone,
      timeZoneOf: (): string | undefined => undefined,
      said: (oid: string) => said.get(oid.toLowerCase()) ?? [],
      preferences: () => undefined,
    };
    let { cards } = planReminders(inputs);
    if (on === undefined) {
      const zones = await zonesOf(store, cards);
      const plan = planReminders({ ...inputs, timeZoneOf: (oid) => zones.get(oid.toLowerCase()), now });
      cards = [...plan.cards, ...plan.later];
    }
    print(cards, day, json);
  } finally {
    await loaded.stop();
  }
}

/** The cards of the days before `until` that the plan may still need, by person. */
async function saidBy(store: Store, day: PlainDate, until: PlainDate): Promise<ReadonlyMap<string, CardRecord[]>> {
  const said = new Map<string, CardRecord[]>();
  for await (const card of store.cardsSince(addDays(day, -saidDays))) {
    if (card.on >= until) continue;
    const oid = card.to.entraObjectId.toLowerCase();
    const before = said.get(oid);
    if (before) before.push(card);
    else said.set(oid, [card]);
  }
  return said;
}

/** The time zones of those who would get a card, from their own documents. */
async function zonesOf(store: Store, cards: readonly PlannedCard[]): Promise<ReadonlyMap<string, string>> {
  const zones = new Map<string, string>();
  for (const oid of new Set(cards.map(({ to }) => to.entraObjectId.toLowerCase()))) {
    const zone = oid === '' ? undefined : (await store.person(oid))?.person.timeZone;
    if (zone !== undefined) zones.set(oid, zone);
  }
  return zones;
}

function print(planned: readonly PlannedCard[], day: PlainDate, json: boolean): void {
  const cards = planned.filter(({ to }) => to.entraObjectId !== '');
  for (const { on, at, to, items, why } of cards) {
    if (json) {
      console.log(JSON.stringify({ on, at, to, items, why }));
      continue;
    }
    const who = to.upn ?? to.staffId ?? to.entraObjectId;
    const kinds = [...new Set(items.map(({ kind }) => kind))].join(', ');
    console.log(`${on} ${at}  ${who}  ${kinds} (${items.length} ${items.length === 1 ? 'item' : 'items'})  ${why}`);
  }
  const unknown = planned.length - cards.length;
  if (unknown > 0) console.error(`${unknown} more would be due to people without an EntraObjectId in workers.csv.`);
  if (!json) console.log(`${cards.length} ${cards.length === 1 ? 'card' : 'cards'} on ${day}.`);
}

function read(): Options | 'help' | { wrong: string } {
  try {
    const { values } = parseArgs({
      options: {
        'dry-run': { type: 'boolean' },
        on: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return 'help';
    const on = values.on === undefined ? undefined : plainDate(values.on);
    if (values.on !== undefined && on === undefined)
      return { wrong: `--on ${values.on} is not a date: write YYYY-MM-DD.` };
    if (on !== undefined && !values['dry-run']) return { wrong: '--on needs --dry-run.' };
    if (!values['dry-run']) return { wrong: 'Sending reminders is not available yet: give --dry-run.' };
    return { on, json: values.json ?? false };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

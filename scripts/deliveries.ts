import { parseArgs } from 'node:util';
import { addMonths, plainDate } from '../domain/dates.ts';
import { ledgerLines } from '../domain/ledger.ts';
import type { Workforce } from '../domain/workforce.ts';
import { overStore, wrongUsage } from './command.ts';

const help = `npm run deliveries -- [--since YYYY-MM-DD] [--json]

The ledger of reminders: each item, its recipient, what became of it and why. A card that is being sent is not listed.

  --since YYYY-MM-DD    planned for that day or later (default: the last month)
  --json                one JSON object a line`;

const options = read();
if (options === 'help') console.log(help);
else if ('wrong' in options) wrongUsage(options.wrong, help);
else {
  await overStore(async ({ store, today }) => {
    const upns = upnsOf((await store.current())?.workforce);
    for await (const card of store.cardsSince(options.since ?? addMonths(today, -1))) {
      for (const line of ledgerLines(card, (oid) => upns.get(oid.toLowerCase()) ?? null)) {
        if (options.json) console.log(JSON.stringify(line));
        else {
          const { plannedFor, to, kind, outcome, reason, at, key } = line;
          const who = to.upn ?? to.staffId ?? to.entraObjectId;
          console.log(`${plannedFor}  ${who}  ${kind}  ${outcome}${reason ? ` (${reason})` : ''}  ${at}  ${key}`);
        }
      }
    }
  });
}

/** UPNs by Entra object id in lower case; a later row of the staff list counts, and it before access.csv. */
function upnsOf(workforce: Workforce | undefined): ReadonlyMap<string, string> {
  const upns = new Map<string, string>();
  for (const { entraObjectId, upn } of [...(workforce?.access ?? []), ...(workforce?.spells ?? [])]) {
    if (entraObjectId && upn) upns.set(entraObjectId.toLowerCase(), upn);
  }
  return upns;
}

function read() {
  try {
    const { values } = parseArgs({
      options: {
        since: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return 'help';
    const since = values.since === undefined ? undefined : plainDate(values.since);
    if (values.since !== undefined && since === undefined) {
      return { wrong: `--since ${values.since} is not a date: write YYYY-MM-DD.` };
    }
    return { since, json: values.json ?? false };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

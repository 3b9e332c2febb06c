import { parseArgs } from 'node:util';
import { addMonths, plainDate } from '../domain/dates.ts';
import { overStore, wrongUsage } from './command.ts';
import { oidsOf } from './one-person.ts';

const help = `npm run audit-log -- [--since YYYY-MM-DD] [--person <StaffId>] [--json]

Who asked for or changed what, when; refusals included. Never the words that were typed.

  --since YYYY-MM-DD    from that day on (default: the last month)
  --person <StaffId>    only what that person asked, what was asked in their place, and what was asked about them
  --json                one JSON object a line`;

const options = read();
if (options === 'help') console.log(help);
else if ('wrong' in options) wrongUsage(options.wrong, help);
else {
  await overStore(async ({ store, today }) => {
    const { person } = options;
    const oids = person === undefined ? [] : await oidsOf(store, person);
    for await (const line of store.auditSince(options.since ?? addMonths(today, -1), person, oids)) {
      const { at, by, via, topic, subject, outcome, change, as, reason } = line;
      const ordered = {
        at,
        by,
        via,
        topic,
        subject,
        outcome,
        change,
        ...(as ? { as } : {}),
        ...(reason ? { reason } : {}),
      };
      if (options.json) console.log(JSON.stringify(ordered));
      else {
        const who = as ? `${by} as ${as}` : by;
        const what = [topic ?? '–', subject?.kind ?? '', change ?? ''].filter(Boolean).join(' ');
        console.log(`${at}  ${who}  ${via}  ${what}  ${outcome}${reason ? `  (${reason})` : ''}`);
      }
    }
  });
}

function read() {
  try {
    const { values } = parseArgs({
      options: {
        since: { type: 'string' },
        person: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return 'help';
    const since = values.since === undefined ? undefined : plainDate(values.since);
    if (values.since !== undefined && since === undefined) {
      return { wrong: `--since ${values.since} is not a date: write YYYY-MM-DD.` };
    }
    return { since, person: values.person, json: values.json ?? false };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

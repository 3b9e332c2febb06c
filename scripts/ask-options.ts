import { parseArgs } from 'node:util';
import { type PlainDate, plainDate } from '../domain/dates.ts';

export type AskOptions = {
  as: string;
  today: PlainDate | null;
  group: boolean;
  json: boolean;
  reason: string | null;
  /** Empty: read from standard input, a line each. */
  texts: readonly string[];
};

export const askHelp = `npm run ask -- --as <Upn> [--today YYYY-MM-DD] [--group] [--json] ["question" …]

Answers as the assistant would answer that person in Teams. Several questions are one conversation, in order; with
none, each line of standard input is one. Recorded as the operator asking as that person.

  --as <Upn>            whose place to ask in: a Upn or an EntraObjectId
  --today YYYY-MM-DD    the day to answer for (default: today)
  --group               answers as in a group chat: totals, without names
  --json                one JSON object a question
  --reason "…"          why you ask; needed where MicrosoftAppId is set

Exit code: 0 whatever the answer, 2 wrong usage.`;

/** What was asked for on the command line: options, help, or what is wrong with it. */
export function askOptions(args: readonly string[]): AskOptions | 'help' | { wrong: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  if (!values.as?.trim()) return { wrong: '--as is missing: say in whose place to ask.' };
  const today = values.today === undefined ? null : plainDate(values.today);
  if (today === undefined) return { wrong: `--today ${values.today} is not a date: write YYYY-MM-DD.` };
  return {
    as: values.as.trim(),
    today,
    group: values.group ?? false,
    json: values.json ?? false,
    reason: values.reason?.trim() || null,
    texts: positionals,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      today: { type: 'string' },
      group: { type: 'boolean' },
      json: { type: 'boolean' },
      reason: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

import { parseArgs } from 'node:util';
import { type PlainDate, plainDate } from '../domain/dates.ts';

export type ImportOptions = {
  folder: string;
  dryRun: boolean;
  /** null: today. */
  asAt: PlainDate | null;
  replaceAll: boolean;
  json: boolean;
};

export const importHelp = `npm run import -- <folder> [--dry-run] [--as-at YYYY-MM-DD] [--replace-all] [--json]

Reads the folder's CSV files, checks them all, and makes the new workforce current in one step. A file that the folder
lacks stays as last imported; a file with only its header empties its topic. docs/import.md describes the files.

  --dry-run             checks and says what would change, and changes nothing
  --as-at YYYY-MM-DD    the day on which the files are true (default: today)
  --replace-all         starts afresh: keeps nothing of what is loaded
  --json                prints one JSON object

Exit code: 0 loaded, 1 rejected (nothing has changed), 2 wrong usage.`;

/** What was asked for on the command line: options, help, or what is wrong with it. */
export function importOptions(args: readonly string[]): ImportOptions | 'help' | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        'dry-run': { type: 'boolean', default: false },
        'as-at': { type: 'string' },
        'replace-all': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const [folder, ...others] = positionals;
    if (!folder) return { wrong: 'The folder is missing.' };
    if (others.length > 0) return { wrong: 'There is more than one folder.' };
    const written = values['as-at'];
    const asAt = written === undefined ? null : plainDate(written);
    if (asAt === undefined) return { wrong: '--as-at takes a day that exists, as YYYY-MM-DD.' };
    return { folder, dryRun: values['dry-run'], asAt, replaceAll: values['replace-all'], json: values.json };
  } catch (error) {
    if (error instanceof TypeError) return { wrong: error.message };
    throw error;
  }
}

import { parseArgs } from 'node:util';

export const parts = ['replies', 'import', 'startup', 'sentence'] as const;
export type Part = (typeof parts)[number];
export type BenchOptions = { rounds: number; only: Part | null };

const usualRounds = 9;

export const benchHelp = `npm run bench [-- --rounds <n>] [--only ${parts.join('|')}]

Measures the assistant beside what it is compared with, in turn and each time in a fresh process, and prints ratios of
medians with their 95% interval. docs/performance.md says what is measured, and how.

  --rounds <n>   how often each is measured (default: ${usualRounds})
  --only <part>  replies    replies a second against a bare echo bot, at 220 and at 20,000 workers
                 import     an import of 208,000 caseload rows against parsing alone, and its memory
                 startup    start to first reply against the echo bot
                 sentence   understanding a sentence, size of a card (reported only)
  --help         this text

Exit code: 0 every line holds, 1 one does not, 2 wrong usage.`;

/** What was asked for on the command line: options, help, or what is wrong with it. */
export function benchOptions(args: readonly string[]): BenchOptions | 'help' | { wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        rounds: { type: 'string', default: String(usualRounds) },
        only: { type: 'string' },
      },
    });
    if (values.help) return 'help';
    if (!/^[1-9]\d{0,2}$/.test(values.rounds)) return { wrong: '--rounds takes a whole number from 1 to 999.' };
    const only = values.only === undefined ? null : parts.find((part) => part === values.only);
    if (only === undefined) return { wrong: `--only takes one of ${parts.join(', ')}.` };
    return { rounds: Number(values.rounds), only };
  } catch (error) {
    if (error instanceof TypeError) return { wrong: error.message };
    throw error;
  }
}

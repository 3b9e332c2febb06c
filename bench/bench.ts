import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayAt } from '../domain/dates.ts';
import { makeCouncil } from './councils.ts';
import { importContestants, importLines } from './import-time.ts';
import { type Contestant, inRounds, type Line, type Measured, verdictOn } from './measured.ts';
import { type BenchOptions, benchHelp, benchOptions, type Part } from './options.ts';
import { replyContestants, replyLines } from './replies.ts';
import { sentenceContestants } from './sentence-time.ts';
import { startContestants, startLine } from './start-up.ts';
import { measuredTable, verdictTable } from './table.ts';

type Plan = { part: Part; contestants: readonly Contestant[]; lines: readonly Line[] };

/** What is held to no limit needs no interval. */
const roundsReported = 3;

const progress = (line: string) => process.stderr.write(`${line}\n`);

async function bench({ rounds, only }: BenchOptions): Promise<boolean> {
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'assistant-bench-'));
  try {
    progress('Making two councils, of 220 and of 20,000 workers.');
    const today = dayAt(new Date().toISOString(), 'Europe/London');
    const small = await makeCouncil(folder, today, { name: 'sample council' });
    const large = await makeCouncil(folder, today, { name: '20,000 workers', workers: 20_000, caseloadRows: 208_000 });
    const councils = [small, large];
    const plans: readonly Plan[] = [
      { part: 'replies', contestants: replyContestants(folder, councils), lines: replyLines(councils) },
      { part: 'import', contestants: importContestants(folder, large), lines: importLines },
      { part: 'startup', contestants: startContestants(folder, small), lines: [startLine] },
      { part: 'sentence', contestants: sentenceContestants(folder, councils), lines: [] },
    ];
    const wanted = plans.filter(({ part }) => only === null || part === only);
    const tell = (round: number, name: string, value: number) =>
      progress(`  ${round}  ${name}: ${value.toFixed(value < 100 ? 1 : 0)}`);
    const judged = wanted.filter(({ lines }) => lines.length > 0).flatMap(({ contestants }) => contestants);
    const reported = wanted.filter(({ lines }) => lines.length === 0).flatMap(({ contestants }) => contestants);
    const measured: Measured = new Map([
      ...(await inRounds(judged, rounds, tell)),
      ...(await inRounds(reported, Math.min(rounds, roundsReported), tell)),
    ]);
    const verdicts = wanted.flatMap(({ lines }) => lines.map((line) => verdictOn(line, measured)));
    console.log(`Node ${process.versions.node}, ${process.platform}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}`);
    console.log(`${rounds} rounds in ${Math.round((performance.now() - started) / 1000)} s\n`);
    console.log(measuredTable(measured));
    if (verdicts.length > 0) console.log(`\n${verdictTable(verdicts)}`);
    return verdicts.every(({ holds }) => holds);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const options = benchOptions(process.argv.slice(2));
if (options === 'help') console.log(benchHelp);
else if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${benchHelp}`);
  process.exitCode = 2;
} else if (!(await bench(options))) process.exitCode = 1;

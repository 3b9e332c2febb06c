import { join } from 'node:path';
import { type BenchCouncil, settings } from './councils.ts';
import type { Contestant } from './measured.ts';
import { home, run } from './processes.ts';
import type { Sentence } from './sentence.ts';

/** Understanding a sentence and the size of a card: reported, and held to no limit. */
export function sentenceContestants(folder: string, councils: readonly BenchCouncil[]): Contestant[] {
  return councils.map((council) => ({
    name: council.name,
    measure: async () => {
      const { output } = await run({
        args: [join(home, 'bench/sentence.ts'), JSON.stringify(council.typists)],
        env: settings(council.store),
        folder,
      });
      const { microseconds, bytes } = JSON.parse(output) as Sentence;
      return {
        [`understanding a sentence, µs, ${council.name}`]: microseconds,
        [`a manager's caseload card, bytes, ${council.name}`]: bytes,
      };
    },
  }));
}

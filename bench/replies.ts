import { join } from 'node:path';
import { type BenchCouncil, freshStore, settings } from './councils.ts';
import type { Load, Loaded } from './generate-load.ts';
import type { Contestant, Line } from './measured.ts';
import { commandArgs, end, freePort, home, type Launch, launch, run } from './processes.ts';
import type { Typist } from './typist.ts';

/** How the load is: people who type at the same moment, and for how long. */
const shape = { atOnce: 6, warmUpMs: 4_000, measuredMs: 3_000 };

/** Replies a second of the echo bot and of the service at each council, from one and the same load. */
export function replyContestants(folder: string, councils: readonly BenchCouncil[]): Contestant[] {
  const [first] = councils;
  return [
    { name: 'echo bot', measure: () => repliesOf('echo bot', folder, first?.typists ?? [], echoBot) },
    ...councils.map((council) => ({
      name: council.name,
      measure: () =>
        repliesOf(council.name, folder, council.typists, (port, from) => serviceOver(freshStore(council), port, from)),
    })),
  ];
}

export function replyLines(councils: readonly BenchCouncil[]): Line[] {
  return councils.map(({ name }) => ({
    what: `replies a second, ${name} against the echo bot`,
    of: `replies a second, ${name}`,
    against: 'replies a second, echo bot',
    limit: 'at least',
    bound: 1,
  }));
}

export function echoBot(port: number, folder: string): Launch {
  return { args: [join(home, 'bench/echo-bot.ts'), String(port)], folder };
}

/** The service alone, as `npm run serve` starts it. */
export function serviceOver(store: string, port: number, folder: string): Launch {
  return { args: commandArgs('serve'), env: settings(store, port), folder };
}

async function repliesOf(
  name: string,
  folder: string,
  typists: readonly Typist[],
  bot: (port: number, folder: string) => Launch,
): Promise<Record<string, number>> {
  const port = await freePort();
  const process = launch(bot(port, folder));
  try {
    const load: Load = { port, typists, ...shape };
    const { output } = await run({ args: [join(home, 'bench/generate-load.ts'), JSON.stringify(load)], folder });
    const loaded = JSON.parse(output) as Loaded;
    if (loaded.unanswered > 0) throw new Error(`${name} left ${loaded.unanswered} messages without an answer`);
    if (name !== 'echo bot') await refuseOtherOutcomes(port);
    return { [`replies a second, ${name}`]: loaded.replies / loaded.seconds };
  } finally {
    await end(process);
  }
}

/** A refusal or an error is dealt with sooner than an answer: a figure with such in it would say nothing. */
async function refuseOtherOutcomes(port: number): Promise<void> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const counted = [...metrics.matchAll(/^assistant_messages_total\{outcome="(\w+)",topic="([\w-]*)"\} (\d+)/gm)];
  const others = counted.filter(([, outcome]) => outcome !== 'answered');
  if (counted.length === 0 || others.length > 0) {
    throw new Error(`not every message was answered: ${others.map(([line]) => line).join('; ')}`);
  }
}

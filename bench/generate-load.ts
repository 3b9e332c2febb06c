import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openChannel } from './channel.ts';
import { messageOf, openPoster, postOnceListening, type Typist } from './typist.ts';

/** What to do, as JSON in the one argument: who types to the bot at `port`, how many of them at once, for how long. */
export type Load = { port: number; typists: readonly Typist[]; atOnce: number; warmUpMs: number; measuredMs: number };
/** What it printed, as JSON. Replies and bytes of the measured time; `unanswered` messages of the whole time. */
export type Loaded = { replies: number; bytes: number; seconds: number; messages: number; unanswered: number };

/**
 * Types to a bot as several people at once. Each writes again when their message has been answered, and nobody writes
 * twice at once. A reply counts when it has arrived.
 */
async function load({ port, typists, atOnce, warmUpMs, measuredMs }: Load): Promise<Loaded> {
  const channel = await openChannel();
  const poster = openPoster(port);
  let messages = 0;
  let stopped = false;
  const say = async ({ oid, texts }: Typist, turn: number) => {
    const text = texts[turn % texts.length] ?? '';
    const status = await poster.post(messageOf(oid, text, randomUUID(), channel.url));
    messages += 1;
    if (status !== 200) throw new Error(`the bot answered ${status}`);
  };
  const [first] = typists;
  if (first === undefined) throw new Error('nobody types');
  await postOnceListening(() => say(first, 0).then(() => 200));

  const desks = Array.from({ length: atOnce }, async (_, desk) => {
    const own = typists.filter((_, index) => index % atOnce === desk);
    for (let turn = desk; !stopped; turn += 1) {
      for (const [n, typist] of own.entries()) if (!stopped) await say(typist, turn + n);
    }
  });
  const work = Promise.all(desks);
  await Promise.race([wait(warmUpMs), work]);
  const before = channel.arrived();
  const started = performance.now();
  await Promise.race([wait(measuredMs), work]);
  const after = channel.arrived();
  const seconds = (performance.now() - started) / 1000;
  stopped = true;
  await work;
  const unanswered = messages - channel.arrived().replies;
  poster.close();
  await channel.close();
  return { replies: after.replies - before.replies, bytes: after.bytes - before.bytes, seconds, messages, unanswered };
}

console.log(JSON.stringify(await load(JSON.parse(process.argv[2] ?? '{}') as Load)));

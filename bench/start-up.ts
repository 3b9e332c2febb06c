import { openChannel } from './channel.ts';
import { type BenchCouncil, freshStore } from './councils.ts';
import type { Contestant, Line } from './measured.ts';
import { end, freePort, type Launch, launch } from './processes.ts';
import { echoBot, serviceOver } from './replies.ts';
import { messageOf, openPoster, postOnceListening } from './typist.ts';

const names = { ours: 'start to first reply, assistant, ms', echo: 'start to first reply, echo bot, ms' };

/** From the start of the process until its first reply has arrived; the message is sent as soon as somebody listens. */
export function startContestants(folder: string, council: BenchCouncil): Contestant[] {
  const { oid = '' } = council.typists[0] ?? {};
  return [
    { name: 'echo bot', measure: async () => ({ [names.echo]: await firstReply(oid, folder, echoBot) }) },
    {
      name: 'assistant',
      measure: async () => {
        const store = freshStore(council);
        return { [names.ours]: await firstReply(oid, folder, (port, from) => serviceOver(store, port, from)) };
      },
    },
  ];
}

async function firstReply(oid: string, folder: string, bot: (port: number, folder: string) => Launch): Promise<number> {
  const channel = await openChannel();
  const port = await freePort();
  const poster = openPoster(port);
  const arrived = channel.next().then(() => performance.now());
  const started = performance.now();
  const process = launch(bot(port, folder));
  try {
    const status = await postOnceListening(() => poster.post(messageOf(oid, 'caseload', 'first', channel.url)));
    if (status !== 200 || channel.arrived().replies !== 1) throw new Error(`the first message got ${status}`);
    return (await arrived) - started;
  } finally {
    poster.close();
    await end(process);
    await channel.close();
  }
}

export const startLine: Line = {
  what: 'start to first reply against the echo bot',
  of: names.ours,
  against: names.echo,
  limit: 'at most',
  bound: 1.5,
};

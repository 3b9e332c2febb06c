import { openDesk } from '../bot/desk.ts';
import { answerMessage } from '../cards/message.ts';
import { understand } from '../dialogs/understand/understand.ts';
import { overStore } from '../scripts/command.ts';
import { live } from '../store/live.ts';
import type { Typist } from './typist.ts';

export type Sentence = { microseconds: number; bytes: number };

const warmUp = 3_000;
const measured = 10_000;

/**
 * Over the settings' store: prints how long understanding one sentence takes, and the bytes of the first person's
 * first card as it is sent. Usage: node sentence.ts <typists as JSON>
 */
await overStore(async ({ settings, council, store, now, today }) => {
  const loaded = await live(store, { every: 2 ** 30 });
  const desk = openDesk({ ...loaded, council, smallGroup: settings.smallGroup });
  const typists = JSON.parse(process.argv[2] ?? '[]') as Typist[];
  const said = typists.flatMap(({ oid, texts }) => {
    const viewer = desk.viewer({ entraObjectId: oid }, today);
    if (viewer === null) throw new Error('somebody who types is nobody');
    const turn = desk.turn(viewer, { place: 'personal', now, today });
    return texts.map((text) => ({ text, turn }));
  });
  const [first] = said;
  if (first === undefined) throw new Error('nobody types');
  let started = 0;
  for (let n = -warmUp; n < measured; n += 1) {
    if (n === 0) started = performance.now();
    const { text, turn } = said[(n + warmUp) % said.length] ?? first;
    understand(text, turn);
  }
  const microseconds = ((performance.now() - started) / measured) * 1000;
  const { answer } = desk.answer(first, first.turn);
  const bytes = Buffer.byteLength(JSON.stringify(answerMessage(answer, { today })));
  console.log(JSON.stringify({ microseconds, bytes } satisfies Sentence));
  await loaded.stop();
});

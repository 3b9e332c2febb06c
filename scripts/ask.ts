import { createInterface } from 'node:readline';
import { openDesk } from '../bot/desk.ts';
import { answerCard } from '../cards/answer-card.ts';
import { answerJson } from '../cards/answer-json.ts';
import { says } from '../cards/says.ts';
import { notServed } from '../dialogs/answers.ts';
import type { Question } from '../domain/question.ts';
import { live } from '../store/live.ts';
import { type AskOptions, askHelp, askOptions } from './ask-options.ts';
import { type Opened, overStore, wrongUsage } from './command.ts';

const options = askOptions(process.argv.slice(2));
if (options === 'help') console.log(askHelp);
else if ('wrong' in options) wrongUsage(options.wrong, askHelp);
else await overStore((opened) => ask(options, opened));

async function ask(options: AskOptions, { settings, council, store, ...clock }: Opened): Promise<void> {
  if (settings.bot !== null && options.reason === null) {
    wrongUsage('--reason is missing: this is a live council, so say why you ask in somebody’s place.', askHelp);
    return;
  }
  const loaded = await live(store, { every: 2 ** 30 });
  const problem = loaded.problem();
  if (problem !== undefined) throw problem;
  if (!loaded.current()) {
    console.error('No workforce is loaded. Load one with npm run import -- <folder>, or the sample with npm start.');
    process.exitCode = 1;
    await loaded.stop();
    return;
  }
  const desk = openDesk({ ...loaded, council, smallGroup: settings.smallGroup });
  const today = options.today ?? clock.today;
  const viewer = desk.viewer(options.as.includes('@') ? { upn: options.as } : { entraObjectId: options.as }, today);
  let earlier: Question | undefined;
  for await (const text of textsOf(options)) {
    const now = new Date().toISOString();
    const place = options.group ? ('group' as const) : ('personal' as const);
    const acted = viewer
      ? desk.answer({ text }, desk.turn(viewer, { place, now, today, earlier }))
      : { answer: notServed(council.contacts.support) };
    const { answer } = acted;
    if ('change' in acted && acted.change) await loaded.record(acted.change);
    if (answer.outcome === 'answered') earlier = answer.question ?? undefined;
    await store.audit('operator', [
      {
        at: now,
        by: 'operator',
        as: viewer?.staffId ?? viewer?.entraObjectId ?? options.as,
        ...(options.reason === null ? {} : { reason: options.reason }),
        via: 'ask',
        topic: answer.question?.topic ?? null,
        subject: answer.outcome === 'answered' ? (answer.question?.subject ?? null) : null,
        outcome: answer.outcome,
        change: acted.change ? `${acted.change.kind} ${acted.change.id}` : null,
      },
    ]);
    const said = says(answerCard(answer, { today }));
    if (options.json) {
      console.log(JSON.stringify(answerJson(answer, { as: viewer?.upn ?? options.as, text, says: said })));
    } else {
      const buttons = [...answer.choices, ...answer.next].map((step) => `[${step.text}]`).join(' ');
      console.log(`> ${text}\n${said}${buttons === '' ? '' : `\n${buttons}`}\n`);
    }
  }
  await loaded.stop();
}

async function* textsOf(options: AskOptions): AsyncIterable<string> {
  if (options.texts.length > 0) yield* options.texts;
  else for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') yield line;
}

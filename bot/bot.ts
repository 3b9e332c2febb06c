import { randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import { answerCard } from '../cards/answer-card.ts';
import { answerMessage } from '../cards/message.ts';
import type { Instant } from '../domain/action.ts';
import type { Answer } from '../domain/answer.ts';
import { dayAt, type PlainDate } from '../domain/dates.ts';
import { askerOf, isFromTenant } from './activity.ts';
import { deliveriesOf, type Received, type TurnHandler } from './adapter.ts';
import type { Assistant, Heard, Said } from './assistant-type.ts';
import { cardReply, lineReply, otherReply } from './invoke.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { errorNotice, lineOf, strangerNotice } from './notices.ts';
import { saidIn } from './said.ts';
import { openWelcomes } from './welcomes.ts';

export type BotOptions = {
  assistant: Assistant;
  log: Log;
  metrics: Metrics;
  now: () => Instant;
  timeZone: string;
  /** Whom to ask for help, by name or address. */
  contact: string;
  /** Entra tenants in lower case, null for any. */
  allowedTenants: readonly string[] | null;
};

/** An answer that is not there after this long is announced by a typing indicator: it costs a request of its own. */
const typingAfter = 1_000;

/** Turns activities into calls of the assistant, and each of its answers into one send. Never throws. */
export function teamsBot(options: BotOptions): TurnHandler {
  const { assistant, log, metrics, now, timeZone, contact, allowedTenants } = options;
  const welcomes = openWelcomes();

  return async function turn(context) {
    const activity = context.activity;
    const started = performance.now();
    const at = now();
    const isInvoke = activity.type === 'invoke';
    if (isInvoke && activity.name !== 'adaptiveCard/action') {
      return respond(context, otherReply(activity.name ?? ''));
    }
    const who = isFromTenant(activity, allowedTenants) ? askerOf(activity) : undefined;
    const said = saidIn(activity, who ?? { entraObjectId: '', tenantId: null }, at);
    if (said === undefined || ('event' in said && !welcomes.isNew(said))) return;

    const turnId = randomUUID();
    const today = dayAt(at, timeZone);
    let outcome: string;
    let topic = '';
    try {
      const heard = who ? await hear(context, said) : stranger(said);
      outcome = heard.answer === null ? 'repeated' : who ? heard.answer.outcome : 'stranger';
      topic = heard.answer?.question?.topic ?? '';
      await say(context, heard, today);
    } catch (err) {
      log.error({ turn: turnId, activity: activity.id, kind: activity.type, err }, 'turn failed');
      outcome = 'error';
      await say(context, { answer: errorNotice(turnId, contact), replace: false }, today);
    }
    const ms = Math.round(performance.now() - started);
    metrics.message(outcome, topic, ms / 1000);
    log.info(
      { turn: turnId, activity: activity.id, kind: activity.type, who: who?.entraObjectId, topic, outcome, ms },
      'turn',
    );
    for (const delivery of deliveriesOf(context)) {
      if (delivery.outcome !== 'sent') {
        log.warn({ turn: turnId, outcome: delivery.outcome, reason: delivery.reason }, 'not delivered');
      }
    }
  };

  function stranger(said: Said): Heard {
    const removed = 'event' in said && said.event === 'removed';
    return { answer: removed ? null : strangerNotice(contact), replace: false };
  }

  /** Asks the assistant, and shows that it is at work where that takes long. */
  async function hear(context: TurnContext, said: Said): Promise<Heard> {
    const quiet =
      'event' in said || context.activity.type === 'invoke' || context.activity.deliveryMode === 'expectReplies';
    if (quiet) return assistant.hear(said);
    let typing: Promise<unknown> = Promise.resolve();
    const timer = setTimeout(() => {
      typing = context.sendActivity({ type: 'typing' });
    }, typingAfter);
    try {
      return await assistant.hear(said);
    } finally {
      clearTimeout(timer);
      await typing;
    }
  }
}

/** Draws the answer and sends it: once, in the form that the activity asks for. */
async function say(context: TurnContext, { answer, replace }: Heard, today: PlainDate): Promise<void> {
  const isButton = context.activity.type === 'invoke';
  if (answer === null) {
    if (isButton) await respond(context, lineReply('That was already done.'));
    return;
  }
  if (isButton && isRefusal(answer)) return respond(context, lineReply(lineOf(answer)));
  if (isButton && replace) return respond(context, cardReply(answerCard(answer, { today })));
  const message = answerMessage(answer, { today }) as Partial<Activity>;
  if (isButton) {
    await context.sendActivity(message);
    return respond(context, lineReply('Answered below.'));
  }
  // The Submit fallback of a button arrives as a message that replies to its card.
  const pressed = context.activity.replyToId;
  if (replace && pressed) {
    await context.updateActivity({ ...message, id: pressed });
    const update = deliveriesOf(context).at(-1)?.outcome;
    // Now and then Teams no longer knows the card: then a fresh one.
    if (update !== 'failed' && update !== 'unreachable') return;
  }
  await context.sendActivity(message);
}

/** What leaves the pressed card as it is and is said in a line below it. */
function isRefusal({ outcome }: Answer): boolean {
  return outcome === 'refused' || outcome === 'declined' || outcome === 'unknown';
}

async function respond(context: TurnContext, reply: Received): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: reply });
}

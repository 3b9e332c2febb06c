import type { Received } from './adapter.ts';

/**
 * Answers to a button, each with HTTP 200: Teams shows anything else as "Something went wrong", and the SDK would turn
 * the body's status code into the HTTP one.
 */
export function cardReply(card: object): Received {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } };
}

/** A line that Teams shows below the card that was pressed, which stays as it is. */
export function lineReply(line: string): Received {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: line } };
}

const notYet = "I can't do that here yet. Ask me in our chat.";

/** Invokes that are no buttons of ours, answered in the form that each expects; 501 for what nobody has heard of. */
export function otherReply(name: string): Received {
  if (name.startsWith('composeExtension/')) {
    return { status: 200, body: { composeExtension: { type: 'message', text: notYet } } };
  }
  if (name.startsWith('task/')) return { status: 200, body: { task: { type: 'message', value: notYet } } };
  if (name === 'message/submitAction' || name.startsWith('signin/')) return { status: 200, body: {} };
  return { status: 501, body: { error: { code: 'NotImplemented', message: 'This invoke is not known.' } } };
}

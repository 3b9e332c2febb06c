import type { Instant } from '../domain/action.ts';
import type { Said } from './assistant-type.ts';
import { parseJson } from './body.ts';

export type TabAsked = { said: Said } | { refused: { status: 400 | 401; code: string; message: string } };

const no = (status: 400 | 401, code: string, message: string): TabAsked => ({ refused: { status, code, message } });

/**
 * GET /api/tab/ask as something said. Only the development identity of the header X-As is known here, and only where
 * `development` says that there is no app id and we are on loopback.
 */
export function askedAtTab(url: string, as: string | undefined, development: boolean, at: Instant): TabAsked {
  if (!development || !as?.trim()) return no(401, 'Unauthorized', 'Sign in through Teams.');
  const query = new URL(url, 'http://localhost').searchParams;
  const text = query.get('text');
  const question = query.get('question');
  if ((text === null) === (question === null)) return no(400, 'BadQuery', 'Give either text or question.');
  const base = {
    who: { entraObjectId: as.trim().toLowerCase(), tenantId: null },
    conversationId: 'tab',
    place: 'personal' as const,
    activityId: null,
    via: 'tab' as const,
    at,
  };
  if (text !== null) return { said: { ...base, text: text.slice(0, 4_000) } };
  const parsed = parseJson(question ?? '', 16);
  return 'json' in parsed ? { said: { ...base, question: parsed.json } } : no(400, 'BadQuery', parsed.refused.message);
}

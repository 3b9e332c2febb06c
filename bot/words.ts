import type { Activity } from 'botbuilder';

/** Longer than anybody types; the rest is left off before any work is done on it. */
const longest = 4_000;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * What somebody typed, as plain text on one line: without the mention of the bot, other people's mentions as their
 * names, HTML's entities and tags as the characters and blanks that they stand for. At most 4,000 characters.
 */
export function wordsOf(activity: Activity): string {
  let text = (activity.text ?? '').slice(0, longest);
  for (const entity of activity.entities ?? []) {
    const mention = entity as { type?: string; text?: unknown; mentioned?: { id?: unknown } };
    if (mention.type !== 'mention' || mention.mentioned?.id !== activity.recipient.id) continue;
    if (typeof mention.text === 'string' && mention.text !== '') text = text.replaceAll(mention.text, ' ');
  }
  return text
    .replace(/<\/?(?:at|p|div|span|br|b|i|u|s|em|strong|a|ul|ol|li)(?:\s[^<>]{0,300})?\/?>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, character)
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
}

function character(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : entity;
}

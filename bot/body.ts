import type { IncomingMessage } from 'node:http';

export type Body = { json: unknown } | { refused: { status: 400 | 413; code: string; message: string } };

const refused = (status: 400 | 413, code: string, message: string): Body => ({ refused: { status, code, message } });

/** The request's JSON, at most `limit` bytes of it and nested at most `depth` deep; or why not. */
export async function readJson(request: IncomingMessage, limit: number, depth: number): Promise<Body> {
  const tooLarge = refused(413, 'TooLarge', `The body may be at most ${limit} bytes.`);
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return refused(400, 'NotJson', 'Send application/json.');
  if (request.headers['content-encoding'] !== undefined) return refused(400, 'Encoded', 'Send the body uncompressed.');
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge;
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > limit) return tooLarge;
      parts.push(part);
    }
  } catch {
    // The sender went away: nobody is left to read this answer.
    return refused(400, 'Interrupted', 'The body ended early.');
  }
  return parseJson(Buffer.concat(parts).toString('utf8'), depth);
}

/** JSON text nested at most `depth` deep: looked at before it is parsed, as everything after it recurses. */
export function parseJson(text: string, depth: number): Body {
  if (isDeeper(text, depth)) return refused(400, 'TooDeep', `The JSON may be nested at most ${depth} deep.`);
  try {
    return { json: JSON.parse(text) };
  } catch {
    return refused(400, 'NotJson', 'The body is not valid JSON.');
  }
}

function isDeeper(text: string, depth: number): boolean {
  let open = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (quoted) {
      if (character === 0x5c) i++;
      else if (character === 0x22) quoted = false;
    } else if (character === 0x22) quoted = true;
    else if (character === 0x7b || character === 0x5b) {
      if (++open > depth) return true;
    } else if (character === 0x7d || character === 0x5d) open--;
  }
  return false;
}

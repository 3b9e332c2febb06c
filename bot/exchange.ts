import http from 'node:http';
import https from 'node:https';

export type Request = { method: 'POST' | 'PUT' | 'DELETE'; url: URL; headers: Record<string, string>; body: string };

/**
 * What came back: an answer, whose body may have been cut off or be missing, since its status says all; `unsent` where no connection was made, so that nothing can have arrived; or `lost` where
 * the request had left, or may have, and no answer came.
 */
export type Exchange =
  | { kind: 'answer'; status: number; retryAfter: string | undefined; date: string | undefined; body: string }
  | { kind: 'unsent'; code: string }
  | { kind: 'lost'; code: string };

export type Exchanger = { send(request: Request, timeoutMs: number): Promise<Exchange>; close(): void };

const answerLimit = 64 * 1024;

/** HTTP over kept connections: one request, one answer, no retry and no redirect. Waits at most the time given. */
export function openExchanger(): Exchanger {
  // An idle connection is let go well before the other side does, so that a request seldom meets a closing one.
  const kept = { keepAlive: true, timeout: 20_000, maxSockets: 100 };
  const agents = { 'http:': new http.Agent(kept), 'https:': new https.Agent(kept) };
  return {
    send: ({ method, url, headers, body }, timeoutMs) =>
      new Promise((resolve) => {
        let connected = false;
        let answered: (() => void) | undefined;
        const secure = url.protocol === 'https:';
        const request = (secure ? https : http).request(url, {
          method,
          agent: agents[secure ? 'https:' : 'http:'],
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        });
        const fail = (code: string) => {
          clearTimeout(timer);
          if (answered) answered();
          else resolve({ kind: connected ? 'lost' : 'unsent', code });
          request.destroy();
        };
        const timer = setTimeout(() => fail('TIMEOUT'), timeoutMs);
        request.on('socket', (socket) => {
          if (!socket.connecting) connected = true;
          else {
            socket.once(secure ? 'secureConnect' : 'connect', () => {
              connected = true;
            });
          }
        });
        request.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name));
        request.on('response', (response) => {
          const parts: Buffer[] = [];
          let size = 0;
          answered = () => {
            clearTimeout(timer);
            resolve({
              kind: 'answer',
              status: response.statusCode ?? 0,
              retryAfter: response.headers['retry-after'],
              date: response.headers.date,
              body: Buffer.concat(parts).toString(),
            });
          };
          response.on('data', (part: Buffer) => {
            size += part.length;
            if (size <= answerLimit) parts.push(part);
          });
          response.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name));
          response.on('end', answered);
        });
        request.end(body);
      }),
    close: () => {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}

import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it reached the channel. */
export type Arrived = {
  method: string;
  path: string;
  authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: an activity as it came over the wire
  activity: any;
};

/**
 * 'hang' never answers, 'cut' drops the connection, 'garbage' answers what is not HTTP; `half` drops it in the middle of
 * the body, and `body` answers that text.
 */
export type Planned =
  | number
  | 'hang'
  | 'cut'
  | 'garbage'
  | { status: number; code?: string; retryAfter?: string; half?: true; body?: string };

export type FakeConnector = {
  url: string;
  arrived: Arrived[];
  /** Messages only, without typing indicators. */
  messages(): Arrived[];
  /** What to answer to the next requests, in order; then 201 again. */
  next(...answers: Planned[]): void;
  close(): Promise<void>;
};

/** Speaks the Connector's part of the protocol on loopback and writes down what arrives. */
export async function openFakeConnector(): Promise<FakeConnector> {
  const arrived: Arrived[] = [];
  const planned: Planned[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      arrived.push({
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization,
        activity: text === '' ? null : JSON.parse(text),
      });
      const plan = planned.shift() ?? 201;
      if (plan === 'hang') return;
      if (plan === 'cut') return void request.socket.destroy();
      if (plan === 'garbage') return void request.socket.end('\u0000 no answer at all');
      const answer: Exclude<Planned, number | string> = typeof plan === 'number' ? { status: plan, code: '' } : plan;
      const { status, code, retryAfter, half, body } = answer;
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
      });
      const usual = JSON.stringify(
        status < 300 ? { id: `sent-${arrived.length}` } : { error: { code, message: 'no' } },
      );
      if (half) return void response.write(usual.slice(0, 9), () => request.socket.destroy());
      response.end(body ?? usual);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived,
    messages: () => arrived.filter(({ activity }) => activity?.type === 'message'),
    next: (...answers) => void planned.push(...answers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

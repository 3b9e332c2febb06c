import { once } from 'node:events';
import http from 'node:http';

export type Channel = {
  /** The service URL for activities. */
  url: string;
  /** Replies that have arrived so far, and their bytes. */
  arrived(): { replies: number; bytes: number };
  /** Done when the next reply has arrived. */
  next(): Promise<void>;
  close(): Promise<void>;
};

/** The channel's end of a conversation: takes every message that a bot sends, and counts it once it is all here. */
export async function openChannel(): Promise<Channel> {
  let replies = 0;
  let bytes = 0;
  let waiting: (() => void)[] = [];
  const server = http.createServer((request, response) => {
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
    });
    request.on('end', () => {
      replies += 1;
      bytes += size;
      for (const tell of waiting) tell();
      waiting = [];
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(`{"id":"sent-${replies}"}`);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the channel has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    arrived: () => ({ replies, bytes }),
    next: () => new Promise((resolve) => waiting.push(resolve)),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

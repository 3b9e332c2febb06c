import http from 'node:http';

/** Somebody who types: their Entra object id, and what they ask, over and over. */
export type Typist = { oid: string; texts: readonly string[] };

const tenantId = '00000000-0000-4000-8000-000000000001';

/** What Teams posts to a bot when somebody types in their personal chat with it. */
export function messageOf(oid: string, text: string, id: string, serviceUrl: string): object {
  return {
    type: 'message',
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-24T09:00:00.000Z',
    localTimestamp: '2026-11-24T09:00:00.000+00:00',
    locale: 'en-GB',
    from: { id: `29:${oid}`, name: 'Somebody', aadObjectId: oid },
    recipient: { id: '28:bot', name: 'Workforce Assistant' },
    conversation: { id: `a:${oid}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
    textFormat: 'plain',
    text,
  };
}

/** Posts to a bot over kept connections. Resolves with the status; rejects where no connection can be made. */
export function openPoster(port: number): { post(activity: object): Promise<number>; close(): void } {
  const agent = new http.Agent({ keepAlive: true });
  return {
    post: (activity) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify(activity);
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
        const request = http.request({
          host: '127.0.0.1',
          port,
          path: '/api/messages',
          method: 'POST',
          agent,
          headers,
        });
        request.on('error', reject);
        request.on('response', (response) => {
          response.on('error', reject);
          response.on('end', () => resolve(response.statusCode ?? 0));
          response.resume();
        });
        request.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** Posts as soon as the bot listens: its start is waited for, at most half a minute. Resolves with the status. */
export async function postOnceListening(post: () => Promise<number>): Promise<number> {
  const until = performance.now() + 30_000;
  for (;;) {
    try {
      return await post();
    } catch (error) {
      const refused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
      if (!refused || performance.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

import net from 'node:net';
import { answers } from './playground.ts';

/** Whether nobody listens on this port of this machine, on whichever address, and we may. */
export async function isFree(port: number): Promise<boolean> {
  // Where somebody listens on all addresses, some systems would still let us have the one.
  if ((await answers('127.0.0.1', port)) || (await answers('::1', port))) return false;
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  });
}

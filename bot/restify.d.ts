/** The little of restify 12 that we use; the published types describe version 8. */
declare module 'restify' {
  import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';

  type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  type Before = (request: IncomingMessage, response: ServerResponse, next: (go?: false) => void) => void;

  interface Server {
    readonly server: HttpServer;
    /** Before routing: next(false) ends it there. */
    pre(handler: Before): void;
    get(path: string, handler: Handler): void;
    post(path: string, handler: Handler): void;
    on(event: 'error', listener: (error: Error) => void): void;
  }

  const restify: { createServer(options: { name: string; log: object }): Server };
  export default restify;
}

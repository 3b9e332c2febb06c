import type { Documents } from '../store/documents.ts';

/** Told of each call on the store: which, and how many seconds it took, whatever came of it. */
export type StoreCalled = (operation: keyof Documents, seconds: number) => void;

/** The same documents, with every call counted and timed. A range counts once, with the time spent reading it. */
export function meteredDocuments(documents: Documents, called: StoreCalled): Documents {
  async function timed<T>(operation: keyof Documents, call: Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await call;
    } finally {
      called(operation, (performance.now() - started) / 1000);
    }
  }
  return {
    get: (id) => timed('get', documents.get(id)),
    create: (id, body) => timed('create', documents.create(id, body)),
    replace: (id, body, etag) => timed('replace', documents.replace(id, body, etag)),
    remove: (id, etag) => timed('remove', documents.remove(id, etag)),
    async *range(from, to) {
      let reading = 0;
      let since = performance.now();
      try {
        for await (const document of documents.range(from, to)) {
          reading += performance.now() - since;
          yield document;
          since = performance.now();
        }
        reading += performance.now() - since;
      } finally {
        called('range', reading / 1000);
      }
    },
    close: () => documents.close(),
  };
}

import type { Documents } from '../../store/documents.ts';

export type Counts = { get: number; create: number; replace: number; remove: number; range: number };

/** The same documents, with every call counted: what a message costs is a promise that tests hold us to. */
export function counted(documents: Documents): Documents & { counts: Counts; reset(): void } {
  const counts: Counts = { get: 0, create: 0, replace: 0, remove: 0, range: 0 };
  return {
    counts,
    reset: () => void Object.assign(counts, { get: 0, create: 0, replace: 0, remove: 0, range: 0 }),
    get: (id) => {
      counts.get += 1;
      return documents.get(id);
    },
    create: (id, body) => {
      counts.create += 1;
      return documents.create(id, body);
    },
    replace: (id, body, etag) => {
      counts.replace += 1;
      return documents.replace(id, body, etag);
    },
    remove: (id, etag) => {
      counts.remove += 1;
      return documents.remove(id, etag);
    },
    range: (from, to) => {
      counts.range += 1;
      return documents.range(from, to);
    },
    close: () => documents.close(),
  };
}

import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** What a log line may hold: ids, codes, counts and durations. Everything else is dropped, so nobody's name gets in. */
const kept = new Set([
  'turn',
  'activity',
  'kind',
  'name',
  'who',
  'tenant',
  'topic',
  'outcome',
  'reason',
  'status',
  'route',
  'method',
  'ms',
  'count',
  'bytes',
  'url',
  'port',
  'signal',
  'store',
  'version',
  'file',
  'rows',
  'removed',
  'err',
]);

/**
 * JSON lines on standard output, or where `to` says. Fields that are not on the list above are dropped; of an error its
 * class, code and stack frames are kept, never its message, which may quote what somebody typed.
 */
export function makeLog(level: string, to?: DestinationStream): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => Object.fromEntries(Object.entries(fields).filter(([field]) => kept.has(field))),
      },
      serializers: { err: errorFields },
    },
    to ?? pino.destination(1),
  );
}

function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    frames: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause instanceof Error ? { cause: errorFields(error.cause) } : {}),
  };
}

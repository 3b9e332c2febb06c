/** What can be wrong with a store, told apart by code and never by the words of a message. */
export type StoreProblemCode =
  | 'not-a-database'
  | 'not-writable'
  | 'disk-full'
  | 'busy'
  | 'not-allowed'
  | 'missing'
  | 'unreachable'
  | 'too-large'
  | 'damaged';

export type StoreProblem = Error & { storeProblem: StoreProblemCode };

/** An error for whoever runs the service: its message says what is wrong and what to do. */
export function storeProblem(code: StoreProblemCode, message: string, cause?: unknown): StoreProblem {
  return Object.assign(new Error(message, { cause }), { name: 'StoreProblem', storeProblem: code });
}

export function isStoreProblem(error: unknown): error is StoreProblem {
  return error instanceof Error && 'storeProblem' in error;
}

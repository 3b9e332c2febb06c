import type * as z from 'zod';
import { councilSchema } from './council-schema.ts';
import { nearest } from './nearest.ts';
import { harmless, quoted } from './problems.ts';

type Issue = { path: (string | number)[]; message: string };

/** Zod's issue with its path in plain keys; one for each unknown key. */
export function plainIssues(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(path, key) }));
  // A key of a record that is no code is told like a value, with the key itself as what is wrong.
  if (issue.code === 'invalid_key')
    return [
      { path, message: `${quoted(String(path.at(-1)))} is not allowed; allowed: ${issue.issues[0]?.message ?? ''}` },
    ];
  return [{ path, message: `${wrongness(issue.input)}; allowed: ${issue.message}` }];
}

function wrongness(input: unknown): string {
  if (input === undefined) return 'is missing';
  if (Array.isArray(input)) return 'holds a list that is not allowed';
  if (typeof input === 'object') return 'holds keys that are not allowed';
  return `${quoted(String(input))} is not allowed`;
}

function unknownKey(path: readonly (string | number)[], key: string): string {
  const known = knownKeys(path);
  const meant = nearest(key, known, Math.max(2, Math.floor(key.length / 3)));
  return `is not a setting; ${meant === undefined ? `allowed: ${known.join(', ')}` : `did you mean ${meant}`}`;
}

/** The keys that the schema has at a path. */
function knownKeys(path: readonly (string | number)[]): string[] {
  let at: z.core.$ZodType = councilSchema;
  for (const key of path) {
    const below = stepDown(unwrapped(at), key);
    if (!below) return [];
    at = below;
  }
  const found = unwrapped(at);
  return found._zod.def.type === 'object' ? Object.keys((found as z.ZodObject).shape) : [];
}

function stepDown(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  const { type } = schema._zod.def;
  if (type === 'object') return (schema as z.ZodObject).shape[String(key)] as z.core.$ZodType | undefined;
  if (type === 'record') return (schema as z.ZodRecord).valueType;
  if (type === 'array') return (schema as z.ZodArray).element;
  return undefined;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema._zod.def.type === 'optional' ? unwrapped((schema as z.ZodOptional).unwrap()) : schema;
}

/** A path as a person writes it: `supervision[0].days`. */
export function keyOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((key, part) => {
    if (typeof part === 'number') return `${key}[${part}]`;
    return key === '' ? harmless(part) : `${key}.${harmless(part)}`;
  }, '');
}

import { LineCounter, parseDocument } from 'yaml';
import type { Council } from '../domain/council.ts';
import { defaultCouncil } from '../domain/default-council.ts';
import { settingIssues } from './council-rules.ts';
import { councilSchema } from './council-schema.ts';
import { keyOf, plainIssues } from './setting-issues.ts';
import { withDefaults } from './with-defaults.ts';
import { lineOf } from './yaml-lines.ts';

export { defaultCouncil };

/** One thing that is wrong in council.yaml; `key` is its path, such as `supervision[0].days`. */
export type CouncilProblem = { line: number; key: string; message: string };

export type CouncilRead = { outcome: 'read'; council: Council } | { outcome: 'rejected'; problems: CouncilProblem[] };

/**
 * The council's settings from the text of council.yaml, each part that is left out with its default; all problems
 * where there is one. An empty text gives the defaults.
 */
export function readCouncil(yamlText: string): CouncilRead {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    return rejected(
      faults.map(({ pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        key: '',
        message: `not YAML: ${message}`,
      })),
    );
  const written = plainValue(document);
  if ('fault' in written) return rejected([{ line: 1, key: '', message: `not YAML: ${written.fault}` }]);
  const parsed = councilSchema.safeParse(written.value ?? {}, { reportInput: true });
  const at = (path: readonly (string | number)[]) => ({ line: lineOf(document, path, lines), key: keyOf(path) });
  if (!parsed.success)
    return rejected(
      parsed.error.issues
        .flatMap(plainIssues)
        .map(({ path, message }) => ({ ...at(path), message }))
        .toSorted((a, b) => a.line - b.line),
    );
  const council = withDefaults(parsed.data);
  const issues = settingIssues(parsed.data, council);
  if (issues.length > 0) return rejected(issues.map(({ path, message }) => ({ ...at(path), message })));
  return { outcome: 'read', council };
}

/** `council.yaml:12: supervision[0].days: what is wrong, what is allowed`. */
export function councilProblemLine(file: string, { line, key, message }: CouncilProblem): string {
  return `${file}:${line}: ${key === '' ? '' : `${key}: `}${message}`;
}

function rejected(problems: CouncilProblem[]): CouncilRead {
  return { outcome: 'rejected', problems };
}

/** What the document holds, without keys that nothing stands behind; a `fault` where aliases multiply it beyond all bounds. */
function plainValue(document: ReturnType<typeof parseDocument>): { value: unknown } | { fault: string } {
  try {
    return { value: document.toJS({ maxAliasCount: 50, reviver: (_, value) => value ?? undefined }) };
  } catch (error) {
    if (error instanceof ReferenceError) return { fault: error.message };
    throw error;
  }
}

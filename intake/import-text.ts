import { fileNames } from '../domain/workforce.ts';
import { problemLine } from './problems.ts';
import type { Imported } from './read-folder.ts';

/**
 * What an import did, for a person at a terminal: lines, some of them empty. `dryRun`: nothing was stored. `headlines`
 * are the main measures before and after, a line each.
 */
export function importText(imported: Imported, dryRun: boolean, headlines: readonly string[] = []): string[] {
  return imported.outcome === 'loaded' ? loadedText(imported, dryRun, headlines) : rejectedText(imported.report);
}

function rejectedText(report: Imported['report']): string[] {
  const { problemCount, problems } = report;
  const more = problemCount - problems.length;
  return [
    `Not imported: ${counted(problemCount, 'problem')}.`,
    '',
    ...problems.map(problemLine),
    ...(more > 0 ? [`and ${more.toLocaleString('en-GB')} more`] : []),
    ...leftOut(report),
    '',
    'Nothing has been changed.',
  ];
}

function loadedText(
  imported: Extract<Imported, { outcome: 'loaded' }>,
  dryRun: boolean,
  headlines: readonly string[],
): string[] {
  const { report, workforce, emptied, replaced } = imported;
  const { joined, left, moved } = report.changes;
  const rows = fileNames
    .filter((name) => report.rows[name] !== undefined)
    .map((name) => {
      const how = emptied.includes(name) ? 'emptied' : replaced.includes(name) ? 'replaced' : 'new';
      return [name, (report.rows[name] ?? 0).toLocaleString('en-GB'), how, asAt(workforce.files[name]?.asAt)];
    });
  const kept = report.kept.map((name) => [name, '', 'kept', asAt(workforce.files[name]?.asAt)]);
  return [
    dryRun ? `Would be imported, as at ${workforce.asAt}:` : `Imported, as at ${workforce.asAt}:`,
    '',
    ...aligned([['file', 'rows', '', ''], ...rows, ...kept]),
    '',
    `People in post: ${joined} joined, ${left} left, ${moved} moved to another team.`,
    ...listed('The whole council, before → now', headlines),
    ...leftOut(report),
    ...(dryRun ? ['', 'Nothing has been changed.'] : []),
  ];
}

function leftOut({ skipped, dropped, ignored }: Imported['report']): string[] {
  return [
    ...listed('Skipped', skipped),
    ...listed('Dropped, since they must not be stored', dropped),
    ...listed('Ignored, since they are not read', ignored),
  ];
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2, 3].map((n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, n) => (n === 1 ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0)))
      .join('  ')
      .trimEnd()
      .replace(/^/, '  '),
  );
}

function asAt(day: string | undefined): string {
  return day === undefined ? '' : `as at ${day}`;
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
}

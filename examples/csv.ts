export type CsvValue = string | number | null;

/** CSV text as RFC 4180 has it; null is an empty cell. */
export function csv(columns: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [columns.join(',')];
  for (const row of rows) lines.push(row.map(cell).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

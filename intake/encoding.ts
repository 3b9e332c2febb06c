import { isUtf8 } from 'node:buffer';
import { eachRecord } from './csv.ts';

const saveAs = 'in Excel choose Save As and the type "CSV UTF-8 (Comma delimited)"';

/** What is wrong with the file's bytes, before they are read as text: where, and how to save the file instead. */
export type EncodingProblem = { row: number; cell: number; message: string };

/** The bytes after a byte order mark, if there is one, or why they are no UTF-8 text. */
export function utf8Bytes(bytes: Uint8Array): { bytes: Uint8Array } | EncodingProblem {
  const [a, b, c, d] = bytes;
  const whole = (message: string) => ({ row: 1, cell: 0, message: `${message}; allowed: a UTF-8 file: ${saveAs}` });
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return whole('the file is an Excel workbook under another name');
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return whole('the file is saved as UTF-16');
  if (bytes.length > 3 && (a === 0 || b === 0)) return whole('the file is saved as UTF-16');
  if (a === 0xef && b === 0xbb && c === 0xbf) bytes = bytes.subarray(3);
  if (isUtf8(bytes)) return { bytes };
  return firstBroken(bytes);
}

/** The first cell that is not UTF-8, found by reading the same records byte by byte. */
function firstBroken(bytes: Uint8Array): EncodingProblem {
  let found: { row: number; cell: number } | undefined;
  const broken = eachRecord(
    bytes,
    (cells, row) => {
      if (found) return;
      const cell = cells.findIndex((text) => !isUtf8(Buffer.from(text, 'latin1')));
      if (cell >= 0) found = { row, cell };
    },
    'latin1',
  );
  const { row, cell } = found ?? broken ?? { row: 1, cell: 0 };
  const message = `holds letters that are not UTF-8 (the file looks like Windows-1252); allowed: a UTF-8 file: ${saveAs}`;
  return { row, cell, message };
}

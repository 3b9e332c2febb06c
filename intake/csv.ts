import { CsvError, parse } from 'csv-parse/sync';

/** Why a file could not be read to its end: at which record, in which of its cells (from 0). */
export type Broken = { row: number; cell: number; message: string };

/** A record of more characters than this is not one: a quote was left open, or the file holds something else. */
const longestRecord = 1_000_000;

const options = {
  // What comes out of several systems may mix the ends of its lines.
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  max_record_size: longestRecord,
};

/**
 * Calls `each` with every record's cells, its number (the header's is 1) and the bytes read so far, and gives back why
 * it could not go on, if so. No record is kept.
 */
export function eachRecord(
  bytes: Uint8Array,
  each: (cells: readonly string[], row: number, bytesRead: number) => void,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Broken | undefined {
  let row = 0;
  return readable(
    () =>
      parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        ...options,
        encoding,
        on_record: (cells: string[], { bytes: bytesRead }) => {
          row += 1;
          each(cells, row, bytesRead);
          return null;
        },
      }),
    () => row + 1,
  );
}

/** The cells of the first record; none where there is not one. */
export function firstRecord(bytes: Uint8Array): { cells: readonly string[] } | Broken {
  let cells: readonly string[] = [];
  const broken = readable(
    () => {
      [cells = []] = parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { ...options, to: 1 });
    },
    () => 1,
  );
  return broken ?? { cells };
}

function readable(read: () => void, row: () => number): Broken | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { row: row(), cell: typeof error.column === 'number' ? error.column : 0, message: said(error) };
  }
}

function said({ code }: CsvError): string {
  const rest = 'The rest of the file was not read.';
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `a quotation mark opens here and is never closed; allowed: quotation marks in pairs, doubled inside a value. ${rest}`;
    case 'CSV_MAX_RECORD_SIZE':
      return `is far longer than 10,000 characters, or a quotation mark that opens here is never closed; allowed: at most 10,000 characters. ${rest}`;
    default:
      return `a quotation mark stands inside a value; allowed: the whole value in quotation marks, those inside it doubled. ${rest}`;
  }
}

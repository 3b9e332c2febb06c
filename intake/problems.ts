/** One thing that is wrong in a file. `row` is a record's number, the header being row 1. */
export type Problem = { file: string; row: number; column: string; message: string };

/** At most this many problems are listed; the count tells the rest. */
export const listedProblems = 200;

/** Problems as they are found. A file wrong from top to bottom keeps the first few thousand and counts the others. */
export type Problems = {
  add: (file: string, row: number, column: string, message: string) => void;
  count: () => number;
  /** The first 200, by file in the order given, row and then as found. */
  listed: (files: readonly string[]) => readonly Problem[];
};

const keptProblems = 20_000;

export function collectProblems(): Problems {
  const found: Problem[] = [];
  let count = 0;
  return {
    add(file, row, column, message) {
      count += 1;
      if (found.length < keptProblems) found.push({ file, row, column, message });
    },
    count: () => count,
    listed: (files) =>
      found.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.row - b.row).slice(0, listedProblems),
  };
}

/** `file:row:column: what is wrong, what is allowed`. */
export function problemLine({ file, row, column, message }: Problem): string {
  return `${file}:${row}:${column}: ${message}`;
}

/**
 * A value of a file inside a message: in quotes, cut at 40 characters, and with what would command a terminal or turn
 * its text around written as a code.
 */
export function quoted(value: string): string {
  const characters = [...value.slice(0, 100)];
  const cut = characters.length > 40 || value.length > 100;
  const text = cut ? `${characters.slice(0, 39).join('')}…` : value;
  return `"${harmless(text)}"`;
}

/** Text from a file with control and direction characters written as codes. */
export function harmless(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Whether text holds what no cell may hold: control characters, or marks that turn the direction of what follows. */
export function holdsControl(text: string): boolean {
  unprintable.lastIndex = 0;
  return unprintable.test(text);
}

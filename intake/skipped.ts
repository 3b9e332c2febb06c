/** At most this many rows are named; the last entry counts the others. */
const listed = 1_000;

/** Rows that were left out without being wrong, as `file:row: why`. */
export function collectSkipped() {
  const named: string[] = [];
  let others = 0;
  return {
    skip(file: string, row: number, why: string): void {
      if (named.length < listed) named.push(`${file}:${row}: ${why}`);
      else others += 1;
    },
    list: (): readonly string[] => (others === 0 ? named : [...named, `and ${others} more rows`]),
  };
}

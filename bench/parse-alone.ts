import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachRecord } from '../intake/csv.ts';

/**
 * What an import is compared with: reads every CSV file of a folder with the same parser and the same options, does
 * nothing with it, and prints how many records there were. Usage: node parse-alone.ts <folder>
 */
const folder = process.argv[2] ?? '';
let records = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
  eachRecord(readFileSync(join(folder, name)), () => {
    records += 1;
  });
}
console.log(records);

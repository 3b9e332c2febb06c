import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachRecord } from '../intake/csv.ts';

/**
 * What an import is compared with: parses every CSV file of a folder with the same parser and the same options into
 * records, and does nothing with them but count. With --drop no record is kept. Usage: node parse-alone.ts <folder>
 */
const [folder = '', drop] = process.argv.slice(2);
let count = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
  const records: (readonly string[])[] = [];
  eachRecord(readFileSync(join(folder, name)), (cells) => {
    if (drop !== '--drop') records.push(cells);
    count += 1;
  });
}
console.log(count);

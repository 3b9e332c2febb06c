import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Lets Node keep what it compiles, and the types that it strips, from one start to the next: that is a third of a
 * start. Takes effect for what is imported afterwards, so an entry imports the rest of itself lazily. Where the folder
 * cannot be written, nothing is kept and nothing is said.
 */
export function keepCompiled(): void {
  enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
}

import { existsSync } from 'node:fs';
import { readSettings, type Settings } from '../bot/config.ts';

/**
 * The settings from the environment and, where it is present, `.env` (what is set already wins). Where one is wrong or
 * missing, prints one message with every problem and its fix, and ends the process with exit code 1.
 */
export function settingsOrExit(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const read = readSettings(process.env);
  return 'settings' in read ? read.settings : exitWith(read.problems);
}

/** Prints the problems as one message and ends the process with exit code 1. */
export function exitWith(problems: readonly string[]): never {
  console.error(['The assistant cannot start:', ...problems.map((problem) => `- ${problem}`)].join('\n'));
  process.exit(1);
}

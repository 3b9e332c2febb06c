import { readFileSync, writeFileSync } from 'node:fs';

/** Loaded before a script (node --import): writes the most memory that the process ever had, in bytes, to PEAK_MEMORY. */
process.on('exit', () => {
  writeFileSync(process.env.PEAK_MEMORY ?? '', String(peak()));
});

function peak(): number {
  // maxRSS starts with what the parent had when it forked; Linux knows what this program had.
  if (process.platform === 'linux') {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  }
  return process.resourceUsage().maxRSS * 1024;
}

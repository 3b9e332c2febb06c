import { parseArgs } from 'node:util';
import { keepCompiled } from './compile-cache.ts';

const help = `npm run serve

Starts the service alone, as in production. It reads its settings from the environment and .env, and answers at
  POST /api/messages    Microsoft Teams
  GET  /healthz         200 while it lives
  GET  /readyz          200 once a workforce is loaded
  GET  /metrics         Prometheus text
SIGTERM or SIGINT ends it within 10 seconds, after the turns under way.`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
} catch {
  console.error(help);
  process.exit(2);
}
keepCompiled();
const { serve } = await import('./serve-alone.ts');
await serve();

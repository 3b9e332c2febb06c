import { keepCompiled } from './compile-cache.ts';
import { importHelp, importOptions } from './import-options.ts';

const options = importOptions(process.argv.slice(2));
if (options === 'help') console.log(importHelp);
else if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${importHelp}`);
  process.exitCode = 2;
} else {
  keepCompiled();
  const { importFolder } = await import('./import-folder.ts');
  await importFolder(options);
}

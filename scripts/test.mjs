import { bootstrap, runScript } from './bootstrap.mjs';
import { runMain } from './progress.mjs';

await runMain(async () => {
  await bootstrap();
  return runScript('test/run.ts', process.argv.slice(2));
});

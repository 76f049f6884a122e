// node scripts/check.ts runs every static check, says the result of each, and ends with a `summaryLine`.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectRoot } from './bootstrap.mjs';
import { documentProblems } from './check/documents.ts';
import { manifestProblems } from './check/manifest.ts';
import { runCommand } from './host/runCommand.ts';
import { runMain } from './progress.mjs';
import { summaryLine } from './test/summary.ts';

interface Check {
  readonly name: string;
  /** Resolves to what is wrong; to an empty text when nothing is. */
  readonly run: () => string | Promise<string>;
}

/** The longest first, so that the processors are busy to the end. */
const checks: readonly Check[] = [
  { name: 'lint', run: tool('eslint', '.') },
  { name: 'bundles, their sizes and the .vsix', run: tool('node', 'scripts/package.ts', '--out', '.cache/check.vsix') },
  { name: 'unused code and packages', run: tool('knip') },
  { name: 'format', run: tool('prettier', '--check', '--log-level=warn', '.') },
  ...layers().map((folder) => ({ name: `types of ${folder}`, run: tool('tsc', '-p', folder) })),
  { name: 'manifest', run: () => manifestProblems().join('\n') },
  { name: 'documents', run: () => documentProblems().join('\n') },
];

await runMain(async () => {
  const waiting = [...checks];
  let failed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      // Awaited first: `failed +=` would add to what it was before the wait, and lose what other checks have counted.
      const isRight = await passes(check);
      failed += isRight ? 0 : 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.log(summaryLine({ passed: checks.length - failed, failed }));
  return failed === 0 ? 0 : 1;
});

async function passes({ name, run }: Check): Promise<boolean> {
  const began = Date.now();
  const problems = await run();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(problems === '' ? `ok   ${name} (${seconds} s)` : `FAIL ${name} (${seconds} s)\n${problems}`);
  return problems === '';
}

function tool(command: string, ...args: string[]): Check['run'] {
  const PATH = join(projectRoot, 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? '');
  return async () => {
    const { status, output } = await runCommand(command, args, {
      cwd: projectRoot,
      env: { ...process.env, PATH },
    });
    return status === 0 ? '' : output.trim() || `${command} ended with status ${status}`;
  };
}

/** Each layer of src has compiler settings of its own; the tests and scripts have those at the root. */
function layers(): string[] {
  const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...folders.map(({ name }) => `src/${name}`), '.'];
}

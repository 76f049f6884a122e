// node scripts/package.ts [--out FILE] builds, packs the extension as a .vsix, and checks what is in it.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot, runScript } from './bootstrap.mjs';
import { kilobyte } from './build/bundles.ts';
import { runCommand } from './host/runCommand.ts';
import { Failure, runMain } from './progress.mjs';

const budget = 1500 * kilobyte;

await runMain(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'lectern.vsix' } } });
  const vsix = resolve(projectRoot, values.out);
  if ((await runScript('build.ts')) !== 0) {
    throw new Failure('Nothing was packed, because the build failed.');
  }
  checkFiles(await vsce('ls', '--no-dependencies'));
  mkdirSync(dirname(vsix), { recursive: true });
  const output = await vsce('package', '--no-dependencies', '--out', vsix);
  if (/warning/i.test(output)) {
    throw new Failure(output);
  }
  const { size } = statSync(vsix);
  console.log(`${values.out}: ${(size / kilobyte).toFixed(0)} KB of ${budget / kilobyte}`);
  if (size > budget) {
    throw new Failure(`${values.out} is over its budget.`);
  }
});

async function vsce(...args: string[]): Promise<string> {
  const script = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { status, output } = await runCommand(process.execPath, [script, ...args], { cwd: projectRoot });
  if (status !== 0) {
    throw new Failure(`vsce ${args[0] ?? ''} did not succeed:\n${output}`);
  }
  return output;
}

/** Compares what would be packed with the allow-list, in both directions. */
function checkFiles(listing: string): void {
  const files = listing.split('\n').filter((line) => line !== '');
  const allowed = readFileSync(join(import.meta.dirname, 'vsixFiles.txt'), 'utf8')
    .trim()
    .split('\n');
  const patterns = allowed.map((line) => new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`));
  const extra = files.filter((file) => !patterns.some((pattern) => pattern.test(file)));
  const missing = allowed.filter((_line, index) => !files.some((file) => patterns[index]?.test(file)));
  if (extra.length > 0 || missing.length > 0) {
    const sentences = [
      ...extra.map((file) => `${file} would be packed, but scripts/vsixFiles.txt does not allow it.`),
      ...missing.map((line) => `${line} is in scripts/vsixFiles.txt, but would not be packed.`),
    ];
    throw new Failure(sentences.join('\n'));
  }
}

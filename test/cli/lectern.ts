import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { bundles } from '../../scripts/build/bundles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'dist', 'cli.js');

interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Builds the command line where what is there is older than what it is built from. */
export async function buildProgram(): Promise<void> {
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  if (sources.every((source) => statSync(join(root, 'src', source)).mtimeMs < built)) {
    return;
  }
  const bundle = bundles.find(({ output }) => output === 'dist/cli.js');
  assert.ok(bundle, 'no bundle makes dist/cli.js');
  const { outputFiles } = await esbuild.build({
    ...bundle.options,
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.output,
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
  });
  replaceFile(program, outputFiles[0]?.contents ?? new Uint8Array());
}

/** Other processes that run the file meanwhile see either the old or the new one, never a part. */
function replaceFile(path: string, contents: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, contents, { mode: 0o755 });
  renameSync(`${path}.${process.pid}`, path);
}

/** Runs `lectern` to its end. */
export async function lectern(...args: readonly string[]): Promise<Outcome> {
  const { child, ended } = start(args);
  const [status, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, output, errors };
}

/** Runs `lectern` with a reader of its output that goes away after the first part. */
export async function lecternIntoHead(...args: readonly string[]): Promise<Outcome> {
  const { child, ended } = start(args);
  let output = '';
  child.stdout.setEncoding('utf8').once('data', (part: string) => {
    output = part;
    child.stdout.destroy();
  });
  const [status, errors] = await Promise.all([ended, text(child.stderr)]);
  return { status, output, errors };
}

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { child, ended };
}

/** Files for one test file, removed at the end of the process. */
export function filesOf(contents: Readonly<Record<string, string>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(contents)) {
    writeFileSync(join(folder, name), content);
  }
  return (name) => join(folder, name);
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { projectRoot } from '../../scripts/bootstrap.mjs';
import { bundles } from '../../scripts/build/bundles.ts';
import { runFolder } from './runFolder.ts';

const output = 'dist/server.js';
let server: Promise<string> | undefined;

/**
 * The path of the server's bundle: that of `npm run build`, or one made here when that is missing or older than its
 * sources. The latter has a place of its own, because test files run side by side.
 */
export function builtServer(): Promise<string> {
  server ??= isFresh() ? Promise.resolve(join(projectRoot, output)) : build();
  return server;
}

function isFresh(): boolean {
  const sources = ['core', 'protocol', 'server'].flatMap((layer) => {
    const folder = join(projectRoot, 'src', layer);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  });
  return changedAt(join(projectRoot, output)) > Math.max(...sources.map(changedAt));
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function build(): Promise<string> {
  const bundle = bundles.find((candidate) => candidate.output === output);
  if (!bundle) {
    throw new Error(`scripts/build/bundles.ts does not make ${output}`);
  }
  const outfile = join(runFolder, 'server.cjs');
  await esbuild.build({
    ...bundle.options,
    absWorkingDir: projectRoot,
    entryPoints: [bundle.entry],
    outfile,
    bundle: true,
    minify: true,
  });
  return outfile;
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { projectRoot } from '../../scripts/bootstrap.mjs';
import { bundles } from '../../scripts/build/bundles.ts';
import { writeCitationStyles } from '../../scripts/build/citationStyles.ts';
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
  await Promise.all([bundle(output, 'server.cjs'), bundle('dist/references.js', 'references.js')]);
  await writeCitationStyles(projectRoot, runFolder);
  return join(runFolder, 'server.cjs');
}

async function bundle(name: string, file: string): Promise<void> {
  const found = bundles.find((candidate) => candidate.output === name);
  if (!found) {
    throw new Error(`scripts/build/bundles.ts does not make ${name}`);
  }
  await esbuild.build({
    ...found.options,
    absWorkingDir: projectRoot,
    entryPoints: [found.entry],
    outfile: join(runFolder, file),
    bundle: true,
    minify: true,
  });
}

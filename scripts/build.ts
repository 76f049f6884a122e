// node scripts/build.ts [--dev] [--watch] [--tests] [--quiet] bundles everything that runs.
//   --dev    readable code and source maps
//   --watch  builds again at each change, as --dev does
//   --tests  the extension tests as well, for the debugger
//   --quiet  prints no report, only what is wrong
import { chmodSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { projectRoot } from './bootstrap.mjs';
import { bundles, kilobyte, type Bundle } from './build/bundles.ts';
import { writeCitationStyles } from './build/citationStyles.ts';
import { buildLexicon } from './build/lexicon.ts';
import { buildExtensionTests } from './build/extensionTests.ts';
import { Failure, runMain } from './progress.mjs';

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      dev: { type: 'boolean' },
      watch: { type: 'boolean' },
      tests: { type: 'boolean' },
      quiet: { type: 'boolean' },
    },
  });
  if (values.watch) {
    await watch();
    return;
  }
  const sizes = await Promise.all(bundles.map((bundle) => build(bundle, values.dev ?? false)));
  await writeData();
  if (values.tests) {
    await buildExtensionTests();
  }
  if (!values.quiet) {
    report(sizes);
  }
  const tooBig = bundles.filter((bundle, index) => (sizes[index] ?? 0) > bundle.budget);
  if (tooBig.length > 0 && !values.dev) {
    throw new Failure(`Over budget: ${tooBig.map(({ output }) => output).join(', ')}.`);
  }
});

/** Resolves to the size in bytes. */
async function build(bundle: Bundle, dev: boolean): Promise<number> {
  const { metafile } = await esbuild.build(optionsOf(bundle, dev)).catch(() => {
    // esbuild has already printed the errors, with their places.
    throw new Failure(`${bundle.output} could not be built.`);
  });
  makeExecutable(bundle);
  return metafile.outputs[bundle.output]?.bytes ?? 0;
}

/** What is read when it is needed: the words that the repair of the texts knows, the styles of citations. */
async function writeData(): Promise<void> {
  const folder = join(projectRoot, 'dist');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'lexicon.txt'), await buildLexicon(projectRoot));
  await writeCitationStyles(projectRoot, folder);
}

async function watch(): Promise<void> {
  await writeData();
  // The editor's problem matcher (.vscode/tasks.json) waits for these two lines.
  const announce: esbuild.Plugin = {
    name: 'announce',
    setup(build) {
      build.onStart(() => {
        console.log('build started');
      });
      build.onEnd(() => {
        console.log('build ended');
      });
    },
  };
  for (const bundle of bundles) {
    const context = await esbuild.context({
      ...optionsOf(bundle, true),
      plugins: [...(bundle.options.plugins ?? []), announce],
    });
    await context.watch();
  }
}

function optionsOf({ entry, output, options }: Bundle, dev: boolean) {
  return {
    ...options,
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    minify: !dev,
    charset: 'utf8',
    sourcemap: dev,
    // The licences of what is bundled travel at the end of each bundle.
    legalComments: 'eof',
    logLevel: 'warning',
    metafile: true,
  } satisfies esbuild.BuildOptions;
}

function makeExecutable({ output, options }: Bundle): void {
  if (options.banner) {
    chmodSync(join(projectRoot, output), 0o755);
  }
}

function report(sizes: readonly number[]): void {
  const inKilobytes = (bytes: number) => (bytes / kilobyte).toFixed(1).padStart(8);
  console.log(`${'bundle'.padEnd(26)}${'file'.padEnd(28)}${'KB'.padStart(8)}${'budget'.padStart(8)}`);
  bundles.forEach(({ name, output, budget }, index) => {
    console.log(`${name.padEnd(26)}${output.padEnd(28)}${inKilobytes(sizes[index] ?? 0)}${inKilobytes(budget)}`);
  });
}

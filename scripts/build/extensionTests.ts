import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { projectRoot } from '../bootstrap.mjs';

/** Where the extension tests are built. VS Code runs tests in the host of the extension whose folder holds them. */
export const extensionTestsFile = join(projectRoot, '.cache', 'extension-tests.js');

/** Makes one CommonJS module of all extension tests, which is what the extension hosts of desktop and browser can load. */
export async function buildExtensionTests(): Promise<void> {
  const folder = join(projectRoot, 'test', 'extension');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const imports = files.sort().map((file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`);
  await esbuild.build({
    stdin: { contents: [...imports, "export { run } from './registry.ts';"].join('\n'), resolveDir: folder },
    outfile: extensionTestsFile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

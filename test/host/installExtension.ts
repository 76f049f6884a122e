import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/bootstrap.mjs';
import { runCommand } from '../../scripts/host/runCommand.ts';
import { installVsix } from './server.ts';

/** Packs the built extension and installs it for the server of a data folder: just what a person has. */
export async function installExtension(dataFolder: string): Promise<void> {
  const vsix = join(dataFolder, 'lectern.vsix');
  const vsce = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
  mkdirSync(dataFolder, { recursive: true });
  const { output } = await runCommand(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], {
    cwd: projectRoot,
  });
  if (!existsSync(vsix)) {
    throw new Error(`The extension could not be packed:\n${output}`);
  }
  await installVsix(dataFolder, vsix);
}

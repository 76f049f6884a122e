import { projectRoot } from '../bootstrap.mjs';
import { runCommand } from '../host/runCommand.ts';
import { Failure } from '../progress.mjs';
import type { Workspace } from './prepareFolder.ts';

/** Opens a window of the VS Code on this machine that runs the extension from this folder. */
export async function openOnDesktop({ folder, note }: Workspace, code: string): Promise<void> {
  const { status, output } = await runCommand(code, [
    `--extensionDevelopmentPath=${projectRoot}`,
    '--new-window',
    folder,
    ...(note === undefined ? [] : [note]),
  ]);
  if (status !== 0) {
    throw new Failure(`VS Code did not start: ${output.trim()}`);
  }
  console.log('Lectern runs in a new window of VS Code. `npm start -- --browser` shows it in a browser instead.');
}

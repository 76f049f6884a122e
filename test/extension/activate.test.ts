import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { test } from './registry.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** VS Code makes commands of its own for each view: lectern.papers.focus and the like. */
const viewCommands = /^lectern\.(?:papers|paperNotes|nearParagraph)\./;

test('the extension activates and registers just the commands that its manifest contributes', async () => {
  const extension = vscode.extensions.getExtension('lectern.lectern');
  assert.ok(extension, 'the extension is not there');
  await extension.activate();
  assert.ok(extension.isActive, 'the extension is not active');

  const registered = (await vscode.commands.getCommands(true)).filter(
    (command) => command.startsWith('lectern.') && !viewCommands.test(command),
  );
  const { contributes } = extension.packageJSON as Manifest;
  assert.deepEqual(registered.sort(), contributes.commands.map(({ command }) => command).sort());
});

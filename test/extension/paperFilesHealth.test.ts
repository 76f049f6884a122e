import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

test('the health report tells form and papers of each file, and names no folder', async () => {
  await vscode.commands.executeCommand('lectern.reloadPaperFiles');
  await vscode.commands.executeCommand('lectern.copyHealthReport');
  const report = await vscode.env.clipboard.readText();
  assert.match(report, /^- Lectern \d+\.\d+\.\d+$/m);
  assert.match(report, /^\*\*library\.txt\*\*$/m);
  assert.match(report, /^- \d+ papers, dataset viewer table, UTF-8, \d+ KB, read in \d+ ms$/m);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  assert.ok(!report.includes(folder.uri.path), report);
});

test('the health panel opens once, however often it is asked for', async () => {
  const panels = (): readonly vscode.Tab[] =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Library Health');
  await vscode.commands.executeCommand('lectern.showLibraryHealth');
  await vscode.commands.executeCommand('lectern.showLibraryHealth');
  const [panel, ...others] = await waitFor('the panel', () => panels().length > 0 && panels());
  assert.ok(panel && others.length === 0, 'there is more than one panel');
  await vscode.window.tabGroups.close(panel);
});

test('a problem in the health panel leads to its place', async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  const library = vscode.Uri.joinPath(folder.uri, 'library.txt');
  await vscode.commands.executeCommand('_lectern.openPlace', library.toString(), 12, 5);
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  assert.deepEqual(document?.uri.toString(), library.toString());
  assert.deepEqual([selection?.active.line, selection?.active.character], [11, 4]);
});

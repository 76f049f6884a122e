import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('lectern');

async function setPaperFiles(files: readonly string[]): Promise<void> {
  await settings().update('paperFiles', files, vscode.ConfigurationTarget.Workspace);
}

async function names(): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    'Morning',
  );
  return found.map(({ name }) => name);
}

test('a chosen column is written to the setting of the workspace, and the file is read again by it', async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  const file = vscode.Uri.joinPath(folder.uri, 'columns (1).csv');
  await vscode.workspace.fs.writeFile(
    file,
    new TextEncoder().encode('Label,ID\nBells in the Morning,Lee_Evening_CVPR_2020\n'),
  );
  await setPaperFiles(['columns (1).csv']);
  await vscode.commands.executeCommand('lectern.reloadPaperFiles');
  assert.deepEqual(await names(), []);

  // The first role is the title, and the first column the label.
  let attempts = 0;
  await waitFor('the choice in the setting', async () => {
    // A list closes when something else takes the focus: then it opens anew.
    if (attempts % 40 === 0) {
      void vscode.commands.executeCommand('lectern.chooseColumns');
    }
    attempts += 1;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return settings().inspect('columns')?.workspaceValue !== undefined;
  });
  assert.deepEqual(settings().inspect('columns')?.workspaceValue, { 'columns \\(1\\).csv': { Label: 'title' } });
  await waitFor('the paper by its title', async () => (await names()).some((name) => name.includes('Bells')));

  await settings().update('columns', undefined, vscode.ConfigurationTarget.Workspace);
  await waitFor('the paper without it', async () => (await names()).length === 0);
  await setPaperFiles(['library.txt']);
  await vscode.workspace.fs.delete(file);
});

import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

test('the search shows a paper on moving through its list, and takes it away again when it is left', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const note = await vscode.workspace.openTextDocument({ content: 'A note.' });
  await vscode.window.showTextDocument(note);

  await waitFor('a reader beside the note', async () => {
    // A list closes when something else takes the focus, and the editor may still be handing it out: then it opens anew.
    await vscode.commands.executeCommand('lectern.searchPapers');
    for (let moves = 0; moves < 3 && readerCount() === 0; moves += 1) {
      // The first move may lead to the first row, which alone shows nothing.
      const changed = nextChangeOfTabs();
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await changed;
    }
    return readerCount() === 1;
  });
  assert.deepEqual(vscode.window.tabGroups.all.length, 2);

  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await waitFor('no reader', () => readerCount() === 0);
  await waitFor('the note', () => vscode.window.activeTextEditor?.document === note);
});

test('moving through the list shows nothing while the setting says so', async () => {
  await setPreview(false);
  await vscode.commands.executeCommand('lectern.searchPapers');
  await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  await setPreview(true);
  assert.deepEqual(readerCount(), 0);
  await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  await waitFor('a reader', () => readerCount() === 1);
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await waitFor('no reader', () => readerCount() === 0);
});

test('a paper that is accepted in the search stays open', async () => {
  await vscode.commands.executeCommand('lectern.searchPapers');
  await waitFor('a reader', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return readerCount() === 1;
  });
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

async function setPreview(preview: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration('lectern');
  await settings.update('quickPick.preview', preview, vscode.ConfigurationTarget.Workspace);
}

/** Resolves when a tab is opened, closed or changed, or after a second without that. */
function nextChangeOfTabs(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, 1000);
    const listener = vscode.window.tabGroups.onDidChangeTabs(end);
    function end() {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    }
  });
}

function readerCount(): number {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).length;
}

import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

const rain = 'Nguyen_Rain_as_a_Light_Source_Drop-by-Drop_Relighting_of_Wet_Streets_CVPR_2024';

test('the papers like the one on show are listed, and accepting one opens it', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('lectern.openPaper', rain);
  let attempts = 0;
  await waitFor('another paper', async () => {
    // A list closes when something else takes the focus, and the reader may still be taking it: then it opens anew.
    if (attempts % 20 === 0) {
      await vscode.commands.executeCommand('lectern.moreLikeThis');
    }
    attempts += 1;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return tabs().length > 1;
  });
  assert.ok(!tabs().every((label) => label.startsWith('Rain')), 'the paper is said to be like itself');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('the view of what is near a paragraph can be opened', async () => {
  await vscode.commands.executeCommand('lectern.nearParagraph.focus');
  await vscode.commands.executeCommand('lectern.papers.focus');
});

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

import * as vscode from 'vscode';
import { test } from './registry.ts';
import { waitFor } from './waitFor.ts';

const kelp = 'Tuominen_KELP_Keyed_Echo_and_Landsat_Pooling_for_Mapping_Underwater_Forests_CVPR_2024';
const rain = 'Nguyen_Rain_as_a_Light_Source_Drop-by-Drop_Relighting_of_Wet_Streets_CVPR_2024';

test('one click after another shows papers in one reader, and two on the same paper keep it', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('lectern.papers.focus');
  await click(kelp);
  await click(rain);
  await tabsOnce(1);
  await click(rain);
  await click(kelp);
  await tabsOnce(2);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('the commands of the tree that ask for something can be left without a change', async () => {
  for (const command of ['lectern.filterPapers', 'lectern.groupPapers', 'lectern.sortPapers']) {
    const running = vscode.commands.executeCommand(command);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await running;
  }
});

/** What the editor does when a row of the tree is clicked. */
async function click(id: string): Promise<void> {
  await vscode.commands.executeCommand('_lectern.clickPaper', id);
}

async function tabsOnce(count: number): Promise<void> {
  await waitFor(`${count} tabs`, () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length === count);
}

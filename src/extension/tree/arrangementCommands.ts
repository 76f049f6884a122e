import * as vscode from 'vscode';
import { groupings, isGrouping } from '../../core/browse/groupings.ts';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import { isSorting, sortings } from '../../core/browse/sortings.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { chooseOne } from './chooseOne.ts';

const groupingKey = 'lectern.papers.grouping';
const sortingKey = 'lectern.papers.sorting';

/** Commands that group and sort the papers. What was chosen last in this workspace is there again at once. */
export function registerArrangementCommands(browser: PaperBrowser, memory: vscode.Memento): vscode.Disposable {
  restoreArrangement(browser, memory);
  const registered = new DisposableStack();
  registered.add(
    vscode.commands.registerCommand('lectern.groupPapers', async () => {
      const chosen = await chooseOne('Group Papers By', groupings, browser.grouping);
      if (chosen) {
        await memory.update(groupingKey, chosen);
        await browser.setGrouping(chosen);
      }
    }),
  );
  registered.add(
    vscode.commands.registerCommand('lectern.sortPapers', async () => {
      const chosen = await chooseOne('Sort Papers By', sortings, browser.sorting);
      if (chosen) {
        await memory.update(sortingKey, chosen);
        await browser.setSorting(chosen);
      }
    }),
  );
  return registered;
}

function restoreArrangement(browser: PaperBrowser, memory: vscode.Memento): void {
  const grouping = memory.get<unknown>(groupingKey);
  const sorting = memory.get<unknown>(sortingKey);
  if (isGrouping(grouping)) {
    void browser.setGrouping(grouping);
  }
  if (isSorting(sorting)) {
    void browser.setSorting(sorting);
  }
}

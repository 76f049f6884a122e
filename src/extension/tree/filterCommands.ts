import * as vscode from 'vscode';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { showFilterInput } from './filterInput.ts';

/** Commands that set and clear the filter of the tree, and the context key that tells menus of it. */
export function registerFilterCommands(browser: PaperBrowser): vscode.Disposable {
  const registered = new DisposableStack();
  registered.add(vscode.commands.registerCommand('lectern.filterPapers', () => showFilterInput(browser)));
  registered.add(vscode.commands.registerCommand('lectern.clearFilter', () => browser.setFilter(undefined)));
  registered.add(
    browser.onDidChange(() => {
      void vscode.commands.executeCommand('setContext', 'lectern.filterActive', browser.filter !== undefined);
    }),
  );
  return registered;
}

import * as vscode from 'vscode';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { showFilterInput } from './filterInput.ts';

/** Commands that set and clear the filter of the tree, and the context key that tells menus of it. */
export function registerFilterCommands(browser: PaperBrowser): vscode.Disposable {
  const registered = new DisposableStack();
  registered.add(vscode.commands.registerCommand('lectern.filterPapers', () => showFilterInput(browser)));
  registered.add(
    vscode.commands.registerCommand('lectern.toggleUnmentioned', () =>
      browser.setFilter(toggled(browser.filter ?? '')),
    ),
  );
  registered.add(vscode.commands.registerCommand('lectern.clearFilter', () => browser.setFilter(undefined)));
  registered.add(
    browser.onDidChange(() => {
      void vscode.commands.executeCommand('setContext', 'lectern.filterActive', browser.filter !== undefined);
    }),
  );
  return registered;
}

const unmentioned = '-has:notes';
const unmentionedInQuery = /(?:^|\s+)-has:notes(?=\s|$)/i;

/** A query that leaves out the papers that notes mention, or no longer does. */
function toggled(query: string): string {
  return unmentionedInQuery.test(query) ? query.replace(unmentionedInQuery, '') : `${query} ${unmentioned}`;
}

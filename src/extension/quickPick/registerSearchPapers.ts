import * as vscode from 'vscode';
import { DisposableStack } from '../../core/util/disposable.ts';
import { PaperPicker, type PaperPickerDependencies } from './paperPicker.ts';
import { RecentEntries } from './recentEntries.ts';

interface Dependencies extends Omit<PaperPickerDependencies, 'recentPapers' | 'recentSearches'> {
  /** Keeps what was opened and searched last. */
  readonly memory: vscode.Memento;
}

/** The command that searches all papers in a list. */
export function registerSearchPapers({ memory, ...dependencies }: Dependencies): vscode.Disposable {
  const registered = new DisposableStack();
  const recentPapers = new RecentEntries(memory, 'recentPapers');
  const recentSearches = new RecentEntries(memory, 'recentSearches');
  let picker: PaperPicker | undefined;
  registered.add({ dispose: () => picker?.dispose() });
  registered.add(dependencies.readers.onDidOpen((paperId) => recentPapers.add(paperId)));
  registered.add(
    vscode.commands.registerCommand('lectern.searchPapers', () => {
      picker?.dispose();
      picker = new PaperPicker({ ...dependencies, recentPapers, recentSearches });
      return picker.show();
    }),
  );
  return registered;
}

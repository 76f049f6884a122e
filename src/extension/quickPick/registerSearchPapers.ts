import * as vscode from 'vscode';
import { DisposableStack } from '../../core/util/disposable.ts';
import { PaperPicker, type PaperPickerDependencies } from './paperPicker.ts';

/** The command that searches all papers in a list. */
export function registerSearchPapers(dependencies: PaperPickerDependencies): vscode.Disposable {
  const registered = new DisposableStack();
  let picker: PaperPicker | undefined;
  registered.add({ dispose: () => picker?.dispose() });
  registered.add(
    vscode.commands.registerCommand('lectern.searchPapers', () => {
      picker?.dispose();
      picker = new PaperPicker(dependencies);
      return picker.show();
    }),
  );
  return registered;
}

import * as vscode from 'vscode';
import { DisposableStack } from '../../core/util/disposable.ts';
import { FailureMessages } from './failureMessages.ts';
import type { LibraryLoader } from './libraryLoader.ts';
import { ProblemDiagnostics } from './problemDiagnostics.ts';

interface Dependencies {
  readonly loaded: LibraryLoader;
  readonly log: vscode.LogOutputChannel;
}

/** Says what came of reading the paper files: in the views' context, the Problems view, the log, and once in a message. */
export function registerLibraryReports({ loaded, log }: Dependencies): vscode.Disposable {
  const parts = new DisposableStack();
  const diagnostics = parts.add(new ProblemDiagnostics());
  const messages = new FailureMessages(log);
  const showState = (): void => {
    void vscode.commands.executeCommand('setContext', 'lectern.library', loaded.state);
  };
  showState();
  parts.add(loaded.onDidChangeState(showState));
  parts.add(
    loaded.onDidLoad((failures) => {
      log.info(`${loaded.library.papers.length} papers in ${loaded.results.size} files`);
      diagnostics.show(loaded.results, loaded.library.problems);
      messages.tell(failures);
    }),
  );
  parts.add(vscode.commands.registerCommand('lectern.showLog', () => log.show()));
  return parts;
}

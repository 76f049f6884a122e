import * as vscode from 'vscode';
import { healthReport } from '../../core/health/healthReport.ts';
import type { LibrarySearch } from '../../core/search/librarySearch.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import type { LibraryLoader } from '../files/libraryLoader.ts';
import { healthCommands } from './healthPage.ts';
import { HealthPanel } from './healthPanel.ts';
import { libraryHealthOf } from './libraryHealthOf.ts';
import { LibraryStatus } from './libraryStatus.ts';

const showCommand = 'lectern.showLibraryHealth';

interface Dependencies {
  readonly loaded: LibraryLoader;
  readonly search: LibrarySearch;
  readonly extensionUri: vscode.Uri;
  /** Lectern's own. */
  readonly version: string;
}

/** Tells how the library is: in the status bar, in a panel, and as a report for who has to find out what is wrong. */
export function registerLibraryHealth({ loaded, search, extensionUri, version }: Dependencies): vscode.Disposable {
  const parts = new DisposableStack();
  const health = () => libraryHealthOf(loaded, search, version);
  const panel = parts.add(new HealthPanel(extensionUri, health));
  const status = parts.add(new LibraryStatus(loaded, showCommand));
  const update = (): void => {
    status.update();
    panel.update();
  };
  parts.add(loaded.onDidChangeState(update));
  parts.add(loaded.onDidLoad(update));
  parts.add(search.onDidChangeIndex(() => panel.update()));
  parts.add(
    vscode.commands.registerCommand(showCommand, () => {
      panel.show();
      return loaded.ensureLoaded();
    }),
  );
  parts.add(
    vscode.commands.registerCommand(healthCommands.copy, () => vscode.env.clipboard.writeText(healthReport(health()))),
  );
  parts.add(vscode.commands.registerCommand(healthCommands.place, openPlace));
  return parts;
}

async function openPlace(file: string, line: number, column: number): Promise<void> {
  const place = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(vscode.Uri.parse(file), { selection: new vscode.Range(place, place) });
}

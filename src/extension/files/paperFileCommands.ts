import * as vscode from 'vscode';
import { DisposableStack } from '../../core/util/disposable.ts';
import { fileName } from './fileName.ts';
import type { LibraryLoader } from './libraryLoader.ts';
import type { OpenedPaperFiles } from './openedPaperFiles.ts';

interface Dependencies {
  readonly loaded: LibraryLoader;
  readonly opened: OpenedPaperFiles;
  readonly extensionUri: vscode.Uri;
}

/** Commands that open, close and read again the paper files. */
export function registerPaperFileCommands({ loaded, opened, extensionUri }: Dependencies): vscode.Disposable {
  const open = async (uri: vscode.Uri): Promise<void> => {
    await opened.add(uri);
    await loaded.ensureLoaded();
    await vscode.commands.executeCommand('lectern.papers.focus');
  };
  const commands: Record<string, (argument?: unknown) => Promise<void>> = {
    'lectern.openPaperFile': async (argument) => {
      const chosen = argument instanceof vscode.Uri ? [argument] : await askForFiles();
      for (const uri of chosen) {
        await open(uri);
      }
    },
    'lectern.openSampleLibrary': async () => {
      const sample = vscode.Uri.joinPath(extensionUri, 'media', 'sample');
      await open(vscode.Uri.joinPath(sample, 'library.txt'));
      await vscode.window.showTextDocument(vscode.Uri.joinPath(sample, 'notes', 'reading-list.md'));
    },
    'lectern.closePaperFile': async () => closeOne(opened),
    'lectern.reloadPaperFiles': async () => loaded.reload(),
  };
  const registered = new DisposableStack();
  for (const [name, run] of Object.entries(commands)) {
    registered.add(vscode.commands.registerCommand(name, run));
  }
  return registered;
}

async function askForFiles(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: 'Open Paper File',
    title: 'Open Paper File',
  });
  return chosen ?? [];
}

async function closeOne(opened: OpenedPaperFiles): Promise<void> {
  const items = opened.uris.map((uri) => ({ label: fileName(uri), description: uri.toString(true), uri }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      'No paper file was opened by hand. Those of the setting lectern.paperFiles stay for as long as the setting names them.',
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Paper file to close' });
  if (chosen) {
    await opened.remove(chosen.uri);
  }
}

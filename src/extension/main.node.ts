import * as vscode from 'vscode';
import { activate as activateExtension } from './activate.ts';
import { nodeThreads } from './paperReading/nodeThreads.ts';

/** Entry point of the extension where there is Node: on the desktop and on a remote. */
export function activate(context: vscode.ExtensionContext): void {
  // A bundle of its own, loaded with the first note.
  activateExtension(context, {
    loadLanguageClient: () => import('./languageClient.node.js'),
    paperReader: (extensionUri) => ({
      start: nodeThreads(vscode.Uri.joinPath(extensionUri, 'dist', 'paperReader.js').fsPath),
      readsDisk: true,
    }),
  });
}

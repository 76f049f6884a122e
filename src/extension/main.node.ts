import type * as vscode from 'vscode';
import { activate as activateExtension } from './activate.ts';

/** Entry point of the extension where there is Node: on the desktop and on a remote. */
export function activate(context: vscode.ExtensionContext): void {
  // A bundle of its own, loaded with the first note.
  activateExtension(context, { loadLanguageClient: () => import('./languageClient.node.js') });
}

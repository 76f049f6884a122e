import type * as vscode from 'vscode';
import { activate as activateExtension } from './activate.ts';
import { createNodeLanguageClient } from './languageClient/createNodeLanguageClient.ts';

/** Entry point of the extension where there is Node: on the desktop and on a remote. */
export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, { createLanguageClient: createNodeLanguageClient(context.extensionUri) });
}

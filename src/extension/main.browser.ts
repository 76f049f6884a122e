import type * as vscode from 'vscode';
import { activate as activateExtension } from './activate.ts';
import { createBrowserLanguageClient } from './languageClient/createBrowserLanguageClient.ts';

/** Entry point of the extension in a browser, where there is no Node. */
export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, { createLanguageClient: createBrowserLanguageClient(context.extensionUri) });
}

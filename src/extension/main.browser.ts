import * as vscode from 'vscode';
import { activate as activateExtension } from './activate.ts';
import { browserThreads } from './paperReading/browserThreads.ts';
import { answerNoteRequests } from './languageClient/answerNoteRequests.ts';
import { answerPaperRequests } from './languageClient/answerPaperRequests.ts';
import { createBrowserLanguageClient } from './languageClient/createBrowserLanguageClient.ts';
import { LanguageServer } from './languageClient/languageServer.ts';

/** Entry point of the extension in the browser, whose host loads one file only. */
export function activate(context: vscode.ExtensionContext): void {
  const module = {
    LanguageServer,
    answerPaperRequests,
    answerNoteRequests,
    createClientFactory: createBrowserLanguageClient,
  };
  activateExtension(context, {
    loadLanguageClient: () => Promise.resolve(module),
    paperReader: (extensionUri) => ({
      start: browserThreads(vscode.Uri.joinPath(extensionUri, 'dist', 'paperReader.browser.js')),
      readsDisk: false,
    }),
  });
}

/// <reference lib="webworker" />
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { LanguageClientFactory } from './languageClient.ts';

/** Makes clients whose server is a web worker. */
export function createBrowserLanguageClient(extensionUri: vscode.Uri): LanguageClientFactory {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'server.browser.js');
  return (id, name, options) => new QuietLanguageClient(id, name, () => startWorker(script), options);
}

/** Reads the script first: VS Code refuses to start a worker by its URI when the extension is on a remote. */
async function startWorker(script: vscode.Uri): Promise<MessageTransports> {
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'Lectern language server' });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** Faults go to the log. What to tell the person is for `LanguageServer` to say, once. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

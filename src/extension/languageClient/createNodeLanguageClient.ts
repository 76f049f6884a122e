import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { LanguageClientFactory } from './languageClient.ts';

/** Makes clients whose server is a process of its own. */
export function createNodeLanguageClient(extensionUri: vscode.Uri): LanguageClientFactory {
  const module = vscode.Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  // While the extension is debugged, so can the server be: .vscode/launch.json attaches to this port.
  const debug = { ...run, options: { execArgv: ['--inspect=6009'] } };
  return (id, name, options) => new QuietLanguageClient(id, name, { run, debug }, options);
}

/** Faults go to the log. What to tell the person is for `LanguageServer` to say, once. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

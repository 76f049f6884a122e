import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { describeFileError } from '../../core/readers/describeFileError.ts';
import {
  shippedFileRequest,
  styleFileRequest,
  type ShippedFileParams,
  type ShippedFileResult,
  type StyleFileParams,
  type StyleFileResult,
} from '../../protocol/serverMessages.ts';

/** Reads what the language server needs to format references, on whatever file system that is. */
export function answerCitationRequests(client: BaseLanguageClient, extensionUri: vscode.Uri): void {
  client.onRequest(shippedFileRequest, async ({ name }: ShippedFileParams): Promise<ShippedFileResult> => {
    try {
      return await read(vscode.Uri.joinPath(extensionUri, 'dist', name));
    } catch {
      return null;
    }
  });
  client.onRequest(styleFileRequest, async ({ path, noteUri }: StyleFileParams): Promise<StyleFileResult> => {
    try {
      return { text: await read(styleUri(path, noteUri)) };
    } catch (error) {
      return { problem: `cannot be read: ${describeFileError(error)}` };
    }
  });
}

/** A URI, an absolute path, or a path in the note's folder of the workspace. */
function styleUri(path: string, noteUri: string | undefined): vscode.Uri {
  if (/^[a-z][a-z\d+.-]+:/i.test(path)) {
    return vscode.Uri.parse(path);
  }
  const { workspace } = vscode;
  const own = noteUri === undefined ? undefined : workspace.getWorkspaceFolder(vscode.Uri.parse(noteUri));
  const base = (own ?? workspace.workspaceFolders?.[0])?.uri;
  if (/^(?:[/\\]|[a-z]:)/i.test(path)) {
    const file = vscode.Uri.file(path);
    return base ? base.with({ path: file.path }) : file;
  }
  return base ? vscode.Uri.joinPath(base, path) : vscode.Uri.file(path);
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

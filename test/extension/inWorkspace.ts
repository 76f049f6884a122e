import * as vscode from 'vscode';
import * as assert from './assert.ts';

/** A place in the folder that the tests have open. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

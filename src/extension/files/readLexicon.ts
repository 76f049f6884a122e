import * as vscode from 'vscode';

/** Reads the word list that is built beside the extension; without it the repair knows the words of the papers alone. */
export async function readLexicon(extensionUri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'lexicon.txt'));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

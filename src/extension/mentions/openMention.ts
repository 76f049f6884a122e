import * as vscode from 'vscode';
import type { MentionInNote } from '../../core/notes/noteMention.ts';

/** Opens a note with a mention selected; where the note is in sight, there. */
export async function openMention({ uri, range: { start, end } }: MentionInNote): Promise<void> {
  const note = vscode.Uri.parse(uri);
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === note.toString());
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  try {
    await vscode.window.showTextDocument(note, {
      selection,
      ...(shown?.viewColumn && { viewColumn: shown.viewColumn }),
    });
  } catch {
    const name = vscode.workspace.asRelativePath(note);
    void vscode.window.showInformationMessage(`${name} does not open. It may have been renamed or deleted.`);
  }
}

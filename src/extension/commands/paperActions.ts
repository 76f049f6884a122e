import * as vscode from 'vscode';
import type { Paper } from '../../core/paper.ts';

/** What a person can do with a paper besides reading it. */
export class PaperActions {
  async copyId(paper: Paper): Promise<void> {
    await copy(paper.id, 'ID');
  }

  async copyCitationKey(paper: Paper): Promise<void> {
    await copy(paper.citationKey, 'citation key');
  }

  /** Inserts the ID at the carets of the note that was edited last. */
  async insertId(paper: Paper): Promise<void> {
    const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
    if (!editor) {
      void vscode.window.showInformationMessage('No note is open to insert the ID into. Open one and try again.');
      return;
    }
    await editor.edit((edit) => {
      for (const selection of editor.selections) {
        edit.replace(selection, paper.id);
      }
    });
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  }

  /** Opens the paper file with the ID of the paper's row selected. */
  async revealInFile(paper: Paper): Promise<void> {
    const start = new vscode.Position(paper.place.line - 1, paper.place.column - 1);
    const selection = new vscode.Range(start, start.translate(0, paper.id.length));
    await vscode.window.showTextDocument(vscode.Uri.parse(paper.place.file), { selection });
  }
}

/** A copy leaves no trace on the screen, so the status bar says for a moment that it was made. */
async function copy(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`Copied the ${what}: ${text}`, 3000);
}

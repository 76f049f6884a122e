import * as vscode from 'vscode';
import type { Paper, PaperOrigin } from '../../core/paper.ts';
import { publishedId } from '../../core/paperId.ts';
import { partsText, placeText } from '../../core/render/paperOrigins.ts';

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

  /** Opens the paper file with the ID of the paper's row selected; of several files, the one that is chosen. */
  async revealInFile(paper: Paper): Promise<void> {
    const { place, id = '' } = paper.origins ? ((await chooseOrigin(paper.origins)) ?? {}) : paper;
    if (place) {
      const start = new vscode.Position(place.line - 1, place.column - 1);
      const selection = new vscode.Range(start, start.translate(0, publishedId(id).length));
      await vscode.window.showTextDocument(vscode.Uri.parse(place.file), { selection });
    }
  }
}

async function chooseOrigin(origins: readonly PaperOrigin[]): Promise<PaperOrigin | undefined> {
  const items = origins.map((origin) => ({
    label: placeText(origin.place),
    description: partsText(origin),
    origin,
  }));
  const title = 'Reveal in Paper File';
  const placeHolder = 'Several files have this paper. Which one do you want to see?';
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.origin;
}

/** A copy leaves no trace on the screen, so the status bar says for a moment that it was made. */
async function copy(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`Copied the ${what}: ${text}`, 3000);
}

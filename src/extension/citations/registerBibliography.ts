import * as vscode from 'vscode';
import { DisposableStack } from '../../core/util/disposable.ts';
import {
  bibliographyRequest,
  type BibliographyParams,
  type BibliographyResult,
} from '../../protocol/serverMessages.ts';
import { noteSelector } from '../languageClient/noteSelector.ts';
import { tellProblem, type CitationServer } from './citations.ts';
import { writeBibliographyFile } from './writeBibliographyFile.ts';

/** Commands that give a note its references, or write those of notes into a file. */
export function registerBibliography(server: CitationServer): vscode.Disposable {
  const parts = new DisposableStack();
  parts.add(vscode.commands.registerCommand('lectern.updateBibliography', () => updateBibliography(server)));
  parts.add(
    vscode.commands.registerCommand('lectern.writeBibliographyFile', (notes?: unknown, target?: unknown) =>
      writeBibliographyFile(server, activeNote()?.uri, {
        ...(notes instanceof vscode.Uri && { notes }),
        ...(target instanceof vscode.Uri && { target }),
      }),
    ),
  );
  return parts;
}

async function updateBibliography(server: CitationServer): Promise<void> {
  const note = activeNote();
  if (!note) {
    void vscode.window.showInformationMessage('Open the note that is to have a bibliography, and try again.');
    return;
  }
  const { version } = note;
  const params: BibliographyParams = { uri: note.uri.toString() };
  const result = await server.ask<BibliographyResult>(bibliographyRequest, params);
  if (!result || 'problem' in result) {
    tellProblem(result?.problem);
  } else if (note.version !== version) {
    // The places that the server has named are those of a text that is no more.
    await updateBibliography(server);
  } else if (result.edits.length === 0) {
    vscode.window.setStatusBarMessage('The bibliography is up to date.', 3000);
  } else {
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of result.edits) {
      const { start, end } = range;
      edit.replace(note.uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
    await vscode.workspace.applyEdit(edit);
  }
}

function activeNote(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && vscode.languages.match(noteSelector, document) > 0 ? document : undefined;
}

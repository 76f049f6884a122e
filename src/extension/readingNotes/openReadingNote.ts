import * as vscode from 'vscode';
import { noteLanguage } from '../../core/notes/noteLanguage.ts';
import type { Paper } from '../../core/paper.ts';
import { pathInFolder, readingNotePath } from '../../core/readingNote/readingNotePath.ts';
import { readingNoteText } from '../../core/readingNote/readingNoteText.ts';
import { readerViewType } from '../reader/readerPanel.ts';

/** Opens the one note that is about a paper, and makes it first where there is none. A file that is there is never written. */
export async function openReadingNote(paper: Paper): Promise<void> {
  const folder = folderFor(paper);
  if (!folder) {
    await offerFolder();
    return;
  }
  const note = (await existingNote(paper)) ?? noteIn(folder, paper);
  if (!note) {
    const path = String(settingsOf(folder).get('readingNote.path'));
    void vscode.window.showErrorMessage(
      `The setting lectern.readingNote.path has to name a file within the folder, such as notes/\${citationKey}.md. It is "${path}".`,
    );
    return;
  }
  const created = (await isThere(note)) ? undefined : await create(note, folder, paper);
  if (created === undefined || created >= 0) {
    await show(note, created);
  }
}

/** The folder that has the paper's file; else that of the note at hand; else the first. */
function folderFor({ place }: Paper): vscode.WorkspaceFolder | undefined {
  const candidates = [vscode.Uri.parse(place.file), vscode.window.activeTextEditor?.document.uri];
  return (
    candidates.map((uri) => uri && vscode.workspace.getWorkspaceFolder(uri)).find((folder) => folder !== undefined) ??
    vscode.workspace.workspaceFolders?.[0]
  );
}

function settingsOf(folder: vscode.WorkspaceFolder): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('lectern', folder.uri);
}

function noteIn(folder: vscode.WorkspaceFolder, paper: Paper): vscode.Uri | undefined {
  const path = readingNotePath(settingsOf(folder).get('readingNote.path'), paper);
  return path === undefined ? undefined : vscode.Uri.joinPath(folder.uri, path);
}

/** The note, in whichever folder it is. */
async function existingNote(paper: Paper): Promise<vscode.Uri | undefined> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const note = noteIn(folder, paper);
    if (note && (await isThere(note))) {
      return note;
    }
  }
  return undefined;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** @returns where to go on writing; -1 when the file could not be made, which the person has been told */
async function create(note: vscode.Uri, folder: vscode.WorkspaceFolder, paper: Paper): Promise<number> {
  const template = await readTemplate(folder);
  const { text, cursor } = readingNoteText(template, paper, noteLanguage(note.path));
  const edit = new vscode.WorkspaceEdit();
  // Who makes the file in this moment wins: then it is opened as it is.
  edit.createFile(note, { overwrite: false, ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  if (await vscode.workspace.applyEdit(edit)) {
    return cursor;
  }
  void vscode.window.showErrorMessage(
    `${vscode.workspace.asRelativePath(note)} could not be made. Is the folder read-only?`,
  );
  return -1;
}

/** The setting is the text itself, or, on a single line without a variable, the path of a file in the folder that has the text. */
async function readTemplate(folder: vscode.WorkspaceFolder): Promise<unknown> {
  const template = settingsOf(folder).get('readingNote.template');
  if (typeof template !== 'string' || template.trim() === '' || /\n|\$\{/.test(template)) {
    return template;
  }
  const path = pathInFolder(template.trim());
  try {
    const bytes = path === undefined ? undefined : vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, path));
    return bytes && new TextDecoder().decode(await bytes);
  } catch {
    void vscode.window.showWarningMessage(
      `The template ${template} of reading notes could not be read, so the note has the usual one.`,
    );
    return undefined;
  }
}

/** Beside a reader, so that one can read and write; where the note is in sight, there. */
async function show(note: vscode.Uri, cursor: number | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(note);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isReader = tab instanceof vscode.TabInputWebview && tab.viewType.endsWith(readerViewType);
  const viewColumn = shown ?? (isReader ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
  const position = cursor === undefined ? undefined : document.positionAt(cursor);
  const selection = position && new vscode.Range(position, position);
  await vscode.window.showTextDocument(document, { viewColumn, preview: false, ...(selection && { selection }) });
}

async function offerFolder(): Promise<void> {
  const open = 'Open Folder…';
  const answer = await vscode.window.showInformationMessage(
    'A reading note is kept in a folder, and none is open.',
    open,
  );
  if (answer === open) {
    await vscode.commands.executeCommand('workbench.action.files.openFolder');
  }
}

import * as vscode from 'vscode';
import { isWrittenByLectern } from '../../core/citations/writtenByLectern.ts';
import {
  bibliographyFileRequest,
  type BibliographyFileParams,
  type BibliographyFileResult,
} from '../../protocol/serverMessages.ts';
import { fileName } from '../files/fileName.ts';
import { textOf, type CitationServer } from './citations.ts';

interface Format {
  readonly ending: string;
  readonly format: BibliographyFileParams['format'];
  readonly description: string;
}

const formats: readonly Format[] = [
  { ending: 'bib', format: 'bibtex', description: 'BibTeX, for LaTeX, Typst and Pandoc' },
  { ending: 'json', format: 'csl-json', description: 'CSL-JSON, for Pandoc and Zotero' },
  { ending: 'ris', format: 'ris', description: 'RIS, for EndNote and Zotero' },
  { ending: 'txt', format: 'text', description: 'formatted as text' },
];

interface Choice {
  /** A note, or a folder with notes. */
  readonly notes?: vscode.Uri;
  readonly target?: vscode.Uri;
}

/** Writes the references of a note, or of a folder's notes, into a file. What was not chosen before, the person is asked. */
export async function writeBibliographyFile(
  server: CitationServer,
  activeNote: vscode.Uri | undefined,
  choice: Choice,
): Promise<void> {
  const notes = choice.notes ?? (await chooseNotes(activeNote));
  const target = notes && (choice.target ?? (await chooseTarget(notes)));
  if (!notes || !target) {
    return;
  }
  const params: BibliographyFileParams = { uri: notes.toString(), format: formatOf(target) };
  const text = textOf(await server.ask<BibliographyFileResult>(bibliographyFileRequest, params));
  if (text !== undefined && (await mayWrite(target))) {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    vscode.window.setStatusBarMessage(`Wrote ${fileName(target)}.`, 3000);
  }
}

async function chooseNotes(note: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const rows = [
    ...(note ? [{ label: 'This note', description: fileName(note), uri: note }] : []),
    ...folders.map(({ name, uri }) => ({ label: `All notes in ${name}`, description: '', uri })),
  ];
  if (rows.length === 0) {
    void vscode.window.showInformationMessage('Open a note or a folder with notes, and try again.');
    return undefined;
  }
  const placeHolder = 'Whose references?';
  return rows.length === 1 ? rows[0]?.uri : (await vscode.window.showQuickPick(rows, { placeHolder }))?.uri;
}

async function chooseTarget(notes: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = (await isFolder(notes)) ? notes : vscode.Uri.joinPath(notes, '..');
  const isOnDisk = notes.scheme !== 'untitled';
  const rows = formats.map(({ ending, description }) => {
    const uri = vscode.Uri.joinPath(folder, `references.${ending}`);
    return { label: fileName(uri), description, uri };
  });
  const elsewhere = { label: 'Another file…', description: '', uri: undefined };
  const placeHolder = `Into which file in ${vscode.workspace.asRelativePath(folder)}?`;
  const chosen = isOnDisk ? await vscode.window.showQuickPick([...rows, elsewhere], { placeHolder }) : elsewhere;
  return chosen === elsewhere ? chooseElsewhere() : chosen?.uri;
}

async function chooseElsewhere(): Promise<vscode.Uri | undefined> {
  const filters = Object.fromEntries(formats.map(({ ending, description }) => [description, [ending]]));
  return vscode.window.showSaveDialog({ filters, saveLabel: 'Write', title: 'Write Bibliography File' });
}

function formatOf({ path }: vscode.Uri): BibliographyFileParams['format'] {
  return formats.find(({ ending }) => path.toLowerCase().endsWith(`.${ending}`))?.format ?? 'text';
}

/** Somebody else's file is only replaced by one who says so. */
async function mayWrite(target: vscode.Uri): Promise<boolean> {
  let before: Uint8Array;
  try {
    before = await vscode.workspace.fs.readFile(target);
  } catch {
    return true;
  }
  if (isWrittenByLectern(new TextDecoder().decode(before))) {
    return true;
  }
  const replace = 'Replace';
  const message = `${fileName(target)} is there already, and may have been written by somebody else than Lectern.`;
  const detail = 'Its content is lost when it is replaced.';
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, replace)) === replace;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

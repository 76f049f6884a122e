import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { indexedGlobs } from '../../core/notes/noteLanguage.ts';
import {
  largestNote,
  notesRequest,
  renameAliasRequest,
  noteTextRequest,
  type NotesResult,
  type RenameAliasParams,
  type NoteTextParams,
  type NoteTextResult,
} from '../../protocol/serverMessages.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';

/** Finds and reads the notes of the workspace for the language server, on whatever file system they are. */
export function answerNoteRequests(client: BaseLanguageClient, loaded: LoadedLibrary): void {
  client.onRequest(notesRequest, async (token: vscode.CancellationToken): Promise<NotesResult> => {
    await loaded.ensureLoaded();
    const paperFiles = new Set(loaded.library.files);
    const notes = (await findNotes(token)).filter((uri) => !paperFiles.has(uri));
    return { notes, paperFiles: [...paperFiles] };
  });
  client.onRequest(noteTextRequest, ({ uri }: NoteTextParams) => readNote(vscode.Uri.parse(uri)));
  client.onRequest(renameAliasRequest, renameAlias);
}

/** Wherever the setting has the key: for the person, the workspace or a folder. */
async function renameAlias({ from, to }: RenameAliasParams): Promise<void> {
  for (const folder of vscode.workspace.workspaceFolders ?? [undefined]) {
    const settings = vscode.workspace.getConfiguration('lectern', folder);
    const found = settings.inspect<Record<string, string>>('aliases');
    for (const [aliases, target] of [
      [found?.globalValue, vscode.ConfigurationTarget.Global],
      [found?.workspaceValue, vscode.ConfigurationTarget.Workspace],
      [found?.workspaceFolderValue, vscode.ConfigurationTarget.WorkspaceFolder],
    ] as const) {
      if (aliases && Object.hasOwn(aliases, from)) {
        const renamed = Object.entries(aliases).map(([key, paper]) => [key === from ? to : key, paper]);
        await settings.update('aliases', Object.fromEntries(renamed), target);
      }
    }
  }
}

/** URIs of what the setting `lectern.notes` of each folder names, without what `files.exclude` hides. */
async function findNotes(token: vscode.CancellationToken): Promise<string[]> {
  const found = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
    const globs = indexedGlobs(vscode.workspace.getConfiguration('lectern', folder.uri).get('notes'));
    return globs.map((glob) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), '**/node_modules/**', undefined, token),
    );
  });
  return [...new Set((await Promise.all(found)).flat().map(String))];
}

async function readNote(uri: vscode.Uri): Promise<NoteTextResult> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > largestNote ? {} : { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // Deleted since it was found, or not to be read: either way there is no text.
    return null;
  }
}

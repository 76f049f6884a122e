import type { Connection } from 'vscode-languageserver';
import {
  notesRequest,
  noteTextRequest,
  type NotesResult,
  type NoteTextParams,
  type NoteTextResult,
} from '../../protocol/serverMessages.ts';
import { withToken } from '../cancellation.ts';
import { tooLarge, type NoteFiles } from './noteFiles.ts';

/** The notes of a client that finds and reads them itself, on whatever file system it has. */
export function clientNoteFiles(connection: Connection, warn: (message: string) => void): NoteFiles {
  return {
    list: (signal) => withToken(signal, (token) => connection.sendRequest<NotesResult>(notesRequest, token)),

    async read(uri, signal) {
      const params: NoteTextParams = { uri };
      const note = await withToken(signal, (token) =>
        connection.sendRequest<NoteTextResult>(noteTextRequest, params, token),
      );
      if (note && note.text === undefined) {
        warn(tooLarge(uri));
      }
      return note?.text;
    },
  };
}

import type { Disposable } from '../../core/util/disposable.ts';
import type { NotesResult } from '../../protocol/serverMessages.ts';

export interface NoteListing extends NotesResult {
  /** Those that are not as they were read; left out where whoever changes a file says so. */
  readonly changed?: readonly string[];
}

/** Finds and reads the notes of the workspace: on the disk, or by asking a client that has another file system. */
export interface NoteFiles {
  list(signal: AbortSignal): Promise<NoteListing>;
  /** The text of a note; undefined when there is no such file, or when it is too large to be a note. */
  read(uri: string, signal: AbortSignal): Promise<string | undefined>;
  /** URIs of the folders in which notes are looked for; undefined where that is the client's own business. */
  readonly folders?: readonly string[];
  /** The client has opened and closed folders (URIs). */
  changeFolders?(added: readonly string[], removed: readonly string[]): void;
  /** Watches the files from now on, for a client that cannot; the listener is to list them again. */
  watch?(listener: () => void): Disposable;
}

/** What the log says of such a file. */
export function tooLarge(uri: string): string {
  return `${uri} is over 10 MB, too large for a note. Papers that it mentions are not found.`;
}

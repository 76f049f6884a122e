import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { canonicalUri } from '../../core/notes/canonicalUri.ts';
import { largestNote, type NotesResult } from '../../protocol/serverMessages.ts';
import { tooLarge, type NoteFiles } from './noteFiles.ts';

/** The disk, by URI. */
export interface FileSystem {
  /** What is in a folder; what a link leads to, unless that is a folder. @throws when it cannot be read */
  readFolder(uri: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
  /** In bytes; undefined when there is no such file. */
  size(uri: string): Promise<number | undefined>;
  read(uri: string): Promise<Uint8Array>;
}

export interface FolderNotesOptions {
  readonly fileSystem: FileSystem;
  /** URIs. */
  readonly folders: readonly string[];
  readonly paperFiles: readonly string[];
  /** The globs that say which files are notes, relative to a folder, as they are now. */
  readonly globs: () => Promise<readonly string[]>;
  readonly warn: (message: string) => void;
}

/**
 * The notes in some folders of the disk. Folders whose name begins with a dot, `node_modules` and what the `.gitignore` of the
 * folder itself names are left out.
 */
export class FolderNotes implements NoteFiles {
  readonly #options: FolderNotesOptions;
  readonly #paperFiles: ReadonlySet<string>;
  readonly folders: string[];

  constructor(options: FolderNotesOptions) {
    this.#options = options;
    this.#paperFiles = new Set(options.paperFiles.map(canonicalUri));
    this.folders = options.folders.map(withoutSlash);
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(withoutSlash));
    const kept = this.folders.filter((folder) => !gone.has(folder));
    this.folders.splice(0, this.folders.length, ...kept, ...added.map(withoutSlash));
  }

  async list(signal: AbortSignal): Promise<NotesResult> {
    const isNote = picomatch([...(await this.#options.globs())], { nocase: true });
    const notes = new Map<string, string>();
    for (const folder of this.folders) {
      const ignored = await this.#readGitignore(folder);
      for await (const path of this.#walk(folder, '', ignored, signal)) {
        const uri = uriOf(folder, path);
        if (isNote(path) && !this.#paperFiles.has(canonicalUri(uri))) {
          notes.set(canonicalUri(uri), uri);
        }
      }
    }
    return { notes: [...notes.values()], paperFiles: this.#options.paperFiles };
  }

  async read(uri: string): Promise<string | undefined> {
    const size = await this.#options.fileSystem.size(uri);
    if (size !== undefined && size > largestNote) {
      this.#options.warn(tooLarge(uri));
      return undefined;
    }
    return size === undefined ? undefined : new TextDecoder().decode(await this.#options.fileSystem.read(uri));
  }

  /** Paths of files, relative to the folder. A folder that cannot be read is told and left out. */
  async *#walk(folder: string, path: string, ignored: Ignore, signal: AbortSignal): AsyncGenerator<string> {
    for (const { name, isFolder } of await this.#readFolder(uriOf(folder, path))) {
      signal.throwIfAborted();
      const child = path + name;
      if (!isFolder && !ignored.ignores(child)) {
        yield child;
      }
      if (isFolder && !name.startsWith('.') && name !== 'node_modules' && !ignored.ignores(`${child}/`)) {
        yield* this.#walk(folder, `${child}/`, ignored, signal);
      }
    }
  }

  async #readFolder(uri: string): ReturnType<FileSystem['readFolder']> {
    try {
      return await this.#options.fileSystem.readFolder(uri);
    } catch (error) {
      this.#options.warn(`${uri} could not be looked through for notes. ${String(error)}`);
      return [];
    }
  }

  async #readGitignore(folder: string): Promise<Ignore> {
    const rules = await this.read(uriOf(folder, '.gitignore')).catch(() => undefined);
    return ignore({ allowRelativePaths: true }).add(rules ?? '');
  }
}

function uriOf(folder: string, path: string): string {
  return `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function withoutSlash(folder: string): string {
  return folder.replace(/\/+$/, '');
}

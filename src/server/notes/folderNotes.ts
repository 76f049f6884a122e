import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { canonicalUri } from '../../core/notes/canonicalUri.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import { Pace } from '../../core/util/pace.ts';
import { largestNote } from '../../protocol/serverMessages.ts';
import { FolderWatchers } from './folderWatchers.ts';
import { tooLarge, type NoteFiles, type NoteListing } from './noteFiles.ts';

/** The disk, by URI. */
export interface FileSystem {
  /** What is in a folder; what a link leads to, unless that is a folder. @throws when it cannot be read */
  readFolder(uri: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
  /** Size in bytes, and something that is different whenever the file is; undefined when there is no such file. */
  stat(uri: string): { readonly size: number; readonly stamp: string } | undefined;
  /** @param size in bytes: what is small may be read at once */
  read(uri: string, size: number): Uint8Array | Promise<Uint8Array>;
  /** Calls back when a file in a folder, not below it, may have changed. @throws when it cannot be watched */
  watchFolder(uri: string, listener: () => void): Disposable;
}

export interface FolderNotesOptions {
  readonly fileSystem: FileSystem;
  /** URIs. */
  readonly folders: readonly string[];
  readonly paperFiles: readonly string[];
  /** The globs that say which files are notes, relative to a folder, as they are now. */
  readonly globs: () => Promise<readonly string[]>;
  /** Gives other work its turn. */
  readonly pause: () => Promise<void>;
  readonly warn: (message: string) => void;
}

/** One walk through a folder. */
interface Walk {
  readonly folder: string;
  readonly ignored: Ignore;
  /** URIs of all folders on the way. */
  readonly visited: Set<string>;
  readonly signal: AbortSignal;
}

/**
 * The notes in some folders of the disk. Folders whose name begins with a dot, `node_modules` and what the `.gitignore` of the
 * folder itself names are left out.
 */
export class FolderNotes implements NoteFiles {
  readonly #options: FolderNotesOptions;
  readonly #paperFiles: ReadonlySet<string>;
  readonly folders: string[];
  /** Of each note when it was last read. */
  readonly #stamps = new Map<string, string>();
  /** There, where the client does not watch. */
  #watchers: FolderWatchers | undefined;

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

  async list(signal: AbortSignal): Promise<NoteListing> {
    const isNote = picomatch([...(await this.#options.globs())], { nocase: true });
    const notes = new Map<string, string>();
    const visited = new Set<string>();
    for (const folder of this.folders) {
      const ignored = await this.#readGitignore(folder);
      for await (const path of this.#walk({ folder, ignored, visited, signal }, '')) {
        const uri = uriOf(folder, path);
        if (isNote(path) && !this.#paperFiles.has(canonicalUri(uri))) {
          notes.set(canonicalUri(uri), uri);
        }
      }
    }
    this.#watchers?.watch(visited);
    const changed = this.#watchers ? await this.#changedSinceRead([...notes.values()], signal) : [];
    return { notes: [...notes.values()], paperFiles: this.#options.paperFiles, changed };
  }

  async read(uri: string): Promise<string | undefined> {
    const { fileSystem, warn } = this.#options;
    const found = fileSystem.stat(uri);
    if (!found) {
      this.#stamps.delete(uri);
      return undefined;
    }
    this.#stamps.set(uri, found.stamp);
    if (found.size > largestNote) {
      warn(tooLarge(uri));
      return undefined;
    }
    return new TextDecoder().decode(await fileSystem.read(uri, found.size));
  }

  watch(listener: () => void): Disposable {
    this.#watchers = new FolderWatchers(this.#options, listener);
    listener();
    return this.#watchers;
  }

  async #changedSinceRead(uris: readonly string[], signal: AbortSignal): Promise<string[]> {
    const changed: string[] = [];
    const pace = new Pace(this.#options.pause, { signal });
    for (const uri of uris.filter((candidate) => this.#stamps.has(candidate))) {
      await pace.step();
      if (this.#options.fileSystem.stat(uri)?.stamp !== this.#stamps.get(uri)) {
        changed.push(uri);
      }
    }
    return changed;
  }

  /** Paths of files, relative to the folder. A folder that cannot be read is told and left out. */
  async *#walk(walk: Walk, path: string): AsyncGenerator<string> {
    const { folder, ignored, visited, signal } = walk;
    visited.add(uriOf(folder, path));
    for (const { name, isFolder } of await this.#readFolder(uriOf(folder, path))) {
      signal.throwIfAborted();
      const child = path + name;
      if (!isFolder && !ignored.ignores(child)) {
        yield child;
      }
      if (isFolder && !name.startsWith('.') && name !== 'node_modules' && !ignored.ignores(`${child}/`)) {
        yield* this.#walk(walk, `${child}/`);
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
  return path === '' ? folder : `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function withoutSlash(folder: string): string {
  return folder.replace(/\/+$/, '');
}

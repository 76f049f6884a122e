import type { Disposable } from '../../core/util/disposable.ts';
import type { FileSystem } from './folderNotes.ts';
import { Timers } from './timers.ts';

/** Milliseconds without a further change: editors and version control write files in several steps. */
const quietTime = 100;
/** Systems have a limit of their own, which is higher. */
const mostFolders = 2000;

/** Watches folders, each by itself, and tells of changes in bundles. */
export class FolderWatchers implements Disposable {
  readonly #fileSystem: FileSystem;
  readonly #warn: (message: string) => void;
  readonly #listener: () => void;
  readonly #watched = new Map<string, Disposable>();
  readonly #timers = new Timers();
  #isFull = false;

  constructor(
    { fileSystem, warn }: { readonly fileSystem: FileSystem; readonly warn: (message: string) => void },
    listener: () => void,
  ) {
    this.#fileSystem = fileSystem;
    this.#warn = warn;
    this.#listener = listener;
  }

  /** Watches these folders (URIs), and no others any more. */
  watch(folders: ReadonlySet<string>): void {
    for (const [uri, watcher] of this.#watched) {
      if (!folders.has(uri)) {
        watcher.dispose();
        this.#watched.delete(uri);
      }
    }
    [...folders].filter((uri) => !this.#watched.has(uri)).forEach((uri) => this.#add(uri));
  }

  dispose(): void {
    this.#timers.dispose();
    this.#watched.forEach((watcher) => watcher.dispose());
    this.#watched.clear();
  }

  #add(uri: string): void {
    if (this.#isFull) {
      return;
    }
    try {
      if (this.#watched.size === mostFolders) {
        throw new Error(`There are more than ${mostFolders} folders.`);
      }
      const tellSoon = (): void => this.#timers.restart('', quietTime, this.#listener);
      this.#watched.set(uri, this.#fileSystem.watchFolder(uri, tellSoon));
    } catch (error) {
      this.#isFull = true;
      this.#warn(`Not all changes to notes on the disk are noticed. ${String(error)}`);
    }
  }
}

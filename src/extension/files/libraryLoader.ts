import * as vscode from 'vscode';
import { Library } from '../../core/library.ts';
import type { ReadResult } from '../../core/readers/readResult.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { Emitter, type Event } from '../../core/util/event.ts';
import { Pace } from '../../core/util/pace.ts';
import type { PaperReader } from '../paperReading/paperReader.ts';
import type { OpenedPaperFiles } from './openedPaperFiles.ts';
import { readPaperFileAt } from './paperFileReading.ts';
import { affectsPaperFiles, paperFileEntries, resolveEntries } from './paperFilesSetting.ts';
import { PaperFileWatcher } from './paperFileWatcher.ts';

/**
 * `none`: no paper file is known. `loading`: the first reading is under way. `empty`: the files were read and hold no
 * paper. `ready`: there are papers, also while files are read again. `failed`: no file could be read.
 */
export type LibraryState = 'none' | 'loading' | 'empty' | 'ready' | 'failed';

/** The library as those see it who only use it. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly state: LibraryState;
  readonly onDidChangeState: Event<LibraryState>;
  /** Starts reading the paper files the first time it is called; resolves when nothing is being read any more. */
  ensureLoaded(): Promise<void>;
}

/** A paper file that could not be read. What was read from it before stays in the library. */
export interface ReadFailure {
  readonly uri: vscode.Uri;
  readonly reason: string;
}

interface Dependencies {
  readonly library: Library;
  readonly opened: OpenedPaperFiles;
  readonly reader: PaperReader;
  readonly log: vscode.LogOutputChannel;
}

/** Reads the paper files into the library, first when somebody asks, and again when the files or the settings change. */
export class LibraryLoader implements LoadedLibrary, vscode.Disposable {
  readonly library: Library;
  readonly #opened: OpenedPaperFiles;
  readonly #reader: PaperReader;
  readonly #log: vscode.LogOutputChannel;
  readonly #parts = new DisposableStack();
  readonly #watcher = this.#parts.add(new PaperFileWatcher());
  readonly #stateChanged = this.#parts.add(new Emitter<LibraryState>());
  readonly #loaded = this.#parts.add(new Emitter<readonly ReadFailure[]>());
  readonly onDidChangeState = this.#stateChanged.event;
  /** Fires after each reading with the files that failed. */
  readonly onDidLoad = this.#loaded.event;
  #state: LibraryState = 'loading';
  /** What was last read of each file that is in the library, by URI. */
  #results = new Map<string, ReadResult>();
  #failures: readonly ReadFailure[] = [];
  #loading: Promise<void> | undefined;
  #cancellation = new AbortController();

  constructor({ library, opened, reader, log }: Dependencies) {
    this.library = library;
    this.#opened = opened;
    this.#reader = reader;
    this.#log = log;
  }

  get state(): LibraryState {
    return this.#state;
  }

  /** What was read of each file, by URI. */
  get results(): ReadonlyMap<string, ReadResult> {
    return this.#results;
  }

  /** The files that could not be read when they were last tried. */
  get failures(): readonly ReadFailure[] {
    return this.#failures;
  }

  async ensureLoaded(): Promise<void> {
    if (!this.#loading) {
      this.#followChanges();
      this.#loading = this.#load(() => true);
    }
    for (let awaited; awaited !== this.#loading;) {
      awaited = this.#loading;
      await awaited;
    }
  }

  /** Reads all files again. */
  reload(): Promise<void> {
    return this.#loading ? this.#reload(() => true) : this.ensureLoaded();
  }

  dispose(): void {
    this.#cancellation.abort();
    this.#parts.dispose();
  }

  #followChanges(): void {
    this.#parts.add(this.#opened.onDidChange(() => this.#reload(() => false)));
    this.#parts.add(this.#watcher.onDidChange(({ files }) => this.#reload((uri) => files.has(uri))));
    this.#parts.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#reload(() => false)));
    this.#parts.add(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsPaperFiles(event)) {
          void this.#reload(() => false);
        }
      }),
    );
  }

  /** Readings follow one another, so that a later one always sees what the one before it has read. */
  #reload(isStale: (uri: string) => boolean): Promise<void> {
    const before = this.#loading ?? Promise.resolve();
    this.#loading = before.then(() => this.#load(isStale));
    return this.#loading;
  }

  async #load(isStale: (uri: string) => boolean): Promise<void> {
    const { signal } = this.#cancellation;
    const pace = new Pace(() => new Promise((resolve) => setTimeout(resolve)), { signal });
    try {
      const entries = paperFileEntries();
      const uris = await resolveEntries([...entries, ...this.#opened.uris.map((uri) => ({ uri }))]);
      signal.throwIfAborted();
      this.#watcher.watch(uris, entries);
      this.#setState(this.library.papers.length > 0 ? 'ready' : uris.length === 0 ? 'none' : 'loading');
      this.#failures = await this.#read(uris, isStale, pace);
      this.#setState(this.#settledState(uris.length, this.#failures.length));
      this.#loaded.fire(this.#failures);
    } catch (error) {
      if (!signal.aborted) {
        this.#log.error(error instanceof Error ? error : String(error));
        this.#setState('failed');
      }
    }
  }

  async #read(uris: readonly vscode.Uri[], isStale: (uri: string) => boolean, pace: Pace): Promise<ReadFailure[]> {
    const failures: ReadFailure[] = [];
    const results = new Map<string, ReadResult>();
    for (const uri of uris) {
      const key = uri.toString();
      const before = this.#results.get(key);
      if (before && before.rows.length > 0 && !isStale(key)) {
        results.set(key, before);
        continue;
      }
      const reading = await readPaperFileAt(uri, this.#reader, this.#cancellation.signal);
      if (!reading.ok) {
        failures.push({ uri, reason: reading.reason });
      }
      results.set(key, reading.ok ? reading.result : (before ?? reading.result));
    }
    await this.library.replace(results, pace);
    this.#results = results;
    return failures;
  }

  #settledState(files: number, failures: number): LibraryState {
    if (this.library.papers.length > 0) {
      return 'ready';
    }
    if (files === 0) {
      return 'none';
    }
    return failures > 0 ? 'failed' : 'empty';
  }

  #setState(state: LibraryState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.#stateChanged.fire(state);
    }
  }
}

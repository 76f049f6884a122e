import type { Paper, PaperText } from '../../core/paper.ts';
import { Library } from '../../core/library.ts';
import { LibraryNames } from '../../core/mentions/resolution/libraryNames.ts';
import type { MentionKind } from '../../core/mentions/mention.ts';
import type { Resolution } from '../../core/mentions/resolution/resolution.ts';
import { resolveNames } from '../../core/notes/resolveNames.ts';
import type { MentionName, ResolvedName, ResolveOptions } from '../../core/notes/resolvedName.ts';
import type { PaperSource } from '../../core/paperSource.ts';
import { formatProblem, type Problem } from '../../core/problem.ts';
import { describeFileError } from '../../core/readers/describeFileError.ts';
import type { ReadResult } from '../../core/readers/readResult.ts';
import { LibrarySearch } from '../../core/search/librarySearch.ts';
import type { SearchAnswer } from '../../core/search/searchHit.ts';
import { suggestPapers } from '../../core/search/suggestPapers.ts';
import { DisposableStack, type Disposable } from '../../core/util/disposable.ts';
import { Pace } from '../../core/util/pace.ts';
import { untilAborted } from '../cancellation.ts';

/** The paper files that a server was started with, as its platform reads them. */
export interface PaperFiles {
  /** Paths, in the order that decides which file a paper is taken from. */
  readonly paths: readonly string[];
  /** How a client names the file. */
  uri(path: string): string;
  /** Something that is different whenever the file is. @throws when the file cannot be reached */
  stamp(path: string): Promise<string>;
  read(path: string): Promise<Uint8Array>;
  /** @throws when the file cannot be read, and the reason of the pace's signal when the reading was cancelled */
  readPapers(path: string, pace: Pace): Promise<ReadResult>;
  /** Calls back when a file may have changed, within seconds. */
  watch(path: string, listener: () => void): Disposable;
  /** The word list for the repair, or nothing where there is none. */
  readLexicon(): Promise<string | undefined>;
  /** Gives other work its turn. */
  readonly pause: () => Promise<void>;
}

/** Where the reading is reported. */
interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

const problemsLogged = 20;
/** Milliseconds between two pauses: less than those who index notes take, since they have much less to do in all. */
const loadingSlice = 4;

/**
 * The papers of a server that keeps them itself. Before each answer it looks whether the files are still as they were
 * read: a look costs less than a millisecond, and unlike a watcher it misses nothing, on any file system. A watcher only tells
 * of changes that nobody has asked about yet.
 */
export class FileLibrary implements PaperSource {
  readonly #files: PaperFiles;
  readonly #log: Log;
  readonly #library: Library;
  readonly #search: LibrarySearch;
  readonly #names: LibraryNames;
  readonly #end = new AbortController();
  readonly #watchers = new DisposableStack();
  readonly #stamps = new Map<string, string>();
  readonly #results = new Map<string, ReadResult>();
  /** Why a file could not be read when it was last tried: said once. */
  readonly #failures = new Map<string, string>();
  #refreshing: Promise<void> | undefined;
  readonly onDidChange;

  constructor(files: PaperFiles, log: Log) {
    this.#files = files;
    this.#log = log;
    this.#library = new Library({
      onListenerError: (error) => log.error(String(error)),
      loadLexicon: () => files.readLexicon(),
    });
    this.#search = new LibrarySearch(this.#library, files.pause);
    this.#names = new LibraryNames(this.#library, files.pause);
    this.onDidChange = this.#library.onDidChange;
  }

  async lookUp(id: string, signal?: AbortSignal): Promise<Paper | undefined> {
    await this.#upToDate(signal);
    return this.#library.lookUp(id);
  }

  async resolve(written: string, kind: MentionKind, signal?: AbortSignal): Promise<Resolution> {
    await this.#upToDate(signal);
    return untilAborted(this.#names.resolve(written, kind), signal);
  }

  async resolveAll(
    names: readonly MentionName[],
    options: ResolveOptions,
    signal?: AbortSignal,
  ): Promise<readonly ResolvedName[] | undefined> {
    await this.#upToDate(signal);
    const pace = new Pace(this.#files.pause, signal && { signal });
    return this.#library.papers.length === 0 ? undefined : resolveNames(this.#names, names, options, pace);
  }

  async text(id: string, signal?: AbortSignal): Promise<PaperText | undefined> {
    await this.#upToDate(signal);
    return this.#library.text(id);
  }

  async rowStarts(papers: readonly Paper[], signal?: AbortSignal): Promise<readonly string[]> {
    const lines = new Map<string, Promise<readonly string[]>>();
    return Promise.all(
      papers.map(async ({ place: { file, line, column } }) => {
        const read = lines.get(file) ?? this.#readLines(file);
        lines.set(file, read);
        return ((await untilAborted(read, signal))[line - 1] ?? '').slice(0, column - 1);
      }),
    );
  }

  async search(query: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer> {
    await this.#upToDate(signal);
    return this.#search.search(query, { limit, ...(signal && { signal }) });
  }

  async suggest(typed: string, limit: number, signal?: AbortSignal): Promise<readonly Paper[]> {
    await this.#upToDate(signal);
    return suggestPapers(typed, limit, { library: this.#library, search: this.#search, ...(signal && { signal }) });
  }

  /** Begins to read, so that the papers are there when the first is asked for, and to follow the files. */
  open(): void {
    if (this.#files.paths.length === 0) {
      this.#log.warn('No paper is known, because the server was started without --library FILE.');
    }
    this.#look();
    this.#files.paths.forEach((path) => this.#watchers.add(this.#files.watch(path, () => this.#look())));
  }

  dispose(): void {
    this.#watchers.dispose();
    this.#search.dispose();
    this.#end.abort();
    this.#library.dispose();
  }

  #look(): void {
    this.#upToDate().catch((error: unknown) => {
      if (!this.#end.signal.aborted) {
        this.#log.error(String(error));
      }
    });
  }

  /** Those who ask at the same time wait for the same reading. */
  #upToDate(signal?: AbortSignal): Promise<void> {
    this.#refreshing ??= untilAborted(this.#refresh(), this.#end.signal).finally(() => {
      this.#refreshing = undefined;
    });
    return untilAborted(this.#refreshing, signal);
  }

  /** Reads the files that have changed. */
  async #refresh(): Promise<void> {
    const pace = new Pace(this.#files.pause, { signal: this.#end.signal, slice: loadingSlice });
    let changed = false;
    for (const path of this.#files.paths) {
      changed = (await this.#readIfChanged(path, pace)) || changed;
    }
    if (changed) {
      const inOrder = this.#files.paths.flatMap((path) => {
        const result = this.#results.get(path);
        return result ? [[this.#files.uri(path), result] as const] : [];
      });
      await this.#library.replace(new Map(inOrder), pace);
      this.#logProblems(this.#library.problems);
    }
  }

  /** A file that cannot be read leaves what was read from it before. */
  async #readIfChanged(path: string, pace: Pace): Promise<boolean> {
    try {
      const stamp = await this.#files.stamp(path);
      if (stamp === this.#stamps.get(path)) {
        return false;
      }
      const result = await this.#files.readPapers(path, pace);
      this.#stamps.set(path, stamp);
      return this.#accept(path, result);
    } catch (error) {
      this.#end.signal.throwIfAborted();
      this.#fail(path, describeFileError(error));
      return false;
    }
  }

  #accept(path: string, result: ReadResult): boolean {
    if (result.rows.length === 0) {
      this.#fail(path, result.problems[0]?.message ?? 'It holds no papers.');
      return false;
    }
    this.#failures.delete(path);
    this.#results.set(path, result);
    this.#log.info(`${path}: ${result.rows.length} papers, ${result.problems.length} problems`);
    this.#logProblems(result.problems);
    return true;
  }

  #logProblems(problems: readonly Problem[]): void {
    problems
      .slice(0, problemsLogged)
      .map(formatProblem)
      .forEach((problem) => this.#log.warn(problem));
  }

  /** @param uri of a paper file */
  async #readLines(uri: string): Promise<readonly string[]> {
    const path = this.#files.paths.find((candidate) => this.#files.uri(candidate) === uri);
    const bytes = path === undefined ? undefined : await this.#files.read(path).catch(() => undefined);
    return new TextDecoder().decode(bytes).split('\n');
  }

  #fail(path: string, reason: string): void {
    if (this.#failures.get(path) !== reason) {
      this.#failures.set(path, reason);
      const consequence = this.#results.has(path) ? 'What was read from it before stays.' : 'Its papers are missing.';
      this.#log.error(`${path} could not be read. ${reason} ${consequence}`);
    }
  }
}

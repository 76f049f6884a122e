import { canonicalUri } from '../../core/notes/canonicalUri.ts';
import { NoteIndex } from '../../core/notes/noteIndex.ts';
import { noteLanguage } from '../../core/notes/noteLanguage.ts';
import { mentionsInNote, type NoteMention } from '../../core/notes/noteMention.ts';
import { Emitter } from '../../core/util/event.ts';
import type { Pace } from '../../core/util/pace.ts';
import { untilAborted } from '../cancellation.ts';
import { largestNote, type NotesResult } from '../../protocol/serverMessages.ts';
import type { NoteFiles } from './noteFiles.ts';

/** A note that is open in the client. */
export interface OpenNote {
  readonly languageId: string;
  getText(): string;
}

export interface NoteIndexerOptions {
  readonly files: NoteFiles;
  /** What is open under a URI, whatever was said about it before. */
  readonly openNote: (uri: string) => OpenNote | undefined;
  /** Until then the files are not listed. */
  readonly ready: Promise<void>;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly warn: (message: string) => void;
}

/** Files that are being read at the same time. */
const readAhead = 8;

/**
 * Keeps the index of notes right. Whatever happens to a note only marks it as stale; when its turn comes, it is indexed as it is
 * then: as it is open, else as its file is, else not at all. So the order in which news arrive does not matter.
 */
export class NoteIndexer {
  readonly index = new NoteIndex();
  readonly #options: NoteIndexerOptions;
  readonly #listed = new Map<string, string>();
  /** URIs as the client writes them, by the canonical ones. */
  readonly #open = new Map<string, string>();
  #paperFiles: ReadonlySet<string> = new Set();
  #isListStale = true;
  readonly #stale = new Set<string>();
  /** The latest look at each note: an earlier one that comes to its end later is dropped. */
  readonly #looks = new Map<string, symbol>();
  #work: Promise<unknown> | undefined;
  #wasSettled = false;
  readonly #indexed = new Emitter<string>();
  readonly #settled = new Emitter<void>();
  /** Fires with the canonical URI of a note after each look at it. */
  readonly onDidIndex = this.#indexed.event;
  /** Fires when nothing is stale any more. */
  readonly onDidSettle = this.#settled.event;

  constructor(options: NoteIndexerOptions) {
    this.#options = options;
  }

  /** How many notes still have to be looked at. */
  get remaining(): number {
    return this.#stale.size;
  }

  /** The index is complete and right. */
  get isSettled(): boolean {
    return !this.#work && !this.#isAnythingStale;
  }

  /** The index has been complete once, though something may have changed since. */
  get wasSettled(): boolean {
    return this.#wasSettled;
  }

  documentOpened(uri: string): void {
    this.#open.set(canonicalUri(uri), uri);
    this.fileChanged(uri);
  }

  /** Only marks it: whoever edits goes on to do so. `start` indexes it, or a question that concerns it. */
  documentEdited(uri: string): void {
    this.#stale.add(canonicalUri(uri));
  }

  documentClosed(uri: string): void {
    this.#open.delete(canonicalUri(uri));
    this.fileChanged(uri);
  }

  fileChanged(uri: string): void {
    this.#stale.add(canonicalUri(uri));
    this.start();
  }

  /** Files came, went or were renamed. */
  filesChanged(): void {
    this.#isListStale = true;
    this.start();
  }

  /** Indexes what is stale: open documents at once, files in the background. */
  start(): void {
    [...this.#stale].forEach((key) => this.refresh(key));
    this.#work ??= this.#drain()
      .catch((error: unknown) => this.#options.signal.aborted || this.#fail('The notes could not be indexed.', error))
      .finally(() => this.#rest());
  }

  /** Indexes an open document at once, if it is stale. */
  refresh(uri: string): void {
    const key = canonicalUri(uri);
    if (this.#stale.has(key) && this.#openNote(key)) {
      this.#stale.delete(key);
      this.#indexOpen(key);
    }
  }

  /** Resolves when the index is complete and right. */
  async settled(signal?: AbortSignal): Promise<void> {
    while (!this.isSettled) {
      this.#options.signal.throwIfAborted();
      this.start();
      await untilAborted(this.#work ?? Promise.resolve(), signal);
    }
  }

  /** The URI of an indexed note as its client writes it. */
  displayUri(key: string): string {
    return this.#open.get(key) ?? this.#listed.get(key) ?? key;
  }

  isPaperFile(uri: string): boolean {
    return this.#paperFiles.has(canonicalUri(uri));
  }

  dispose(): void {
    this.#indexed.dispose();
    this.#settled.dispose();
  }

  get #isAnythingStale(): boolean {
    return this.#isListStale || this.#stale.size > 0;
  }

  #rest(): void {
    this.#work = undefined;
    if (this.#options.signal.aborted) {
      return;
    }
    if (this.#isAnythingStale) {
      this.start();
    } else {
      this.#wasSettled = true;
      this.#settled.fire();
    }
  }

  async #drain(): Promise<void> {
    await this.#options.ready;
    while (this.#isAnythingStale) {
      await this.#list();
      // While one file is looked through, the next ones are on their way.
      await Promise.all(Array.from({ length: readAhead }, () => this.#indexStale()));
    }
  }

  async #list(): Promise<void> {
    if (!this.#isListStale) {
      return;
    }
    this.#isListStale = false;
    const { files, signal } = this.#options;
    try {
      this.#acceptListing(await untilAborted(files.list(signal), signal));
    } catch (error) {
      this.#fail('The notes of the workspace could not be listed.', error);
    }
  }

  #acceptListing({ notes, paperFiles }: NotesResult): void {
    const listed = new Map(notes.map((uri) => [canonicalUri(uri), uri]));
    const papers = new Set(paperFiles.map(canonicalUri));
    const touched = [...difference(this.#listed, listed), ...difference(this.#paperFiles, papers)];
    this.#paperFiles = papers;
    this.#listed.clear();
    listed.forEach((uri, key) => this.#listed.set(key, uri));
    touched.forEach((key) => this.#stale.add(key));
  }

  async #indexStale(): Promise<void> {
    // A set also iterates over what is added on the way.
    for (const key of this.#stale) {
      this.#stale.delete(key);
      await this.#index(key);
      await this.#options.pace.step();
    }
  }

  async #index(key: string): Promise<void> {
    if (this.#openNote(key)) {
      return this.#indexOpen(key);
    }
    const look = this.#look(key);
    const uri = this.#listed.get(key);
    const text = uri === undefined || this.#paperFiles.has(key) ? undefined : await this.#read(uri);
    if (this.#looks.get(key) === look) {
      this.#looks.delete(key);
      this.#accept(key, text, noteLanguage(key));
    }
  }

  #indexOpen(key: string): void {
    const note = this.#openNote(key);
    const text = this.#paperFiles.has(key) ? undefined : note?.getText();
    this.#looks.delete(key);
    this.#accept(key, text, note?.languageId ?? '');
  }

  #openNote(key: string): OpenNote | undefined {
    const uri = this.#open.get(key);
    return uri === undefined ? undefined : this.#options.openNote(uri);
  }

  #look(key: string): symbol {
    const look = Symbol();
    this.#looks.set(key, look);
    return look;
  }

  /** A file that cannot be read is as good as none. */
  async #read(uri: string): Promise<string | undefined> {
    const { files, signal } = this.#options;
    try {
      return await untilAborted(files.read(uri, signal), signal);
    } catch (error) {
      this.#fail(`${uri} could not be read.`, error);
      return undefined;
    }
  }

  #accept(key: string, text: string | undefined, languageId: string): void {
    const mentions = text === undefined ? undefined : this.#mentionsIn(key, text, languageId);
    if (mentions) {
      this.index.set(key, mentions);
    } else {
      this.index.delete(key);
    }
    this.#indexed.fire(key);
  }

  #mentionsIn(key: string, text: string, languageId: string): NoteMention[] | undefined {
    if (text.length > largestNote) {
      this.#options.warn(`${this.displayUri(key)} is over 10 MB, too large for a note.`);
      return undefined;
    }
    return mentionsInNote(text, languageId);
  }

  /** @throws when all work is to end */
  #fail(what: string, error: unknown): void {
    this.#options.signal.throwIfAborted();
    this.#options.warn(`${what} ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Keys that only one of the two has. */
function difference(one: { keys(): Iterable<string>; has(key: string): boolean }, other: typeof one): string[] {
  return [...[...one.keys()].filter((key) => !other.has(key)), ...[...other.keys()].filter((key) => !one.has(key))];
}

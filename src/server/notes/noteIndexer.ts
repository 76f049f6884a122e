import { BibliographyKeys, findBibliographyKeys } from '../../core/notes/bibliographyKeys.ts';
import { canonicalUri } from '../../core/notes/canonicalUri.ts';
import { NoteIndex } from '../../core/notes/noteIndex.ts';
import { isBibliography, noteLanguage } from '../../core/notes/noteLanguage.ts';
import { mentionsInNote, type NoteMention } from '../../core/notes/noteMention.ts';
import { Emitter } from '../../core/util/event.ts';
import { Pace } from '../../core/util/pace.ts';
import type { PositionEncoding } from '../../core/util/positionEncoding.ts';
import { largestNote } from '../../protocol/serverMessages.ts';
import { untilAborted } from '../cancellation.ts';
import { tooLarge, type NoteFiles, type NoteListing } from './noteFiles.ts';

/** A note that is open in the client. */
export interface OpenNote {
  readonly languageId: string;
  getText(): string;
}

export interface NoteIndexerOptions {
  readonly files: NoteFiles;
  /** Of the positions in the index. */
  readonly encoding: PositionEncoding;
  /** What is open under a URI now. */
  readonly openNote: (uri: string) => OpenNote | undefined;
  /** Until then the files are not listed. */
  readonly ready: Promise<void>;
  /** Gives other work its turn. */
  readonly pause: () => Promise<void>;
  readonly warn: (message: string) => void;
}

/** What a look has found: nothing where there is no note. */
interface Found {
  readonly mentions?: readonly NoteMention[];
  /** Of a bibliography. */
  readonly keys?: readonly string[];
}

/** A look at a note, which a later one of the same note takes the place of. */
interface Look {
  readonly cancellation: AbortController;
  readonly done: Promise<void>;
}

/** Files that are looked at at the same time: most of that is waiting for the disk. */
const looksAtOnce = 8;

/**
 * Keeps the index of notes right. Whatever happens to a note only marks it as stale; when its turn comes, it is indexed as it is
 * then: as it is open, else as its file is, else not at all. So the order in which news arrive does not matter.
 */
export class NoteIndexer {
  readonly index = new NoteIndex();
  readonly bibliographyKeys = new BibliographyKeys();
  readonly #options: NoteIndexerOptions;
  /** Over many small notes; each look has its own besides. An answer takes several turns, so these are short. */
  readonly #pace: Pace;
  #breath: Promise<void> | undefined;
  /** URIs as they were listed, by the canonical ones; and as the client writes those of open documents. */
  #listed: ReadonlyMap<string, string> = new Map();
  readonly #open = new Map<string, string>();
  #paperFiles: ReadonlySet<string> = new Set();
  #isListStale = true;
  readonly #stale = new Set<string>();
  readonly #looks = new Map<string, Look>();
  readonly #end = new AbortController();
  #work: Promise<void> | undefined;
  #wasSettled = false;
  readonly #indexed = new Emitter<string>();
  readonly #settled = new Emitter<void>();
  readonly #keysChanged = new Emitter<void>();
  #tellBibliographiesRead: (() => void) | undefined;
  readonly #bibliographiesRead = new Promise<void>((resolve) => {
    this.#tellBibliographiesRead = resolve;
  });
  /** Fires with the canonical URI of a note when it has been indexed or dropped. */
  readonly onDidIndex = this.#indexed.event;
  /** Fires when nothing is stale any more. */
  readonly onDidSettle = this.#settled.event;

  readonly onDidChangeKeys = this.#keysChanged.event;

  constructor(options: NoteIndexerOptions) {
    this.#options = options;
    this.#pace = new Pace(options.pause, { slice: 8 });
  }

  /** How many notes still have to be looked at. */
  get remaining(): number {
    return this.#stale.size + this.#looks.size;
  }

  /** The index is complete and right. */
  get isSettled(): boolean {
    return !this.#work && !this.#isAnythingToDo;
  }

  /** The index has been complete once, though something may have changed since. */
  get wasSettled(): boolean {
    return this.#wasSettled;
  }

  isOpen(uri: string): boolean {
    return this.#open.has(canonicalUri(uri));
  }

  documentOpened(uri: string): void {
    this.#open.set(canonicalUri(uri), uri);
    this.fileChanged(uri);
  }

  /** Only marks it, since who edits goes on to do so: `start` indexes it, or a question that concerns it. */
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

  /** Indexes what is stale: open documents at once, files in their turn. */
  start(): void {
    [...this.#stale].filter((key) => this.#open.has(key)).forEach((key) => void this.#index(key));
    this.#work ??= this.#drain().finally(() => this.#rest());
  }

  /** Resolves when an open document is indexed as it is now. Does not wait for other notes. */
  async refresh(uri: string, signal?: AbortSignal): Promise<void> {
    const key = canonicalUri(uri);
    while (this.#open.has(key) && (this.#stale.has(key) || this.#looks.has(key))) {
      this.#end.signal.throwIfAborted();
      const look = this.#stale.has(key) ? this.#index(key) : this.#looks.get(key)?.done;
      await this.#wait(look, signal);
    }
  }

  /** Resolves when the index is complete and right. */
  async settled(signal?: AbortSignal): Promise<void> {
    while (!this.isSettled) {
      this.#end.signal.throwIfAborted();
      this.start();
      await this.#wait(this.#work, signal);
    }
  }

  /** Resolves when the keys of the bibliographies are known that were there at the start. */
  async bibliographiesRead(signal?: AbortSignal): Promise<void> {
    this.#work ??= this.#drain().finally(() => this.#rest());
    await this.#wait(this.#bibliographiesRead, signal);
  }

  /** Waits for work, unless the one who waits or the server ends. */
  async #wait(work: Promise<void> | undefined, signal: AbortSignal | undefined): Promise<void> {
    await untilAborted(untilAborted(work ?? Promise.resolve(), this.#end.signal), signal);
  }

  /** The URI of an indexed note as its client writes it. */
  displayUri(key: string): string {
    return this.#open.get(key) ?? this.#listed.get(key) ?? key;
  }

  dispose(): void {
    this.#end.abort();
    this.#looks.forEach(({ cancellation }) => cancellation.abort());
    this.#indexed.dispose();
    this.#settled.dispose();
    this.#keysChanged.dispose();
  }

  get #isAnythingToDo(): boolean {
    return this.#isListStale || this.#stale.size > 0 || this.#looks.size > 0;
  }

  async #drain(): Promise<void> {
    await untilAborted(this.#options.ready, this.#end.signal).catch(() => undefined);
    while (this.#isAnythingToDo && !this.#end.signal.aborted) {
      await this.#list();
      await Promise.all(
        Array.from(this.#stale)
          .filter(isBibliography)
          .map((key) => this.#index(key)),
      );
      this.#tellBibliographiesRead?.();
      await Promise.all(Array.from({ length: looksAtOnce }, () => this.#indexStale()));
      await Promise.all(Array.from(this.#looks.values(), ({ done }) => done));
    }
  }

  #rest(): void {
    this.#work = undefined;
    if (this.#end.signal.aborted) {
      return;
    }
    if (this.#isAnythingToDo) {
      this.start();
    } else {
      this.#wasSettled = true;
      this.#settled.fire();
    }
  }

  async #list(): Promise<void> {
    if (!this.#isListStale) {
      return;
    }
    this.#isListStale = false;
    const { signal } = this.#end;
    try {
      this.#acceptListing(await untilAborted(this.#options.files.list(signal), signal));
    } catch (error) {
      this.#warn('The notes of the workspace could not be listed.', error);
    }
  }

  #acceptListing({ notes, paperFiles, changed = [] }: NoteListing): void {
    const listed = new Map(notes.map((uri) => [canonicalUri(uri), uri]));
    const papers = new Set(paperFiles.map(canonicalUri));
    const touched = [...difference(this.#listed, listed), ...difference(this.#paperFiles, papers)];
    touched.push(...changed.map(canonicalUri));
    this.#listed = listed;
    this.#paperFiles = papers;
    touched.forEach((key) => this.#stale.add(key));
  }

  async #indexStale(): Promise<void> {
    // A set also iterates over what is added on the way.
    for (const key of this.#stale) {
      if (this.#end.signal.aborted) {
        return;
      }
      await this.#index(key);
      await this.#takeBreath();
    }
  }

  /** All pause together: if each paused by itself, the others would go on and others' work would wait for all of them. */
  #takeBreath(): Promise<void> {
    this.#breath ??= this.#pace.step().finally(() => {
      this.#breath = undefined;
    });
    return this.#breath;
  }

  /** Never rejects. */
  #index(key: string): Promise<void> {
    this.#stale.delete(key);
    this.#looks.get(key)?.cancellation.abort();
    const cancellation = new AbortController();
    const done = this.#look(key, cancellation.signal).finally(() => {
      if (this.#looks.get(key)?.cancellation === cancellation) {
        this.#looks.delete(key);
      }
    });
    this.#looks.set(key, { cancellation, done });
    return done;
  }

  async #look(key: string, signal: AbortSignal): Promise<void> {
    let found: Found = {};
    try {
      found = await this.#find(key, signal);
    } catch (error) {
      if (!signal.aborted) {
        this.#warn(`${this.displayUri(key)} could not be read.`, error);
      }
    }
    if (!signal.aborted && !this.#end.signal.aborted) {
      this.#accept(key, found);
    }
  }

  async #find(key: string, signal: AbortSignal): Promise<Found> {
    if (this.#paperFiles.has(key)) {
      return {};
    }
    const open = this.#openNote(key);
    const text = open ? open.getText() : await this.#readFile(key, signal);
    if (text !== undefined && text.length > largestNote) {
      this.#options.warn(tooLarge(this.displayUri(key)));
      return {};
    }
    if (text === undefined) {
      return {};
    }
    const { encoding, pause } = this.#options;
    const pace = new Pace(pause, { signal });
    const languageId = open?.languageId ?? noteLanguage(key);
    return isBibliography(key)
      ? { keys: await findBibliographyKeys(text, pace) }
      : { mentions: await mentionsInNote(text, { languageId, encoding }, pace) };
  }

  #openNote(key: string): OpenNote | undefined {
    const uri = this.#open.get(key);
    return uri === undefined ? undefined : this.#options.openNote(uri);
  }

  async #readFile(key: string, signal: AbortSignal): Promise<string | undefined> {
    const uri = this.#listed.get(key);
    return uri === undefined ? undefined : untilAborted(this.#options.files.read(uri, signal), signal);
  }

  #accept(key: string, { mentions, keys = [] }: Found): void {
    if (mentions) {
      this.index.set(key, mentions);
    } else {
      this.index.delete(key);
    }
    if (this.bibliographyKeys.set(key, keys)) {
      this.#keysChanged.fire();
    }
    this.#indexed.fire(key);
  }

  #warn(what: string, error: unknown): void {
    if (!this.#end.signal.aborted) {
      this.#options.warn(`${what} ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Keys that only one of the two has. */
function difference(one: { keys(): Iterable<string>; has(key: string): boolean }, other: typeof one): string[] {
  return [...[...one.keys()].filter((key) => !other.has(key)), ...[...other.keys()].filter((key) => !one.has(key))];
}

import { buildEntries, noEntries, type LibraryEntries, type LibraryEntry } from './libraryEntries.ts';
import type { ExtractedText, Paper, PaperText } from './paper.ts';
import type { FurtherField } from './paperFields.ts';
import type { Problem } from './problem.ts';
import type { ReadResult } from './readers/readResult.ts';
import type { RepairRule } from './repair/repairRule.ts';
import { repairRules, repairText } from './repair/repairText.ts';
import { Lexicon } from './repair/words/lexicon.ts';
import { formsOfLibrary, formsOfPaper, noForms } from './repair/words/libraryForms.ts';
import { wordKnowledge } from './repair/words/wordKnowledge.ts';
import { Emitter, type Event } from './util/event.ts';
import type { Pace } from './util/pace.ts';
import { RecentlyUsed } from './util/recentlyUsed.ts';

/** IDs of the papers that a change touched. */
export interface LibraryChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface LibraryOptions {
  /** Hears what a listener of `onDidChange` throws. */
  readonly onListenerError?: (error: unknown) => void;
  /**
   * Reads the packed lexicon, once, when the first text is asked for. Without it the repair knows the words of the papers
   * alone.
   */
  readonly loadLexicon?: () => Promise<string | undefined>;
  /** Which rules repair the texts; all of them unless told otherwise. */
  readonly rules?: readonly RepairRule[];
}

/** All texts of a small library: a few megabytes. */
const textsKept = 256;

/**
 * The papers now loaded, in the order of their files and of the rows in a file. What several files have of a paper is
 * merged.
 */
export class Library {
  #files = new Map<string, ReadResult>();
  #entries: LibraryEntries = noEntries;
  #papers: readonly Paper[] = [];
  #forms = noForms;
  readonly #texts = new RecentlyUsed<string, Promise<PaperText>>(textsKept);
  readonly #rules: readonly RepairRule[];
  readonly #loadLexicon: () => Promise<string | undefined>;
  #lexicon: Promise<Lexicon | undefined> | undefined;
  readonly #changed: Emitter<LibraryChange>;
  readonly onDidChange: Event<LibraryChange>;

  constructor({ onListenerError, loadLexicon, rules = repairRules }: LibraryOptions = {}) {
    this.#rules = rules;
    this.#loadLexicon = loadLexicon ?? (() => Promise.resolve(undefined));
    this.#changed = new Emitter(onListenerError);
    this.onDidChange = this.#changed.event;
  }

  /** In file order. A new array after every change, never altered. */
  get papers(): readonly Paper[] {
    return this.#papers;
  }

  /** URIs of the files, in their order. */
  get files(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The state of all files; undefined when that of one is not known. Libraries of one version have the same papers. */
  get version(): string | undefined {
    const versions = Array.from(this.#files, ([file, { version }]) =>
      version === undefined ? '' : `${file} ${version}`,
    );
    return versions.includes('') ? undefined : versions.join('\n');
  }

  /** What is wrong with papers beside others, such as those that a file has twice; not in the results of reading. */
  get problems(): readonly Problem[] {
    return this.#entries.problems;
  }

  /**
   * Replaces the contents of the whole library. Until all of it is built, the library answers from what was there; when
   * the work is cancelled, nothing changes. Fires `onDidChange` only if something did.
   *
   * @param files what was read, by URI, in the order that decides between files that know equally much of a paper
   */
  async replace(files: ReadonlyMap<string, ReadResult>, pace: Pace): Promise<void> {
    const entries = await buildEntries(files, pace);
    const change = await compare(this.#entries.byId, entries.byId, pace);
    const texts = Array.from(entries.byId.values(), ({ row }) => row.text).filter((text) => text !== undefined);
    const forms = await formsOfLibrary(texts, pace);
    this.#files = new Map(files);
    this.#entries = entries;
    this.#forms = forms;
    const before = this.#papers;
    this.#papers = Array.from(entries.byId.values(), ({ paper }) => paper);
    const isReordered = this.#papers.some(({ id }, index) => id !== before[index]?.id);
    if (isReordered || change.changed.length + change.removed.length > 0) {
      this.#texts.clear();
      this.#changed.fire(change);
    }
  }

  /** The paper with this ID, or that has it in one of its files. */
  get(id: string): Paper | undefined {
    return this.#entry(id)?.paper;
  }

  /** The text of a paper as its file has it. */
  extractedText(id: string): ExtractedText | undefined {
    return this.#entry(id)?.row.text;
  }

  /** What the file says of a paper that Lectern has no use for, in the order of the file. */
  furtherFields(id: string): readonly FurtherField[] {
    return this.#entry(id)?.row.fields?.more ?? [];
  }

  lookUp(id: string): Promise<Paper | undefined> {
    return Promise.resolve(this.get(id));
  }

  async text(id: string): Promise<PaperText | undefined> {
    const extracted = this.extractedText(id);
    return extracted && this.#texts.getOrAdd(this.get(id)?.id ?? id, () => this.#repair(id, extracted));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #entry(id: string): LibraryEntry | undefined {
    const { byId, idOfAlias } = this.#entries;
    return byId.get(id) ?? byId.get(idOfAlias.get(id) ?? '');
  }

  async #repair(id: string, extracted: ExtractedText): Promise<PaperText> {
    this.#lexicon ??= this.#loadLexicon().then((packed) => (packed === undefined ? undefined : new Lexicon(packed)));
    const lexicon = await this.#lexicon;
    const paper = this.#forms.papers.get(extracted) ?? formsOfPaper(extracted);
    const words = wordKnowledge({ paper, library: this.#forms.documents, lexicon });
    return repairText(extracted, { words, title: this.get(id)?.title ?? '' }, this.#rules);
  }
}

async function compare(
  before: ReadonlyMap<string, LibraryEntry>,
  after: ReadonlyMap<string, LibraryEntry>,
  pace: Pace,
): Promise<LibraryChange> {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [id, entry] of after) {
    const old = before.get(id);
    if (!old) {
      added.push(id);
    } else if (!isSame(old, entry)) {
      changed.push(id);
    }
    await pace.step();
  }
  return { added, changed, removed: [...before.keys()].filter((id) => !after.has(id)) };
}

function isSame(one: LibraryEntry, other: LibraryEntry): boolean {
  return (
    one.paper.citationKey === other.paper.citationKey &&
    one.paper.place.file === other.paper.place.file &&
    one.paper.place.line === other.paper.place.line &&
    one.row.text?.abstract === other.row.text?.abstract &&
    one.row.text?.introduction === other.row.text?.introduction &&
    one.paper.problems.length === other.paper.problems.length &&
    JSON.stringify(one.paper.origins) === JSON.stringify(other.paper.origins) &&
    JSON.stringify(one.row.fields) === JSON.stringify(other.row.fields)
  );
}

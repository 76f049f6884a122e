import { canonicalUri } from '../../core/notes/canonicalUri.ts';
import { mentionProblems, type MentionProblem } from '../../core/notes/mentionProblem.ts';
import { NameResolutions, type ResolveNames } from '../../core/notes/nameResolutions.ts';
import type { PlacedMention } from '../../core/notes/noteIndex.ts';
import type { NoteMention, NotePosition } from '../../core/notes/noteMention.ts';
import type { MentionName } from '../../core/notes/resolvedName.ts';
import type { PaperSource } from '../../core/paperSource.ts';
import type { Pace } from '../../core/util/pace.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import type { NoteIndexer } from './noteIndexer.ts';

/**
 * Unknown names of a note that are told with the papers nearest to them: looking for these takes milliseconds each in a large
 * library. For the others a code action looks when it is asked.
 */
const mostHelped = 100;

/** What the notes of the workspace mention, and which papers that means. */
export class WorkspaceNotes implements Disposable {
  readonly #indexer: NoteIndexer;
  readonly #resolutions: NameResolutions;
  /** Of unknown names in firm forms in open notes, with the nearest papers. */
  readonly #nearest: NameResolutions;
  readonly #subscription: Disposable;

  constructor(indexer: NoteIndexer, papers: Pick<PaperSource, 'onDidChange' | 'resolveAll'>) {
    this.#indexer = indexer;
    const ask =
      (withNearest: boolean): ResolveNames =>
      (names, signal) =>
        papers.resolveAll(names, { withNearest }, signal);
    this.#resolutions = new NameResolutions(ask(false));
    this.#nearest = new NameResolutions(ask(true));
    this.#subscription = papers.onDidChange(() => {
      this.#resolutions.forget();
      this.#nearest.forget();
    });
  }

  /** The mentions of a note, which is indexed anew if it is open and was edited; undefined for what is no note. */
  async mentionsIn(uri: string, signal?: AbortSignal): Promise<readonly NoteMention[] | undefined> {
    await this.#indexer.refresh(uri, signal);
    return this.#indexer.index.mentionsIn(canonicalUri(uri));
  }

  /** The mention that covers a position, its end included. */
  async mentionAt(uri: string, position: NotePosition, signal?: AbortSignal): Promise<NoteMention | undefined> {
    return (await this.mentionsIn(uri, signal))?.find(
      ({ range }) => !isBefore(position, range.start) && !isBefore(range.end, position),
    );
  }

  /** Where all notes mention a paper, under whatever name. Waits for the index and the library. */
  async mentionsOf(paperId: string, signal?: AbortSignal): Promise<PlacedMention[]> {
    const { index } = this.#indexer;
    while (await this.#resolveAll(signal)) {
      if (this.#indexer.isSettled && this.#resolutions.areKnown(index.names)) {
        return this.#display(index.placesOf(this.#resolutions.namesOf(paperId)));
      }
    }
    return [];
  }

  /** Where all notes have a name that no paper has. */
  async mentionsNamed({ written, kind }: MentionName, signal?: AbortSignal): Promise<PlacedMention[]> {
    await this.#indexer.settled(signal);
    const { index } = this.#indexer;
    const names = index.names.filter((name) => name.written === written && name.kind === kind);
    return this.#display(index.placesOf(new Set(names)));
  }

  /** Where all notes have a name, in whatever form. */
  async mentionsWritten(written: string, signal?: AbortSignal): Promise<PlacedMention[]> {
    await this.#indexer.settled(signal);
    const { index } = this.#indexer;
    const names = index.names.filter((name) => name.written.normalize() === written.normalize());
    return this.#display(index.placesOf(new Set(names)));
  }

  /** The mentions in one note of the paper that a mention in it names, or of the same name where it names none. */
  async mentionsLike(mention: NoteMention, uri: string, signal?: AbortSignal): Promise<readonly NoteMention[]> {
    const mentions = (await this.mentionsIn(uri, signal)) ?? [];
    await this.#resolutions.resolve(
      mentions.map(({ name }) => name),
      signal,
    );
    const paper = this.#resolutions.paperOf(mention.name);
    return mentions.filter(({ name }) => name === mention.name || (paper && this.#resolutions.paperOf(name) === paper));
  }

  /** In how many notes a paper is mentioned, as far as that is known without waiting. */
  countNotesOf(paperId: string): number | undefined {
    const { index } = this.#indexer;
    const { names } = index;
    if (!this.#indexer.wasSettled || !this.#resolutions.areKnown(names)) {
      return undefined;
    }
    return index.notesNaming(this.#resolutions.namesOf(paperId)).size;
  }

  /** In how many notes each paper is mentioned; papers that no note mentions are left out. Waits as `mentionsOf` does. */
  async countNotes(pace: Pace, signal?: AbortSignal): Promise<[paperId: string, notes: number][]> {
    const { index } = this.#indexer;
    while (await this.#resolveAll(signal)) {
      if (this.#indexer.isSettled && this.#resolutions.areKnown(index.names)) {
        const counts: [string, number][] = [];
        for (const [paperId, names] of this.#resolutions.namesByPaper(index.names)) {
          counts.push([paperId, index.notesNaming(names).size]);
          await pace.step();
        }
        // A note that was changed on the way may have taken the last mention of a paper along.
        return counts.filter(([, notes]) => notes > 0);
      }
    }
    return [];
  }

  /** Finds out now what will be asked for: which paper each mention means. */
  async prepare(signal?: AbortSignal): Promise<void> {
    await this.#resolveAll(signal);
  }

  /**
   * What is wrong with the mentions of a note; undefined when there are no papers, so that nothing can be said. A key that a
   * bibliography of the workspace has is right.
   */
  async problemsIn(uri: string, signal?: AbortSignal): Promise<MentionProblem[] | undefined> {
    await this.#indexer.bibliographiesRead(signal);
    for (;;) {
      const mentions = (await this.mentionsIn(uri, signal)) ?? [];
      const { bibliographyKeys } = this.#indexer;
      const firm = mentions.filter(({ isFirm, name }) => isFirm && !bibliographyKeys.has(name.written));
      const names = firm.map(({ name }) => name);
      if (!(await this.#resolutions.resolve(names, signal))) {
        return undefined;
      }
      const unknown = new Set(names.filter((name) => this.#resolutions.get(name)?.kind === 'unknown'));
      const helped = new Set([...unknown].slice(0, mostHelped));
      const hasHelp = await this.#nearest.resolve([...helped], signal);
      const now = (await this.mentionsIn(uri, signal)) ?? mentions;
      if (hasHelp && mentions === now && this.#resolutions.areKnown(names) && this.#nearest.areKnown([...helped])) {
        return mentionProblems(firm, (name) => (helped.has(name) ? this.#nearest : this.#resolutions).get(name));
      }
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** @returns whether there are papers at all */
  async #resolveAll(signal: AbortSignal | undefined): Promise<boolean> {
    await this.#indexer.settled(signal);
    return this.#resolutions.resolve(this.#indexer.index.names, signal);
  }

  #display(places: readonly PlacedMention[]): PlacedMention[] {
    return places.map(({ uri, mention }) => ({ uri: this.#indexer.displayUri(uri), mention }));
  }
}

function isBefore(one: NotePosition, other: NotePosition): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

import type { Disposable } from '../util/disposable.ts';
import { Emitter, type Event } from '../util/event.ts';
import type { MentionInNote } from './noteMention.ts';

/** Whoever has the index of the notes. Where it cannot be reached, each answer is undefined. */
export interface MentionSource {
  /** Somebody looks at mentions, or will do so in a moment. */
  wantMentions(): void;
  mentionCounts(): Promise<readonly (readonly [paperId: string, notes: number])[] | undefined>;
  mentionsOf(paperId: string): Promise<readonly MentionInNote[] | undefined>;
  /** Fires when answers given before may be out of date, and when the source comes or goes. */
  readonly onDidChange: Event<void>;
}

/**
 * In how many notes each paper is mentioned, and where. Counts are there without waiting: none before the source has answered, and
 * the last ones while it is away.
 */
export class PaperMentions implements Disposable {
  readonly #source: MentionSource;
  readonly #subscription: Disposable;
  readonly #changed = new Emitter<void>();
  readonly #countsChanged = new Emitter<ReadonlySet<string>>();
  /** Fires when mentions may have come, gone or moved, and when the source has come or gone. */
  readonly onDidChange = this.#changed.event;
  /** Fires with the IDs of the papers whose counts are others now. */
  readonly onDidChangeCounts = this.#countsChanged.event;
  #counts: ReadonlyMap<string, number> = new Map();
  /** Identity of the newest question; answers to older ones are dropped. */
  #question: object | undefined;

  constructor(source: MentionSource) {
    this.#source = source;
    this.#subscription = source.onDidChange(() => this.#refresh());
  }

  /** To be called when something comes into sight that shows mentions. */
  want(): void {
    this.#source.wantMentions();
  }

  /** In how many notes a paper is mentioned, as far as that is known. */
  countOf(paperId: string): number {
    return this.#counts.get(paperId) ?? 0;
  }

  /** The mentions of a paper, by note, then by place; undefined where nobody can tell. */
  of(paperId: string): Promise<readonly MentionInNote[] | undefined> {
    return this.#source.mentionsOf(paperId);
  }

  dispose(): void {
    this.#question = undefined;
    this.#subscription.dispose();
    this.#changed.dispose();
    this.#countsChanged.dispose();
  }

  async #refresh(): Promise<void> {
    const question = {};
    this.#question = question;
    const answer = await this.#source.mentionCounts();
    if (this.#question !== question) {
      return;
    }
    const before = this.#counts;
    this.#counts = answer ? new Map(answer) : before;
    const changed = differences(before, this.#counts);
    if (changed.size > 0) {
      this.#countsChanged.fire(changed);
    }
    this.#changed.fire();
  }
}

function differences(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set([...before.keys(), ...after.keys()].filter((paperId) => before.get(paperId) !== after.get(paperId)));
}

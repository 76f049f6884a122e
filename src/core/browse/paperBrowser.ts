import type { Library } from '../library.ts';
import type { Paper } from '../paper.ts';
import type { PaperFilter } from '../search/searchHit.ts';
import type { Disposable } from '../util/disposable.ts';
import { Emitter } from '../util/event.ts';
import { Pace } from '../util/pace.ts';
import { arrange, nothingArranged, type Arrangement, type PaperGroup } from './arrangement.ts';
import type { Grouping } from './groupings.ts';
import { sortInSteps } from '../util/sortInSteps.ts';
import { sortings, type Sorting } from './sortings.ts';

/** How a person wants to see the library. */
interface Choice {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: string | undefined;
}

interface View extends Choice, Arrangement {
  readonly totalCount: number;
}

/**
 * The library as a person browses it: grouped, sorted, and filtered. What is read here stays the same until `onDidChange`
 * fires: a new view is built in steps that yield to the host, and dropped when a newer one is wanted meanwhile.
 */
export class PaperBrowser implements Disposable {
  readonly #library: Library;
  readonly #search: PaperFilter;
  readonly #pause: () => Promise<void>;
  readonly #subscription: Disposable;
  readonly #changed = new Emitter<void>();
  readonly onDidChange = this.#changed.event;
  #wanted: Choice = { grouping: 'venue', sorting: 'title', filter: undefined };
  #view: View = { ...this.#wanted, ...nothingArranged, totalCount: 0 };
  #building = new AbortController();
  /** The library in the order that was last asked for. */
  #sorted: { readonly sorting: Sorting; readonly papers: readonly Paper[] } | undefined;
  /** The answer to the filter that was last asked for. */
  #matching: { readonly filter: string; readonly ids: ReadonlySet<string> } | undefined;

  /** `pause` resolves once the host has had its turn. */
  constructor(library: Library, search: PaperFilter, pause: () => Promise<void>) {
    this.#library = library;
    this.#search = search;
    this.#pause = pause;
    this.#subscription = library.onDidChange(() => this.#rebuild());
  }

  get grouping(): Grouping {
    return this.#view.grouping;
  }

  get sorting(): Sorting {
    return this.#view.sorting;
  }

  /** The query that the shown papers match; absent when all papers are shown. */
  get filter(): string | undefined {
    return this.#view.filter;
  }

  get groups(): readonly PaperGroup[] {
    return this.#view.groups;
  }

  /** IDs of the shown papers, from top to bottom. */
  get order(): readonly string[] {
    return this.#view.order;
  }

  get shownCount(): number {
    return this.#view.order.length;
  }

  get totalCount(): number {
    return this.#view.totalCount;
  }

  /** The group in which a paper is shown; none for a paper that is not. */
  groupOf(id: string): PaperGroup | undefined {
    return this.#view.groupOf.get(id);
  }

  /** Resolves when the papers are shown this way, or when something else was asked for meanwhile. */
  setGrouping(grouping: Grouping): Promise<void> {
    return this.#show({ grouping });
  }

  /** Resolves as `setGrouping` does. */
  setSorting(sorting: Sorting): Promise<void> {
    return this.#show({ sorting });
  }

  /** Shows only papers that match a query, in the order that they have without it. Resolves as `setGrouping` does. */
  setFilter(query: string | undefined): Promise<void> {
    return this.#show({ filter: query?.trim() || undefined });
  }

  /** Asks again which papers match, where that depends on something that has changed. Resolves as `setGrouping` does. */
  async refilter(isConcerned: (filter: string) => boolean): Promise<void> {
    if (this.#wanted.filter !== undefined && isConcerned(this.#wanted.filter)) {
      this.#matching = undefined;
      await this.#build();
    }
  }

  dispose(): void {
    this.#building.abort();
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #show(choice: Partial<Choice>): Promise<void> {
    this.#wanted = { ...this.#wanted, ...choice };
    return this.#build();
  }

  #rebuild(): Promise<void> {
    this.#sorted = undefined;
    this.#matching = undefined;
    return this.#build();
  }

  async #build(): Promise<void> {
    this.#building.abort();
    this.#building = new AbortController();
    const { signal } = this.#building;
    try {
      const view = await this.#buildView(this.#wanted, signal);
      signal.throwIfAborted();
      this.#view = view;
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      throw error;
    }
    this.#changed.fire();
  }

  async #buildView(choice: Choice, signal: AbortSignal): Promise<View> {
    const pace = new Pace(this.#pause, { signal });
    const matching = choice.filter === undefined ? undefined : await this.#idsMatching(choice.filter, signal);
    const sorted = await this.#papersSortedBy(choice.sorting, pace);
    const shown = matching ? sorted.filter(({ id }) => matching.has(id)) : sorted;
    return { ...choice, ...(await arrange(shown, choice.grouping, pace)), totalCount: sorted.length };
  }

  async #papersSortedBy(sorting: Sorting, pace: Pace): Promise<readonly Paper[]> {
    if (this.#sorted?.sorting !== sorting) {
      const { papers } = this.#library;
      const { compare } = sortings[sorting];
      const sorted = compare ? await sortInSteps(papers, compare, pace) : papers;
      await pace.step();
      this.#sorted = { sorting, papers: sorted };
    }
    return this.#sorted.papers;
  }

  async #idsMatching(filter: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
    if (this.#matching?.filter !== filter) {
      const ids = await this.#search.matchingIds(filter, signal);
      signal.throwIfAborted();
      this.#matching = { filter, ids };
    }
    return this.#matching.ids;
  }
}

import * as vscode from 'vscode';
import { completeField, withoutIdleField } from '../../core/browse/completeField.ts';
import { FieldValues } from '../../core/browse/fieldValues.ts';
import { describeMatch, openingLine } from '../../core/browse/matchTexts.ts';
import { countText } from '../../core/browse/paperTexts.ts';
import type { PaperSearch, SearchAnswer, SearchHit } from '../../core/search/searchHit.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import { completionRows, hitRows, nothingFoundRows } from './answerRows.ts';
import { PaperList, type PaperListDependencies } from './paperList.ts';
import type { RecentEntries } from './recentEntries.ts';
import { RowReasons } from './rowReasons.ts';
import type { SearchRow } from './searchRow.ts';
import { emptyLibraryRows, helpRows, startRows } from './startRows.ts';
import { formatCount } from '../../core/util/quantities.ts';

export interface PaperPickerDependencies extends PaperListDependencies {
  readonly loaded: LoadedLibrary;
  readonly search: PaperSearch;
  /** IDs of the papers that were opened last. */
  readonly recentPapers: RecentEntries;
  readonly recentSearches: RecentEntries;
  /** Resolves once the host has had its turn. */
  readonly pause: () => Promise<void>;
}

/** More rows than anybody scrolls through. */
const mostRows = 200;

interface Shown {
  readonly title: string;
  readonly rows: readonly SearchRow[];
  readonly findReason?: (hit: SearchHit) => Promise<string | undefined>;
}

/** One search for papers, from the opening of the list until it is closed. */
export class PaperPicker implements Disposable {
  readonly #dependencies: PaperPickerDependencies;
  readonly #list: PaperList;
  readonly #reasons: RowReasons;
  #values = new FieldValues([]);
  #searching = new AbortController();

  constructor(dependencies: PaperPickerDependencies) {
    this.#dependencies = dependencies;
    this.#list = new PaperList(dependencies);
    const { pick } = this.#list;
    this.#reasons = this.#list.add(new RowReasons(pick, dependencies.pause));
    pick.matchOnDescription = true;
    pick.title = 'Papers';
    pick.placeholder = 'Search titles, authors, IDs and texts (? for help)';
    this.#list.add(pick.onDidChangeValue(() => this.#showAnswer()));
    this.#list.add(pick.onDidAccept(() => this.#accept(pick.activeItems[0])));
    this.#list.add(pick.onDidTriggerItemButton(() => this.#remember()));
    this.#list.add(dependencies.loaded.library.onDidChange(() => this.#followLibrary()));
    this.#list.add({ dispose: () => this.#searching.abort() });
  }

  /** Opens the list, and reads the library first if need be. */
  async show(): Promise<void> {
    const { pick } = this.#list;
    pick.show();
    pick.busy = true;
    await this.#dependencies.loaded.ensureLoaded();
    await this.#followLibrary();
  }

  /** Ends the search. Unless a paper was chosen, everything is put back as it was. */
  dispose(): void {
    this.#list.dispose();
  }

  async #followLibrary(): Promise<void> {
    this.#values = new FieldValues(this.#dependencies.loaded.library.papers);
    await this.#showAnswer();
  }

  /** An answer that a newer question has overtaken is dropped. */
  async #showAnswer(): Promise<void> {
    this.#searching.abort();
    this.#searching = new AbortController();
    const { signal } = this.#searching;
    const { pick } = this.#list;
    pick.busy = true;
    try {
      const { rows, title, findReason = noReason } = await this.#answer(pick.value.trim(), signal);
      signal.throwIfAborted();
      await this.#reasons.show({ rows, findReason, signal });
      pick.title = title;
      pick.busy = this.#dependencies.loaded.state === 'loading';
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }

  async #answer(query: string, signal: AbortSignal): Promise<Shown> {
    const { loaded, search } = this.#dependencies;
    const { papers } = loaded.library;
    if (papers.length === 0) {
      return { rows: emptyLibraryRows(loaded.state), title: 'Papers' };
    }
    if (query === '') {
      return { rows: startRows(this.#start()), title: `Papers (${formatCount(papers.length)})` };
    }
    if (query === '?') {
      return { rows: helpRows(), title: 'Papers: What to Type' };
    }
    const completions = completeField(query, this.#values);
    const asked = completions.length > 0 ? withoutIdleField(query) : query;
    const began = performance.now();
    const answer = await search.search(asked, { limit: mostRows, signal });
    const time = Math.max(1, Math.round(performance.now() - began));
    return {
      title: `Papers (${countText(answer.completeCount, papers.length)}, ${formatCount(time)} ms)`,
      rows: [...completionRows(completions), ...(await this.#answerRows(asked, answer, completions.length > 0))],
      findReason: (hit) => this.#findReason(hit, asked, answer),
    };
  }

  #start() {
    const { loaded, recentPapers, recentSearches } = this.#dependencies;
    const { library } = loaded;
    return {
      recentPapers: [...new Set(recentPapers.all.flatMap((id) => library.get(id) ?? []))],
      recentSearches: recentSearches.all,
      papers: library.papers.slice(0, mostRows),
    };
  }

  async #answerRows(query: string, answer: SearchAnswer, isCompleting: boolean): Promise<readonly SearchRow[]> {
    const { loaded, search } = this.#dependencies;
    if (answer.hits.length > 0 || isCompleting) {
      return hitRows(answer, query);
    }
    return nothingFoundRows(query, await search.nearestSpelling(query), loaded.library.papers.length);
  }

  /** Why a paper was found, or else what it is about. */
  async #findReason(hit: SearchHit, query: string, { evidence }: SearchAnswer): Promise<string | undefined> {
    const reason = describeMatch(hit, await evidence(hit), query);
    return reason ?? openingLine(await this.#dependencies.loaded.library.text(hit.paper.id));
  }

  async #accept(row: SearchRow | undefined): Promise<void> {
    if (row?.types !== undefined) {
      this.#list.pick.value = row.types;
      await this.#showAnswer();
    } else if (row?.paper) {
      this.#remember();
      await this.#list.open(row.paper);
    } else if (row?.command !== undefined) {
      await this.#list.putBack();
      await vscode.commands.executeCommand(row.command, row.argument);
    }
  }

  /** A search that led to something is offered again. */
  #remember(): void {
    const query = this.#list.pick.value.trim();
    if (query !== '' && query !== '?') {
      this.#dependencies.recentSearches.add(query);
    }
  }
}

function noReason(): Promise<undefined> {
  return Promise.resolve(undefined);
}

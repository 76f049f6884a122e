import * as vscode from 'vscode';
import { countText, formatCount } from '../../core/browse/paperTexts.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import type { PaperActions } from '../commands/paperActions.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import type { Peek, Readers } from '../reader/readers.ts';
import { peekOnMove } from './peekOnMove.ts';
import {
  emptyLibraryRows,
  headingRow,
  hitRow,
  nothingFoundRow,
  paperRow,
  rowButtons,
  type SearchRow,
} from './searchRow.ts';

export interface PaperPickerDependencies {
  readonly loaded: LoadedLibrary;
  readonly search: PaperSearch;
  readonly readers: Readers;
  readonly actions: PaperActions;
}

/** More rows than anybody scrolls through. */
const mostRows = 200;
/** Why a paper matches is looked up for so many of the first rows. */
const rowsWithEvidence = 20;

/**
 * A quick pick sorts its rows by where the query stands in their labels, unless `sortByLabel` is off. The typings leave the
 * property out, since it is only proposed; but every VS Code from the oldest that is supported on has it and lets it be set.
 */
type RankedQuickPick = vscode.QuickPick<SearchRow> & { sortByLabel: boolean };

/** One search for papers, from the opening of the list until it is closed. */
export class PaperPicker implements Disposable {
  readonly #dependencies: PaperPickerDependencies;
  readonly #parts = new DisposableStack();
  readonly #pick = this.#parts.add(vscode.window.createQuickPick<SearchRow>() as RankedQuickPick);
  readonly #peek: Peek;
  #searching = new AbortController();
  /** Somebody has seen to what the list has shown. */
  #isSettled = false;

  constructor(dependencies: PaperPickerDependencies) {
    this.#dependencies = dependencies;
    this.#peek = dependencies.readers.beginPeek();
    const pick = this.#pick;
    pick.sortByLabel = false;
    pick.matchOnDescription = true;
    pick.title = 'Papers';
    pick.placeholder = 'Search titles, authors, IDs and texts';
    this.#parts.add(peekOnMove(pick, this.#peek));
    this.#parts.add(pick.onDidChangeValue(() => this.#showAnswer()));
    this.#parts.add(pick.onDidAccept(() => this.#accept(pick.activeItems[0])));
    this.#parts.add(pick.onDidTriggerItemButton(({ item, button }) => this.#runButton(item, button)));
    this.#parts.add(pick.onDidHide(() => this.dispose()));
    this.#parts.add(dependencies.loaded.library.onDidChange(() => this.#showAnswer()));
  }

  /** Opens the list, and reads the library first if need be. */
  async show(): Promise<void> {
    this.#pick.show();
    this.#pick.busy = true;
    await this.#dependencies.loaded.ensureLoaded();
    await this.#showAnswer();
  }

  /** Ends the search. Unless a paper was chosen, everything is put back as it was. */
  dispose(): void {
    this.#searching.abort();
    this.#parts.dispose();
    if (!this.#isSettled) {
      this.#isSettled = true;
      void this.#peek.restore();
    }
  }

  /** An answer that a newer question has overtaken is dropped. */
  async #showAnswer(): Promise<void> {
    this.#searching.abort();
    this.#searching = new AbortController();
    const { signal } = this.#searching;
    this.#pick.busy = true;
    try {
      const { rows, title } = await this.#answer(this.#pick.value.trim(), signal);
      signal.throwIfAborted();
      this.#pick.items = rows;
      this.#pick.title = title;
      this.#pick.busy = this.#dependencies.loaded.state === 'loading';
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }

  async #answer(query: string, signal: AbortSignal): Promise<{ rows: SearchRow[]; title: string }> {
    const { loaded, search } = this.#dependencies;
    const { papers } = loaded.library;
    if (papers.length === 0) {
      return { rows: emptyLibraryRows(loaded.state), title: 'Papers' };
    }
    if (query === '') {
      const rows = [headingRow('All papers'), ...papers.slice(0, mostRows).map(paperRow)];
      return { rows, title: `Papers (${formatCount(papers.length)})` };
    }
    const { hits, completeCount, evidence } = await search.search(query, { limit: mostRows, signal });
    const reasons = await Promise.all(hits.slice(0, rowsWithEvidence).map(evidence));
    return {
      rows:
        hits.length === 0
          ? [nothingFoundRow(query, papers.length)]
          : hits.map((hit, index) => hitRow(hit, reasons[index], query)),
      title: `Papers (${countText(completeCount, papers.length)})`,
    };
  }

  async #accept(row: SearchRow | undefined): Promise<void> {
    if (row?.paper) {
      this.#close();
      this.#peek.accept();
      await this.#dependencies.readers.open(row.paper.id);
    } else if (row?.command !== undefined) {
      await this.#putBack();
      await vscode.commands.executeCommand(row.command);
    }
  }

  async #runButton({ paper }: SearchRow, button: vscode.QuickInputButton): Promise<void> {
    const { readers, actions } = this.#dependencies;
    if (paper && button === rowButtons.copyId) {
      await actions.copyId(paper);
    } else if (paper && button === rowButtons.openToSide) {
      await this.#putBack();
      await readers.openToSide(paper.id);
    } else if (paper && button === rowButtons.insertId) {
      await this.#putBack();
      await actions.insertId(paper);
    }
  }

  /** Closes the list, and leaves the person in the editor from which it was opened. */
  async #putBack(): Promise<void> {
    this.#close();
    await this.#peek.restore();
  }

  /** Closes the list; what it has shown is for the caller to take over or to put back. */
  #close(): void {
    this.#isSettled = true;
    this.dispose();
  }
}

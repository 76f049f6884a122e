import * as vscode from 'vscode';
import type { Paper } from '../../core/paper.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import type { PaperActions } from '../commands/paperActions.ts';
import type { Peek, Readers } from '../reader/readers.ts';
import { openReadingNote } from '../readingNotes/openReadingNote.ts';
import { peekOnMove } from './peekOnMove.ts';
import { rowButtons, type SearchRow } from './searchRow.ts';

export interface PaperListDependencies {
  readonly readers: Readers;
  readonly actions: PaperActions;
}

/**
 * A quick pick sorts its rows by where the query stands in their labels, unless `sortByLabel` is off. The typings leave the
 * property out, since it is only proposed; but every VS Code from the oldest that is supported on has it and lets it be set.
 */
type RankedQuickPick = vscode.QuickPick<SearchRow> & { sortByLabel: boolean };

/** A list that shows each paper on the way through it, from its opening until it is closed. */
export class PaperList implements Disposable {
  readonly pick = vscode.window.createQuickPick<SearchRow>() as RankedQuickPick;
  readonly #dependencies: PaperListDependencies;
  readonly #parts = new DisposableStack();
  readonly #peek: Peek;
  /** Somebody has seen to what the list has shown. */
  #isSettled = false;

  constructor(dependencies: PaperListDependencies) {
    this.#dependencies = dependencies;
    this.#peek = dependencies.readers.beginPeek();
    const { pick } = this;
    this.#parts.add(pick);
    pick.sortByLabel = false;
    this.#parts.add(peekOnMove(pick, this.#peek));
    this.#parts.add(pick.onDidTriggerItemButton(({ item, button }) => this.#runButton(item, button)));
    this.#parts.add(pick.onDidHide(() => this.dispose()));
  }

  /** Adds what ends with the list. */
  add<T extends Disposable>(part: T): T {
    return this.#parts.add(part);
  }

  /** Closes the list and opens a paper in a reader that stays. */
  async open(paper: Paper): Promise<void> {
    this.#close();
    this.#peek.accept();
    await this.#dependencies.readers.open(paper.id);
  }

  /** Closes the list, and leaves the person in the editor from which it was opened. */
  async putBack(): Promise<void> {
    this.#close();
    await this.#peek.restore();
  }

  /** Closes the list. Unless a paper was chosen, everything is put back as it was. */
  dispose(): void {
    this.#parts.dispose();
    if (!this.#isSettled) {
      this.#isSettled = true;
      void this.#peek.restore();
    }
  }

  async #runButton({ paper }: SearchRow, button: vscode.QuickInputButton): Promise<void> {
    const { readers, actions } = this.#dependencies;
    if (paper && button === rowButtons.copyId) {
      await actions.copyId(paper);
    } else if (paper && button === rowButtons.openToSide) {
      await this.putBack();
      await readers.openToSide(paper.id);
    } else if (paper && button === rowButtons.insertId) {
      await this.putBack();
      await actions.insertId(paper);
    } else if (paper && button === rowButtons.readingNote) {
      await this.putBack();
      await openReadingNote(paper);
    }
  }

  /** Closes the list; what it has shown is for the caller to take over or to put back. */
  #close(): void {
    this.#isSettled = true;
    this.dispose();
  }
}

import * as vscode from 'vscode';
import type { LibraryLoader } from '../files/libraryLoader.ts';
import { countOf } from '../../core/util/quantities.ts';

/** The item of the status bar that tells how many papers there are, and whether something is wrong with their files. */
export class LibraryStatus implements vscode.Disposable {
  readonly #loaded: LibraryLoader;
  readonly #item = vscode.window.createStatusBarItem('library', vscode.StatusBarAlignment.Right, 90);

  /** @param command is run by a click */
  constructor(loaded: LibraryLoader, command: string) {
    this.#loaded = loaded;
    this.#item.name = 'Lectern';
    this.#item.command = command;
    this.update();
  }

  update(): void {
    const { library, state, failures, results } = this.#loaded;
    const isKnown = results.size > 0 || failures.length > 0;
    if (!isKnown) {
      this.#item.hide();
      return;
    }
    const papers = countOf(library.papers.length, 'paper');
    const problems = Array.from(results.values(), (result) => result.problems.length).reduce(
      (sum, count) => sum + count,
      0,
    );
    const told = [
      papers,
      ...(state === 'loading' ? ['reading'] : []),
      ...(problems > 0 ? [countOf(problems, 'problem')] : []),
      ...(failures.length > 0 ? [`${countOf(failures.length, 'file')} could not be read`] : []),
    ].join(', ');
    this.#item.text = `${iconOf(state === 'loading', failures.length > 0)} ${papers}`;
    this.#item.tooltip = `Lectern: ${told}. Show the library's health.`;
    this.#item.accessibilityInformation = { label: `Lectern: ${told}`, role: 'button' };
    this.#item.backgroundColor =
      failures.length > 0 ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

function iconOf(isLoading: boolean, hasFailed: boolean): string {
  return isLoading ? '$(loading~spin)' : hasFailed ? '$(warning)' : '$(book)';
}

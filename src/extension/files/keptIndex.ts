import * as vscode from 'vscode';
import { readIndexFile, writeIndexFile } from '../../core/search/index/indexFile.ts';
import type { InvertedIndex } from '../../core/search/index/invertedIndex.ts';
import type { IndexStore } from '../../core/search/librarySearch.ts';
import type { Pace } from '../../core/util/pace.ts';

interface Dependencies {
  /** The folder that VS Code gives the extension for this workspace; without one, nothing is kept. */
  readonly folder: vscode.Uri | undefined;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Keeps the search index in the extension's storage, so that a large library is searchable at once the next time. An index
 * that was made from other files, by another version, or that is broken counts as none.
 */
export class KeptIndex implements IndexStore {
  readonly #file: vscode.Uri | undefined;
  readonly #log: vscode.LogOutputChannel;

  constructor({ folder, log }: Dependencies) {
    this.#file = folder && vscode.Uri.joinPath(folder, 'searchIndex.bin');
    this.#log = log;
  }

  async load(version: string, pace: Pace): Promise<InvertedIndex | undefined> {
    try {
      return this.#file && (await readIndexFile(await vscode.workspace.fs.readFile(this.#file), version, pace));
    } catch {
      // There is none yet.
      return undefined;
    }
  }

  async save(version: string, index: InvertedIndex, pace: Pace): Promise<void> {
    try {
      if (this.#file) {
        await vscode.workspace.fs.writeFile(this.#file, await writeIndexFile(index, version, pace));
      }
    } catch (error) {
      this.#log.debug(`The search index could not be kept. ${String(error)}`);
    }
  }
}

import type * as vscode from 'vscode';

/** More than these nobody looks for in a list of what was there last. */
const mostKept = 8;

/** The entries that were used last, the newest first, kept with the workspace. */
export class RecentEntries {
  readonly #memory: vscode.Memento;
  readonly #key: string;

  constructor(memory: vscode.Memento, key: string) {
    this.#memory = memory;
    this.#key = key;
  }

  get all(): readonly string[] {
    const kept: unknown = this.#memory.get(this.#key);
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string').slice(0, mostKept) : [];
  }

  /** Puts an entry to the front. */
  add(entry: string): void {
    const others = this.all.filter((other) => other !== entry);
    void this.#memory.update(this.#key, [entry, ...others].slice(0, mostKept));
  }
}

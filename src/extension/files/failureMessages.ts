import * as vscode from 'vscode';
import { fileName } from './fileName.ts';
import type { ReadFailure } from './libraryLoader.ts';

/** Tells the person of files that could not be read: each cause once, until the file could be read again. */
export class FailureMessages {
  readonly #told = new Map<string, string>();
  readonly #log: vscode.LogOutputChannel;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  tell(failures: readonly ReadFailure[]): void {
    const failing = new Map(failures.map(({ uri, reason }) => [uri.toString(), reason]));
    for (const told of this.#told.keys()) {
      if (!failing.has(told)) {
        this.#told.delete(told);
      }
    }
    for (const { uri, reason } of failures) {
      if (this.#told.get(uri.toString()) !== reason) {
        this.#told.set(uri.toString(), reason);
        this.#log.warn(`${uri.toString(true)}: ${reason}`);
        void this.#show(uri, reason);
      }
    }
  }

  async #show(uri: vscode.Uri, reason: string): Promise<void> {
    const showLog = 'Show Log';
    const answer = await vscode.window.showWarningMessage(`${fileName(uri)} could not be read. ${reason}`, showLog);
    if (answer === showLog) {
      this.#log.show();
    }
  }
}

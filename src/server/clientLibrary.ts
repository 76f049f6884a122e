import type { Connection } from 'vscode-languageserver';
import type { Paper, PaperText } from '../core/paper.ts';
import type { PaperSource } from '../core/paperSource.ts';
import { Emitter } from '../core/util/event.ts';
import {
  libraryChangedNotification,
  paperRequest,
  paperTextRequest,
  type PaperParams,
  type PaperResult,
  type PaperTextResult,
} from '../protocol/serverMessages.ts';
import { withToken } from './cancellation.ts';

/** The papers of a client that keeps them itself: each question is a request to it. */
export class ClientLibrary implements PaperSource {
  readonly #connection: Connection;
  readonly #changed = new Emitter<void>();
  readonly #subscription;
  readonly onDidChange = this.#changed.event;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#subscription = connection.onNotification(libraryChangedNotification, () => this.#changed.fire());
  }

  lookUp(id: string, signal?: AbortSignal): Promise<Paper | undefined> {
    return this.#ask<PaperResult>(paperRequest, { id }, signal);
  }

  text(id: string, signal?: AbortSignal): Promise<PaperText | undefined> {
    return this.#ask<PaperTextResult>(paperTextRequest, { id }, signal);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #ask<Result>(
    method: string,
    params: PaperParams,
    signal: AbortSignal | undefined,
  ): Promise<NonNullable<Result> | undefined> {
    const answer = await withToken(signal, (token) => this.#connection.sendRequest<Result>(method, params, token));
    return answer ?? undefined;
  }
}

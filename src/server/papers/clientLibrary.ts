import type { Connection } from 'vscode-languageserver';
import type { MentionKind } from '../../core/mentions/mention.ts';
import type { Resolution } from '../../core/mentions/resolution/resolution.ts';
import type { MentionName, ResolvedName, ResolveOptions } from '../../core/notes/resolvedName.ts';
import type { Paper, PaperText } from '../../core/paper.ts';
import type { PaperSource } from '../../core/paperSource.ts';
import { Emitter } from '../../core/util/event.ts';
import {
  libraryChangedNotification,
  paperRequest,
  type PaperParams,
  type ResolveParams,
  paperTextRequest,
  resolveAllRequest,
  resolveRequest,
  suggestRequest,
  type PaperResult,
  type PaperTextResult,
  type ResolveAllParams,
  type ResolveAllResult,
  type ResolveResult,
  type SuggestParams,
  type SuggestResult,
} from '../../protocol/serverMessages.ts';
import { withToken } from '../cancellation.ts';

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

  async lookUp(id: string, signal?: AbortSignal): Promise<Paper | undefined> {
    return (await this.#ask<PaperResult>(paperRequest, { id } satisfies PaperParams, signal)) ?? undefined;
  }

  async text(id: string, signal?: AbortSignal): Promise<PaperText | undefined> {
    return (await this.#ask<PaperTextResult>(paperTextRequest, { id } satisfies PaperParams, signal)) ?? undefined;
  }

  resolve(written: string, kind: MentionKind, signal?: AbortSignal): Promise<Resolution> {
    return this.#ask<ResolveResult>(resolveRequest, { written, kind } satisfies ResolveParams, signal);
  }

  suggest(typed: string, limit: number, signal?: AbortSignal): Promise<readonly Paper[]> {
    return this.#ask<SuggestResult>(suggestRequest, { typed, limit } satisfies SuggestParams, signal);
  }

  async resolveAll(
    names: readonly MentionName[],
    options: ResolveOptions,
    signal?: AbortSignal,
  ): Promise<readonly ResolvedName[] | undefined> {
    const params: ResolveAllParams = { names, ...options };
    return (await this.#ask<ResolveAllResult>(resolveAllRequest, params, signal)) ?? undefined;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #ask<Result>(method: string, params: object, signal: AbortSignal | undefined): Promise<Result> {
    return withToken(signal, (token) => this.#connection.sendRequest<Result>(method, params, token));
  }
}

import * as vscode from 'vscode';
import type { MentionInNote } from '../../core/notes/noteMention.ts';
import type { MentionSource } from '../../core/notes/paperMentions.ts';
import { DisposableStack, type Disposable } from '../../core/util/disposable.ts';
import { Emitter } from '../../core/util/event.ts';
import {
  mentionCountsRequest,
  mentionsOfRequest,
  type MentionCountsResult,
  type MentionsOfParams,
} from '../../protocol/serverMessages.ts';
import type { LanguageServer } from './languageServer.ts';

/** The language server as the rest of the extension sees it: loaded and started when it is first wanted. */
export class NotesServer implements MentionSource, Disposable {
  readonly #load: (parts: DisposableStack) => Promise<LanguageServer>;
  readonly #parts = new DisposableStack();
  readonly #changed = this.#parts.add(new Emitter<void>());
  /** Fires when the notes have changed, and when the server has come up or gone down. */
  readonly onDidChange = this.#changed.event;
  #loading: Promise<LanguageServer> | undefined;
  #server: LanguageServer | undefined;

  /** `load` adds to the parts what is to end with the server. */
  constructor(load: (parts: DisposableStack) => Promise<LanguageServer>) {
    this.#load = load;
  }

  /** The server was given up; it starts again by hand only. */
  get hasFailed(): boolean {
    return this.#server?.hasFailed ?? false;
  }

  /** Starts the server unless that was done before. Resolves when it runs or has failed. */
  async start(): Promise<void> {
    await (await this.#get()).start();
  }

  /** Without a folder there are no notes but those that are open, and these start the server. */
  wantMentions(): void {
    if (vscode.workspace.workspaceFolders) {
      void this.start();
    }
  }

  /** Ends the server, in whatever state it is, and starts a new one. */
  async restart(): Promise<void> {
    await (await this.#get()).restart();
  }

  /** Tells a server that runs; another one has nothing to forget. */
  notify(method: string): void {
    this.#server?.notify(method);
  }

  /** Asks the server, which is started for it. Undefined when it does not run. */
  async ask<Result>(method: string, params: object): Promise<Result | undefined> {
    const server = await this.#get();
    await server.start();
    return server.request<Result>(method, params);
  }

  async mentionCounts(): Promise<MentionCountsResult | undefined> {
    return this.#server?.request<MentionCountsResult>(mentionCountsRequest);
  }

  async mentionsOf(id: string): Promise<readonly MentionInNote[] | undefined> {
    return this.#server?.request<readonly MentionInNote[]>(mentionsOfRequest, { id } satisfies MentionsOfParams);
  }

  dispose(): void {
    this.#parts.dispose();
  }

  #get(): Promise<LanguageServer> {
    this.#loading ??= this.#load(this.#parts).then((server) => {
      this.#parts.add(server);
      this.#parts.add(server.onDidChange(() => this.#changed.fire()));
      return (this.#server = server);
    });
    return this.#loading;
  }
}

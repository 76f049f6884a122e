import { DidChangeConfigurationNotification, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import type { Disposable } from '../core/util/disposable.ts';
import { Emitter } from '../core/util/event.ts';
import { asRecord, type InitializationOptions } from '../protocol/serverMessages.ts';
import { untilAborted } from './cancellation.ts';

const section = 'lectern';

/**
 * The settings under `lectern`. A client that can be asked for them is; the others push them or have sent them with
 * `initialize`. What a setting holds is as the person wrote it: whoever asks checks it.
 */
export class Settings implements Disposable {
  readonly #connection: Connection;
  readonly #workspace: NonNullable<ClientCapabilities['workspace']>;
  readonly #changed = new Emitter<void>();
  readonly #subscription: Disposable;
  /** What was asked for a document; kept only where the client says when something changes. */
  readonly #asked = new Map<string | undefined, Promise<unknown>>();
  /** What the client has told without being asked. */
  #told: unknown;
  #isFollowed = false;
  readonly onDidChange = this.#changed.event;

  constructor(
    connection: Connection,
    client: { readonly capabilities: ClientCapabilities; readonly options: InitializationOptions },
  ) {
    this.#connection = connection;
    this.#workspace = client.capabilities.workspace ?? {};
    this.#told = client.options.settings;
    this.#subscription = connection.onDidChangeConfiguration((params) => {
      this.#told = asRecord(asRecord(params)['settings'])[section] ?? this.#told;
      this.#asked.clear();
      this.#changed.fire();
    });
  }

  /** Asks to hear of changes, where the client wants to be asked for that. To be called once the client is initialized. */
  async follow(): Promise<void> {
    if (this.#workspace.didChangeConfiguration?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section });
      this.#isFollowed = true;
    }
  }

  /**
   * The value of a setting for a document, or for the whole workspace; undefined where there is none.
   *
   * @param name without the leading `lectern.`: `completion.insert`
   */
  async get(name: string, uri: string | undefined, signal?: AbortSignal): Promise<unknown> {
    const settings = this.#workspace.configuration ? await untilAborted(this.#ask(uri), signal) : undefined;
    return valueAt(settings ?? this.#told, name);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #ask(scopeUri: string | undefined): Promise<unknown> {
    const asked = this.#asked.get(scopeUri);
    if (asked) {
      return asked;
    }
    // A client that fails to answer is no reason to do nothing: what it has told, or the defaults, count.
    const item = scopeUri === undefined ? { section } : { scopeUri, section };
    const answer = this.#connection.workspace.getConfiguration(item).catch(() => undefined);
    if (this.#isFollowed) {
      this.#asked.set(scopeUri, answer);
    }
    return answer as Promise<unknown>;
  }
}

function valueAt(settings: unknown, name: string): unknown {
  return name.split('.').reduce((value, key) => asRecord(value)[key], settings);
}

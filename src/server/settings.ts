import {
  DidChangeConfigurationNotification,
  type ClientCapabilities,
  type Connection,
  type DidChangeConfigurationParams,
} from 'vscode-languageserver';
import { Emitter, type Event } from '../core/util/event.ts';

/** The settings below `lectern`, as the client has them: each feature reads its own out of it, and trusts nothing. */
export type SettingsSection = Readonly<Record<string, unknown>>;

const section = 'lectern';
/** Milliseconds for a client to answer before its settings are done without. They still count when they come. */
const patience = 2000;

/**
 * The client's settings: asked for where the client can be asked (`workspace/configuration`), else as it tells them itself
 * (`workspace/didChangeConfiguration`), else those of its initialization options.
 */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #capabilities: ClientCapabilities;
  readonly #initial: SettingsSection;
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  #current: SettingsSection;
  #ready: Promise<void> = Promise.resolve();

  constructor(connection: Connection, capabilities: ClientCapabilities, initializationOptions: unknown) {
    this.#connection = connection;
    this.#capabilities = capabilities;
    this.#initial = asSection(initializationOptions);
    this.#current = this.#initial;
  }

  get current(): SettingsSection {
    return this.#current;
  }

  /** Resolves when the client has told its settings, or takes too long to. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** To be called when the client is ready for requests. */
  open(): void {
    const { workspace } = this.#capabilities;
    this.#connection.onDidChangeConfiguration((params) => void this.#onChange(params));
    if (workspace?.configuration) {
      const asked = this.#ask();
      this.#ready = Promise.race([asked, new Promise<void>((resolve) => setTimeout(resolve, patience))]);
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      this.#connection.client
        .register(DidChangeConfigurationNotification.type, { section })
        .catch((error: unknown) => this.#connection.console.warn(`Changed settings are not noticed. ${String(error)}`));
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #onChange(params: DidChangeConfigurationParams): Promise<void> {
    if (this.#capabilities.workspace?.configuration) {
      await this.#ask();
    } else {
      this.#accept(asSection(params.settings)[section]);
    }
  }

  async #ask(): Promise<void> {
    try {
      this.#accept(await this.#connection.workspace.getConfiguration(section));
    } catch (error) {
      this.#connection.console.warn(`The client did not tell its settings. ${String(error)}`);
    }
  }

  #accept(told: unknown): void {
    this.#current = { ...this.#initial, ...asSection(told) };
    this.#changed.fire();
  }
}

function asSection(value: unknown): SettingsSection {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

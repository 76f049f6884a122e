import type { Disposable } from '../core/util/disposable.ts';
import { Emitter } from '../core/util/event.ts';
import { asRecord } from '../protocol/serverMessages.ts';
import type { Settings } from './settings.ts';

/** Milliseconds after which a client that does not tell its settings is not waited for. */
const longestWait = 1000;

interface FollowedSettingOptions<Value> {
  /** Without the leading `lectern.`. */
  readonly name: string;
  /** URIs of the folders. */
  readonly scopes: () => readonly (string | undefined)[];
  /** @param settings what the folders have, in their order; empty objects are left out */
  readonly read: (settings: readonly Readonly<Record<string, unknown>>[]) => Value;
}

/** A setting that is an object, as it was last told. */
export class FollowedSetting<Value> implements Disposable {
  readonly #settings: Pick<Settings, 'get'>;
  readonly #options: FollowedSettingOptions<Value>;
  readonly #subscription: Disposable;
  readonly #changed = new Emitter<void>();
  #reading: Promise<void> | undefined;
  #written = '[]';
  #value: Value;
  readonly onDidChange = this.#changed.event;

  constructor(settings: Pick<Settings, 'get' | 'onDidChange'>, options: FollowedSettingOptions<Value>) {
    this.#settings = settings;
    this.#options = options;
    this.#value = options.read([]);
    this.#subscription = settings.onDidChange(() => {
      this.#reading = undefined;
      void this.#read();
    });
  }

  async get(): Promise<Value> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longestWait);
    });
    await Promise.race([this.#read(), late]);
    clearTimeout(timer);
    return this.#value;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #read(): Promise<void> {
    return (this.#reading ??= this.#readAll());
  }

  async #readAll(): Promise<void> {
    const { name, scopes, read } = this.#options;
    const told = await Promise.all(scopes().map((scope) => this.#settings.get(name, scope)));
    const settings = told.map(asRecord).filter((setting) => Object.keys(setting).length > 0);
    const written = JSON.stringify(settings);
    if (written !== this.#written) {
      this.#written = written;
      this.#value = read(settings);
      this.#changed.fire();
    }
  }
}

import type { Disposable } from '../../core/util/disposable.ts';
import { Emitter } from '../../core/util/event.ts';
import { asRecord } from '../../protocol/serverMessages.ts';
import type { Settings } from '../settings.ts';

/** Milliseconds after which a client that does not tell its settings is not waited for. */
const longestWait = 1000;

/**
 * The setting `lectern.aliases`: citation keys of a person's own, and the IDs or citation keys of the papers that they mean. The
 * folders of a workspace share theirs; of two that differ, that of the first folder counts.
 */
export class Aliases implements Disposable {
  readonly #settings: Pick<Settings, 'get'>;
  readonly #scopes: () => readonly (string | undefined)[];
  readonly #subscription: Disposable;
  readonly #changed = new Emitter<void>();
  #reading: Promise<ReadonlyMap<string, string>> | undefined;
  #names: ReadonlyMap<string, string> = new Map();
  readonly onDidChange = this.#changed.event;

  /** @param scopes URIs of the folders */
  constructor(settings: Pick<Settings, 'get' | 'onDidChange'>, scopes: () => readonly (string | undefined)[]) {
    this.#settings = settings;
    this.#scopes = scopes;
    this.#subscription = settings.onDidChange(() => {
      this.#reading = undefined;
      void this.#read();
    });
  }

  /** What each key means, by the key in Unicode's composed form. */
  async get(): Promise<ReadonlyMap<string, string>> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longestWait);
    });
    await Promise.race([this.#read(), late]);
    clearTimeout(timer);
    return this.#names;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #read(): Promise<ReadonlyMap<string, string>> {
    return (this.#reading ??= this.#readAll());
  }

  async #readAll(): Promise<ReadonlyMap<string, string>> {
    const settings = await Promise.all(this.#scopes().map((scope) => this.#settings.get('aliases', scope)));
    const entries = settings.reverse().flatMap((setting) => Object.entries(asRecord(setting)));
    const names = new Map(
      entries.flatMap(([key, target]) => (typeof target === 'string' ? [[key.normalize(), target] as const] : [])),
    );
    const isChanged = JSON.stringify([...names]) !== JSON.stringify([...this.#names]);
    this.#names = names;
    if (isChanged) {
      this.#changed.fire();
    }
    return names;
  }
}

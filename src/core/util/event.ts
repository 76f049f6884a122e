import { toDisposable, type Disposable } from './disposable.ts';

/** Subscribes a listener; dispose of the result to unsubscribe. The same shape as `vscode.Event`. */
export type Event<T> = (listener: (event: T) => unknown) => Disposable;

/** The firing end of an event. A listener that throws does not keep the others from hearing. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(event: T) => unknown>();
  readonly #onError: (error: unknown) => void;

  /** `onError` hears what listeners throw; without it the first error is thrown after all have heard. */
  constructor(onError?: (error: unknown) => void) {
    this.#onError = onError ?? rethrow;
  }

  readonly event: Event<T> = (listener) => {
    const entry = (event: T): unknown => listener(event);
    this.#listeners.add(entry);
    return toDisposable(() => this.#listeners.delete(entry));
  };

  fire(event: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        errors.push(error);
      }
    }
    errors.forEach(this.#onError);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

function rethrow(error: unknown): never {
  throw error;
}

/** Something with an end. The same shape as `vscode.Disposable`. */
export interface Disposable {
  dispose(): void;
}

/** A disposable that runs an action the first time it is disposed of, and nothing after that. */
export function toDisposable(action: () => unknown): Disposable {
  let open = true;
  return {
    dispose() {
      if (open) {
        open = false;
        action();
      }
    },
  };
}

/** Disposes of its parts in the reverse of the order in which they were added. */
export class DisposableStack implements Disposable {
  readonly #parts: Disposable[] = [];
  #disposed = false;

  /** Adds a part and returns it; once the stack is disposed of, the part is disposed of at once. */
  add<T extends Disposable>(part: T): T {
    if (this.#disposed) {
      part.dispose();
    } else {
      this.#parts.push(part);
    }
    return part;
  }

  /** A part that throws does not keep the others from being disposed of. */
  dispose(): void {
    this.#disposed = true;
    const part = this.#parts.pop();
    if (part) {
      try {
        part.dispose();
      } finally {
        this.dispose();
      }
    }
  }
}

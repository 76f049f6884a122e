/** One timer a key; a new one takes the place of the one before. */
export class Timers {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  restart(key: string, milliseconds: number, action: () => void): void {
    this.stop(key);
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      action();
    }, milliseconds);
    this.#timers.set(key, timer);
  }

  stop(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
  }
}

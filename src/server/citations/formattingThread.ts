import type { FormatRequest, FormatResult } from '../../core/citations/reference.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import { untilAborted } from '../cancellation.ts';

/** A thread that runs `formattingThread.main.ts`. */
export interface Thread {
  /** Hears of one answer, or of the end of the thread. */
  ask(request: FormatRequest): Promise<FormatResult>;
  end(): void;
}

/** Milliseconds after which a style is taken to come to no end. */
const limit = 30_000;
/** Milliseconds for which a thread without work is kept: it takes half a second to read a large style. */
const idleTime = 60_000;

/** Formats references in a thread of its own, so that a slow style, or one that never ends, holds up nobody. */
export class FormattingThread implements Disposable {
  readonly #start: () => Promise<Thread>;
  #thread: Thread | undefined;
  /** Requests follow one another. */
  #turn: Promise<unknown> = Promise.resolve();
  #idle: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  constructor(start: () => Promise<Thread>) {
    this.#start = start;
  }

  format(request: FormatRequest, signal?: AbortSignal): Promise<FormatResult> {
    const result = this.#turn.then(() => this.#format(request));
    this.#turn = result;
    return untilAborted(result, signal);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#end();
  }

  async #format(request: FormatRequest): Promise<FormatResult> {
    if (this.#isDisposed) {
      return { problem: 'is not needed any more' };
    }
    clearTimeout(this.#idle);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<FormatResult>((resolve) => {
      timer = setTimeout(() => {
        this.#end();
        resolve({ problem: `comes to no end within ${limit / 1000} seconds` });
      }, limit);
    });
    try {
      this.#thread ??= await this.#start();
      return await Promise.race([this.#thread.ask(request), tooLong]);
    } catch (error) {
      this.#end();
      return { problem: `could not be followed: ${error instanceof Error ? error.message : String(error)}` };
    } finally {
      clearTimeout(timer);
      this.#idle = setTimeout(() => this.#end(), idleTime);
    }
  }

  #end(): void {
    clearTimeout(this.#idle);
    this.#thread?.end();
    this.#thread = undefined;
  }
}

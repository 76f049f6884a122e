import type { NamedRole } from '../../core/readers/columns/columnRole.ts';
import type { ReadProgress } from '../../core/readers/readPaperFile.ts';
import type { ReadResult } from '../../core/readers/readResult.ts';
import type { Disposable } from '../../core/util/disposable.ts';
import type { PaperFileOrigin, ReadingAnswer } from '../../protocol/paperReading.ts';
import type { ReaderPlatform, ReaderThread, StartReaderThread } from './readerThread.ts';

/** A file to read, and who hears of it. */
export interface ReadingOrder {
  /** Quoted in problems. */
  readonly file: string;
  readonly origin: PaperFileOrigin;
  readonly chosenColumns: readonly NamedRole[];
  readonly signal: AbortSignal;
  /** Takes in rows as they are read. */
  readonly onRows: (progress: ReadProgress) => void | Promise<void>;
}

interface Waiting {
  readonly onRows: ReadingOrder['onRows'];
  readonly resolve: (result: ReadResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** A file could not be read; the message is a sentence for the person. */
class ReadingFailure extends Error {}

/** Milliseconds without work after which the worker is ended. */
const idleTime = 20_000;

/**
 * Reads paper files in a worker, one after the other. The worker is started with the first file, and ended when it has
 * had nothing to do for a while. If it breaks down, that is the fault of the file that it was reading; the next file gets a new worker.
 */
export class PaperReader implements Disposable {
  readonly #start: StartReaderThread;
  #thread: Promise<ReaderThread> | undefined;
  #waiting: Waiting | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #reading = 0;
  #isDisposed = false;
  #reasonOfEnd = new ReadingFailure('The worker has ended.');
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** The worker can read the files of this machine's disk by itself. */
  readonly readsDisk: boolean;

  constructor({ start, readsDisk }: ReaderPlatform) {
    this.#start = start;
    this.readsDisk = readsDisk;
  }

  /**
   * Gives the rows that `onRows` has not been given.
   *
   * @throws a `ReadingFailure` with a sentence that says why the file could not be read, and the signal's reason when it was cancelled
   */
  read(order: ReadingOrder): Promise<ReadResult> {
    const reading = this.#turn.then(() => this.#read(order));
    this.#turn = reading.catch(() => undefined);
    return reading;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#end(new ReadingFailure('The extension has ended.'));
  }

  #startThread(): Promise<ReaderThread> {
    if (this.#isDisposed) {
      return Promise.reject(this.#reasonOfEnd);
    }
    return this.#start({
      answer: (answer) => this.#answer(answer),
      fail: (reason) => this.#end(new ReadingFailure(reason)),
    });
  }

  async #read({ file, origin, chosenColumns, signal, onRows }: ReadingOrder): Promise<ReadResult> {
    signal.throwIfAborted();
    clearTimeout(this.#idle);
    this.#reading += 1;
    const reading = this.#reading;
    const starting = (this.#thread ??= this.#startThread());
    const thread = await starting.catch((error: unknown) => {
      this.#thread = undefined;
      throw error;
    });
    if (this.#thread !== starting) {
      throw this.#reasonOfEnd;
    }
    const cancel = (): void => thread.post({ kind: 'cancel', reading });
    signal.addEventListener('abort', cancel);
    try {
      return await new Promise<ReadResult>((resolve, reject) => {
        this.#waiting = { onRows, resolve, reject };
        thread.post({ kind: 'read', reading, file, origin, chosenColumns });
      });
    } catch (error) {
      cancel();
      signal.throwIfAborted();
      throw error;
    } finally {
      this.#waiting = undefined;
      signal.removeEventListener('abort', cancel);
      this.#idle = setTimeout(() => this.#end(new ReadingFailure('The worker was idle.')), idleTime);
    }
  }

  #answer(answer: ReadingAnswer): void {
    if (answer.reading !== this.#reading || !this.#waiting) {
      return;
    }
    const { resolve, reject } = this.#waiting;
    switch (answer.kind) {
      case 'rows':
        void this.#takeIn(answer.reading, answer.progress);
        break;
      case 'done':
        resolve(answer.result);
        break;
      case 'cancelled':
        reject(new ReadingFailure('The reading was cancelled.'));
        break;
      case 'failed':
        reject(new ReadingFailure(answer.reason));
        break;
    }
  }

  async #takeIn(reading: number, progress: ReadProgress): Promise<void> {
    const thread = this.#thread;
    const waiting = this.#waiting;
    try {
      await waiting?.onRows(progress);
      (await thread)?.post({ kind: 'taken', reading });
    } catch (error) {
      waiting?.reject(error);
    }
  }

  #end(reason: ReadingFailure): void {
    clearTimeout(this.#idle);
    this.#reasonOfEnd = reason;
    const thread = this.#thread;
    this.#thread = undefined;
    this.#waiting?.reject(reason);
    void thread?.then(
      (started) => started.end(),
      () => undefined,
    );
  }
}

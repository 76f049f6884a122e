import type { ReadingAnswer, ReadingRequest } from '../../protocol/paperReading.ts';

/** Hears what a worker says. */
export interface ReaderThreadListener {
  answer(answer: ReadingAnswer): void;
  /** The worker has ended without being asked to; `reason` is a sentence. */
  fail(reason: string): void;
}

/** The worker that reads paper files, as its host sees it. */
export interface ReaderThread {
  post(request: ReadingRequest): void;
  end(): void;
}

/** Starts a worker. */
export type StartReaderThread = (listener: ReaderThreadListener) => Promise<ReaderThread>;

/** How this platform reads paper files. */
export interface ReaderPlatform {
  readonly start: StartReaderThread;
  /** The worker can read the files of this machine's disk by itself. */
  readonly readsDisk: boolean;
}

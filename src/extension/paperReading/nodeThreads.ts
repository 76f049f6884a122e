import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { ReadingAnswer } from '../../protocol/paperReading.ts';
import type { StartReaderThread } from './readerThread.ts';

/**
 * Starts workers as threads of this process. Each has a heap of its own, so running out of memory ends only the thread.
 *
 * @param script path of the worker
 */
export function nodeThreads(script: string, resourceLimits: ResourceLimits = {}): StartReaderThread {
  return (listener) => {
    const worker = new Worker(script, { workerData: 'paperReader', name: 'Lectern paper reader', resourceLimits });
    let isWanted = true;
    worker.on('message', (answer: ReadingAnswer) => listener.answer(answer));
    worker.on('error', (error) => {
      if (isWanted) {
        listener.fail(reasonOf(error));
      }
    });
    worker.on('exit', () => {
      if (isWanted) {
        listener.fail('The worker that reads paper files has ended unexpectedly.');
      }
    });
    return Promise.resolve({
      post: (request) => worker.postMessage(request),
      end: () => {
        isWanted = false;
        void worker.terminate();
      },
    });
  };
}

function reasonOf(error: Error): string {
  const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory
    ? 'Reading it takes more memory than there is. Split the file into smaller ones.'
    : `The worker that reads paper files broke down: ${error.message}`;
}

import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readPaperFile, type ReadOptions } from '../core/readers/readPaperFile.ts';
import type { ReadResult } from '../core/readers/readResult.ts';
import type { ReadingRequest } from '../protocol/paperReading.ts';
import { servePaperReading } from './servePaperReading.ts';
import { withFile } from './withFile.ts';

/**
 * Reads a paper file on the disk within this process: for programs that have nothing else to do meanwhile.
 *
 * @throws what the file system throws, and the reason of the pace's signal when the reading was cancelled
 */
export function readPaperFileAt(path: string, options: ReadOptions): Promise<ReadResult> {
  return withFile(path, (bytes) => readPaperFile(bytes, path, options));
}

/** As a worker, it reads for the host that started it. */
if (parentPort && workerData === 'paperReader') {
  const port = parentPort;
  const serve = servePaperReading({
    post: (answer) => port.postMessage(answer),
    withFile,
    pause: () => setImmediate(),
  });
  port.on('message', (request: ReadingRequest) => serve(request));
}

/// <reference lib="webworker" />
import { formatReferences } from '../../core/citations/formatReferences.ts';
import type { FormatRequest } from '../../core/citations/reference.ts';

/** Entry point of the thread that formats references, in Node and in a browser: a request comes in, its result goes out. */
if ('importScripts' in globalThis) {
  const worker = self as DedicatedWorkerGlobalScope;
  worker.addEventListener('message', ({ data }: MessageEvent<FormatRequest>) =>
    worker.postMessage(formatReferences(data)),
  );
} else {
  void import('node:worker_threads').then(({ parentPort }) =>
    parentPort?.on('message', (request: FormatRequest) => parentPort.postMessage(formatReferences(request))),
  );
}

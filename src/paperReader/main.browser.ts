/// <reference lib="webworker" />
import type { ReadingRequest } from '../protocol/paperReading.ts';
import { servePaperReading } from './servePaperReading.ts';

const worker = self as DedicatedWorkerGlobalScope;
const serve = servePaperReading({
  post: (answer) => worker.postMessage(answer),
  withFile: () => Promise.reject(new Error('There is no disk here.')),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
});
worker.onmessage = ({ data }: MessageEvent<ReadingRequest>) => serve(data);

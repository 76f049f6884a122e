/// <reference lib="webworker" />
import * as vscode from 'vscode';
import type { ReadingAnswer } from '../../protocol/paperReading.ts';
import type { StartReaderThread } from './readerThread.ts';

/** Starts the worker as a web worker. Its script is read first: VS Code refuses to start one by its URI on a remote. */
export function browserThreads(script: vscode.Uri): StartReaderThread {
  return async (listener) => {
    const source = await vscode.workspace.fs.readFile(script);
    const url = URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
    const worker = new Worker(url, { name: 'Lectern paper reader' });
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => listener.answer(data);
    worker.onerror = ({ message }) => listener.fail(`The worker that reads paper files broke down: ${message}`);
    return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
  };
}

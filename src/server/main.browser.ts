/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import type { FormatResult } from '../core/citations/reference.ts';
import { shippedFileRequest, type ShippedFileParams, type ShippedFileResult } from '../protocol/serverMessages.ts';
import type { Thread } from './citations/formattingThread.ts';
import { startServer } from './server.ts';

const worker = self as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
// vscode-languageserver leaves it to a worker to end itself.
connection.onExit(() => worker.close());
startServer({
  connection,
  version,
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  citations: { startThread, readShipped },
});

/** The client reads what comes with it, on whatever file system that is. */
async function readShipped(name: string): Promise<string | undefined> {
  const params: ShippedFileParams = { name };
  return (await connection.sendRequest<ShippedFileResult>(shippedFileRequest, params)) ?? undefined;
}

async function startThread(): Promise<Thread> {
  const source = await readShipped('references.js');
  if (source === undefined) {
    throw new Error('references.js is missing in this installation of Lectern');
  }
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const thread = new Worker(url, { name: 'Lectern references' });
  return {
    ask: (request) =>
      new Promise<FormatResult>((resolve, reject) => {
        thread.onmessage = ({ data }: MessageEvent<FormatResult>) => resolve(data);
        thread.onerror = ({ message }) => reject(new Error(message));
        thread.postMessage(request);
      }),
    end: () => thread.terminate(),
  };
}

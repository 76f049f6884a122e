/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { startServer } from './server.ts';

const worker = self as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
// vscode-languageserver leaves it to a worker to end itself.
connection.onExit(() => worker.close());
startServer({ connection, version, pause: () => new Promise((resolve) => setTimeout(resolve)) });

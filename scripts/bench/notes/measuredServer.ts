import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ProgressType,
  PublishDiagnosticsNotification,
  WorkDoneProgressCreateRequest,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type WorkDoneProgressEnd,
} from 'vscode-languageserver/node';
import { projectRoot } from '../../bootstrap.mjs';
import { percentile } from '../search/scoring.ts';

/** A language server in a process of its own, asked over a real connection. */
export class MeasuredServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #connection: ProtocolConnection;
  readonly #listeners = new Set<(params: PublishDiagnosticsParams) => void>();
  #version = 1;
  /** Resolves when the notes are indexed, as the client is told by `$/progress`. */
  readonly indexed: Promise<void>;

  private constructor(args: readonly string[]) {
    this.#process = spawn(process.execPath, [join(projectRoot, 'dist', 'server.js'), '--stdio', ...args]);
    this.#process.stderr.pipe(process.stderr);
    this.#connection = createProtocolConnection(this.#process.stdout, this.#process.stdin);
    this.#connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      this.#listeners.forEach((listener) => listener(params)),
    );
    this.indexed = new Promise((resolve) => {
      this.#connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        this.#connection.onProgress(new ProgressType<WorkDoneProgressEnd>(), token, ({ kind }) => {
          if ((kind as string) === 'end') {
            resolve();
          }
        });
      });
    });
    this.#connection.listen();
  }

  static async start(library: string, notes: string): Promise<MeasuredServer> {
    const server = new MeasuredServer(['--library', library, '--notes', notes]);
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        window: { workDoneProgress: true },
        textDocument: { hover: { contentFormat: ['markdown'] } },
      },
    });
    await server.tell('initialized', {});
    return server;
  }

  ask<Result>(method: string, params: object): Promise<Result> {
    return this.#connection.sendRequest<Result>(method, params);
  }

  tell(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** Opens a note and resolves to its URI. */
  async open(name: string, text: string): Promise<string> {
    const uri = pathToFileURL(join('/bench', name)).href;
    await this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    return uri;
  }

  close(uri: string): Promise<void> {
    return this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** Writes a letter at a place, and resolves when what is wrong then has been told. */
  async type(uri: string, line: number, character: number): Promise<void> {
    this.#version += 1;
    const version = this.#version;
    const told = this.diagnosed(uri, version);
    const position = { line, character };
    await this.tell('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await told;
  }

  /** Resolves when it is told what is wrong with a version of a note. */
  diagnosed(uri: string, version: number): Promise<void> {
    return new Promise((resolve) => {
      const listener = (params: PublishDiagnosticsParams): void => {
        if (params.uri === uri && params.version === version) {
          this.#listeners.delete(listener);
          resolve();
        }
      };
      this.#listeners.add(listener);
    });
  }

  /** Megabytes that the process occupies now and has at most occupied; undefined where the system does not say. */
  async memory(): Promise<{ readonly now: number; readonly peak: number } | undefined> {
    const status = await readFile(`/proc/${this.#process.pid}/status`, 'utf8').catch(() => '');
    const field = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    return status === '' ? undefined : { now: field('VmRSS'), peak: field('VmHWM') };
  }

  async stop(): Promise<void> {
    await this.ask('shutdown', {});
    await this.tell('exit', {});
    this.#connection.dispose();
  }
}

/** Milliseconds that work takes. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The time that 95 of 100 runs do not exceed, after some to warm up. A little rest lies between them, as between keystrokes. */
export async function percentile95(
  work: (run: number) => Promise<unknown>,
  { runs = 100, warmUps = 10, rest = 5 } = {},
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < warmUps + runs; run += 1) {
    const time = await timeOf(() => work(run));
    if (run >= warmUps) {
      times.push(time);
    }
    await setTimeout(rest);
  }
  return percentile(times, 0.95);
}

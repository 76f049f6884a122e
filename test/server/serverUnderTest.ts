import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createProtocolConnection,
  HoverRequest,
  LogMessageNotification,
  type CancellationToken,
  type ClientCapabilities,
  type Hover,
  type InitializeResult,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../src/protocol/serverMessages.ts';
import { builtServer } from './builtServer.ts';

interface Client {
  readonly capabilities?: ClientCapabilities;
  /** URIs of the folders that it has open. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: InitializationOptions;
  /** Runs when the server has answered, before it hears that the client is ready. */
  readonly afterInitialize?: () => void;
}

export const markdownClient: ClientCapabilities = {
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
};

/** A client that can do all that completion asks for. */
export const completionClient: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
      },
    },
  },
};

/** A language server in a process of its own, and the connection to it. */
export class ServerUnderTest {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  /** What the server has logged, oldest first. */
  readonly log: string[] = [];
  readonly #exited: Promise<number | null>;
  #documents = 0;

  private constructor(process: ChildProcessWithoutNullStreams) {
    this.process = process;
    this.#exited = once(process, 'exit').then(([code]) => code as number | null);
    this.connection = createProtocolConnection(process.stdout, process.stdin);
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    // A server that is gone shows as a request that fails.
    this.connection.onError(() => undefined);
    this.connection.listen();
  }

  /** Starts the process; nothing is said to it yet. */
  static async spawn(...libraries: readonly string[]): Promise<ServerUnderTest> {
    return ServerUnderTest.spawnWith(libraries.flatMap((file) => ['--library', file]));
  }

  static async spawnWith(args: readonly string[]): Promise<ServerUnderTest> {
    return new ServerUnderTest(spawn(process.execPath, [await builtServer(), '--stdio', ...args]));
  }

  static async start(libraries: readonly string[], client: Client = {}): Promise<ServerUnderTest> {
    const server = await ServerUnderTest.spawn(...libraries);
    await server.initialize(client);
    return server;
  }

  async initialize({
    capabilities = markdownClient,
    folders,
    initializationOptions,
    afterInitialize,
  }: Client = {}): Promise<InitializeResult> {
    const workspaceFolders = folders?.map((uri) => ({ uri, name: uri })) ?? null;
    const params = { processId: process.pid, rootUri: null, capabilities, workspaceFolders, initializationOptions };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    afterInitialize?.();
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /** Opens a note and returns it, for its URI and to count positions in it. */
  open(text: string, languageId = 'markdown', uri = this.#newUri()): TextDocument {
    const document = TextDocument.create(uri, languageId, 1, text);
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: document.uri, languageId, version: 1, text },
    });
    return document;
  }

  /** Replaces the whole text of an open note. */
  edit(uri: string, version: number, text: string): void {
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  close(uri: string): void {
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  #newUri(): string {
    this.#documents += 1;
    return `untitled:note-${this.#documents}`;
  }

  hover(uri: string, position: Position, token?: CancellationToken): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }, token);
  }

  /** Opens a note and asks for the hover in the middle of the first occurrence of some text. */
  hoverOn(text: string, part: string, languageId?: string): Promise<Hover | null> {
    const document = this.open(text, languageId);
    return this.hover(document.uri, document.positionAt(text.indexOf(part) + Math.floor(part.length / 2)));
  }

  shutdown(): Promise<void> {
    return this.connection.sendRequest('shutdown');
  }

  /** The status with which the process ends. */
  exited(): Promise<number | null> {
    return this.#exited;
  }

  /** Ends the server in order and resolves to its exit status. */
  async stop(): Promise<number | null> {
    await this.shutdown();
    await this.connection.sendNotification('exit');
    return this.exited();
  }
}

/** The text of a hover, which is there. */
export function hoverText(hover: Hover | null): string {
  return (hover?.contents as MarkupContent | undefined)?.value ?? '';
}

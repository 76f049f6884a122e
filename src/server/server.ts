import {
  ErrorCodes,
  PositionEncodingKind,
  ResponseError,
  TextDocuments,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PaperSource } from '../core/paperSource.ts';
import { DisposableStack } from '../core/util/disposable.ts';
import { readInitializationOptions } from '../protocol/serverMessages.ts';
import { ClientLibrary } from './clientLibrary.ts';
import type { FeatureContext } from './feature.ts';
import { features } from './features.ts';
import { FileLibrary, type PaperFiles } from './fileLibrary.ts';
import { Settings } from './settings.ts';

/** What differs between the platforms that the server runs on. */
interface ServerPlatform {
  readonly connection: Connection;
  readonly version: string;
  /** The server's own paper files, for a client that has none. Where they cannot be read, the client is always asked. */
  readonly files?: PaperFiles;
}

/** Builds the server on a connection, and listens. */
export function startServer({ connection, version, files }: ServerPlatform): void {
  const parts = new DisposableStack();
  const documents = new TextDocuments(TextDocument);
  const whenInitialized: (() => void | Promise<void>)[] = [];
  let phase: 'new' | 'running' | 'down' = 'new';

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    if (phase !== 'new') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.', { retry: false });
    }
    phase = 'running';
    const options = readInitializationOptions(initializationOptions);
    const papers = openPapers(options.clientOwnsLibrary ? undefined : files);
    const client = { capabilities, options };
    const settings = parts.add(new Settings(connection, client));
    whenInitialized.push(() => settings.follow());
    const context = { connection, documents, papers, settings, client };
    registerFeatures(context);
    return { capabilities: serverCapabilities(context), serverInfo: { name: 'Lectern', version } };
  });
  connection.onInitialized(async () => {
    for (const start of whenInitialized) {
      await start();
    }
  });
  connection.onShutdown(() => {
    phase = 'down';
    parts.dispose();
  });
  connection.onRequest((method) => {
    switch (phase) {
      case 'new':
        return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for the request "initialize".');
      case 'running':
        return new ResponseError(ErrorCodes.MethodNotFound, `The server does not know the request "${method}".`);
      case 'down':
        return new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down.');
    }
  });
  documents.listen(connection);
  connection.listen();

  function openPapers(ownFiles: PaperFiles | undefined): PaperSource {
    if (!ownFiles) {
      return parts.add(new ClientLibrary(connection));
    }
    const library = parts.add(new FileLibrary(ownFiles, connection.console));
    whenInitialized.push(() => library.open());
    return library;
  }

  function registerFeatures(context: FeatureContext): void {
    for (const feature of features) {
      parts.add(feature.register(context));
    }
  }
}

function serverCapabilities(context: FeatureContext): ServerCapabilities {
  return features.reduce((all, { capabilities }) => ({ ...all, ...capabilities(context) }), {
    positionEncoding: PositionEncodingKind.UTF16,
  });
}

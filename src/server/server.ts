import {
  ErrorCodes,
  ResponseError,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CitationPlatform, StyleText } from '../core/citations/citationStyles.ts';
import type { PaperSource } from '../core/paperSource.ts';
import { indexedGlobs } from '../core/notes/noteLanguage.ts';
import { DisposableStack } from '../core/util/disposable.ts';
import { Emitter } from '../core/util/event.ts';
import type { PositionEncoding } from '../core/util/positionEncoding.ts';
import { asRecord, readInitializationOptions, type InitializationOptions } from '../protocol/serverMessages.ts';
import { ClientLibrary } from './papers/clientLibrary.ts';
import { citationPlatform, clientStyles, type CitationFiles } from './citations/citationPlatform.ts';
import { EncodedDocument } from './documents/encodedDocument.ts';
import { negotiateEncoding } from './documents/negotiateEncoding.ts';
import type { FeatureContext } from './feature.ts';
import { features } from './features.ts';
import { AliasedPapers } from './papers/aliasedPapers.ts';
import { Aliases } from './papers/aliases.ts';
import { FileLibrary, type PaperFiles } from './papers/fileLibrary.ts';
import { PaperRows } from './papers/paperRows.ts';
import { clientNoteFiles } from './notes/clientNoteFiles.ts';
import type { NoteFiles } from './notes/noteFiles.ts';
import { NoteIndexer } from './notes/noteIndexer.ts';
import { isNote } from './notes/noteSchemes.ts';
import { WorkspaceNotes } from './notes/workspaceNotes.ts';
import { Settings } from './settings.ts';

/** What a server that knows the disk needs to find the notes on it. */
export interface NotesOnDisk {
  /** URIs of the folders that the client has open. */
  readonly workspaceFolders: readonly string[];
  /** The globs that say which files are notes, as they are now. */
  readonly globs: () => Promise<readonly string[]>;
  readonly warn: (message: string) => void;
}

/** What differs between the platforms that the server runs on. */
interface ServerPlatform {
  readonly connection: Connection;
  readonly version: string;
  /** Gives other work its turn. */
  readonly pause: () => Promise<void>;
  readonly citations: CitationFiles;
  /** The server's own paper files and notes, for a client that has none. Where they cannot be read, the client is always asked. */
  readonly disk?: {
    readonly papers: PaperFiles;
    readonly notes: (options: NotesOnDisk) => NoteFiles;
    /** @param folders URIs of those that a relative path may start from */
    readonly readStyle: (path: string, folders: readonly string[]) => Promise<StyleText>;
  };
}

/** Builds the server on a connection, and listens. */
export function startServer({ connection, version, pause, citations: citationFiles, disk }: ServerPlatform): void {
  const parts = new DisposableStack();
  let encoding: PositionEncoding = 'utf-16';
  const documents = openDocuments(() => encoding);
  const initialized = parts.add(new Emitter<void>());
  let phase: 'new' | 'running' | 'down' = 'new';

  connection.onInitialize((params) => {
    if (phase !== 'new') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.', { retry: false });
    }
    phase = 'running';
    encoding = negotiateEncoding(params.capabilities);
    const context = createContext(params);
    features.forEach((feature) => parts.add(feature.register(context)));
    return { capabilities: serverCapabilities(context), serverInfo: { name: 'Lectern', version } };
  });
  connection.onInitialized(() => initialized.fire());
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

  function createContext(params: InitializeParams): FeatureContext {
    const options = readInitializationOptions(params.initializationOptions);
    const client = { capabilities: params.capabilities, options };
    const settings = parts.add(new Settings(connection, client));
    const ready = new Promise<void>((resolve) => {
      parts.add(initialized.event(() => resolve(settings.follow().catch((error: unknown) => warn(String(error))))));
    });
    const folders = foldersOf(params);
    const aliases = parts.add(new Aliases(settings, () => (folders.length > 0 ? folders : [undefined])));
    const papers = parts.add(new AliasedPapers(openPapers(options), aliases));
    const noteFiles = openNoteFiles(params, options, settings);
    const openNote = (uri: string) => (isNote(uri, params, options) ? documents.get(uri) : undefined);
    const indexer = parts.add(new NoteIndexer({ files: noteFiles, encoding, openNote, ready, pause, warn }));
    const notes = parts.add(new WorkspaceNotes(indexer, papers));
    const citations = parts.add(citationPlatform(citationFiles, styleReader(params, options)));
    return {
      connection,
      encoding,
      documents,
      papers,
      aliases,
      rows: new PaperRows(papers, encoding),
      notes,
      indexer,
      noteFiles,
      settings,
      citations,
      ready,
      client,
    };
  }

  function openPapers({ clientOwnsLibrary }: InitializationOptions): PaperSource {
    if (!disk || clientOwnsLibrary) {
      return parts.add(new ClientLibrary(connection));
    }
    const library = parts.add(new FileLibrary(disk.papers, connection.console));
    parts.add(initialized.event(() => library.open()));
    return library;
  }

  function openNoteFiles(
    params: InitializeParams,
    { clientOwnsLibrary }: InitializationOptions,
    settings: Settings,
  ): NoteFiles {
    if (!disk || clientOwnsLibrary) {
      return clientNoteFiles(connection, warn);
    }
    return disk.notes({
      workspaceFolders: foldersOf(params),
      globs: async () => indexedGlobs(await settings.get('notes', undefined)),
      warn,
    });
  }

  function styleReader(
    params: InitializeParams,
    { clientOwnsLibrary }: InitializationOptions,
  ): CitationPlatform['readStyle'] {
    return !disk || clientOwnsLibrary ? clientStyles(connection) : (path) => disk.readStyle(path, foldersOf(params));
  }

  function warn(message: string): void {
    connection.console.warn(message);
  }
}

/** The documents that the client has open, with positions as it counts them. */
function openDocuments(encoding: () => PositionEncoding): TextDocuments<TextDocument> {
  return new TextDocuments<TextDocument>({
    create(uri, languageId, version, text) {
      const document = TextDocument.create(uri, languageId, version, text);
      return encoding() === 'utf-16' ? document : new EncodedDocument(document, encoding());
    },
    update(document, changes, version) {
      if (!(document instanceof EncodedDocument)) {
        return TextDocument.update(document, changes, version);
      }
      document.update(changes, version);
      return document;
    },
  });
}

/** The folders that the client has open; some clients only know one. */
function foldersOf(params: InitializeParams): readonly string[] {
  // Deprecated, and therefore hidden from the lint: that is for clients to follow.
  const { rootUri } = asRecord(params);
  return params.workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
}

function serverCapabilities(context: FeatureContext): ServerCapabilities {
  return features.reduce<ServerCapabilities>((all, { capabilities }) => ({ ...all, ...capabilities(context) }), {
    positionEncoding: context.encoding,
  });
}

import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { DisposableStack } from '../../core/util/disposable.ts';
import {
  libraryChangedNotification,
  type InitializationOptions,
  type PaperCommand,
} from '../../protocol/serverMessages.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import type { LoadedLibrary } from '../files/libraryLoader.ts';
import { answerCitationRequests } from './answerCitationRequests.ts';
import type { answerNoteRequests } from './answerNoteRequests.ts';
import type { answerPaperRequests } from './answerPaperRequests.ts';
import type { LanguageServer } from './languageServer.ts';
import { NotesServer } from './notesServer.ts';
import { noteSelector } from './noteSelector.ts';
import { createTraceChannel } from './traceChannel.ts';

/** Makes a language client for the platform, without starting it. */
export type LanguageClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What depends on vscode-languageclient: three fifths of the extension, which only notes need. */
export interface LanguageClientModule {
  readonly LanguageServer: typeof LanguageServer;
  readonly answerPaperRequests: typeof answerPaperRequests;
  readonly answerNoteRequests: typeof answerNoteRequests;
  readonly createClientFactory: (extensionUri: vscode.Uri) => LanguageClientFactory;
}

interface Dependencies {
  readonly loaded: LoadedLibrary;
  readonly search: PaperSearch;
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  readonly loadModule: () => Promise<LanguageClientModule>;
}

const openReadingNote: PaperCommand = { title: 'Open Reading Note', command: 'lectern.openReadingNote' };
const copyCitation: PaperCommand = { title: 'Copy Citation', command: 'lectern.copyCitation' };
const copyCitationKey: PaperCommand = { title: 'Copy Citation Key', command: 'lectern.copyCitationKey' };

/** What a hover offers to do with its paper; the first is what a link does. */
const paperCommands: readonly PaperCommand[] = [
  { title: 'Open', command: 'lectern.openPaper' },
  { title: 'Open to the Side', command: 'lectern.openPaperToSide' },
  { ...openReadingNote, title: 'Reading Note' },
  copyCitation,
];

/** The language server, which asks for papers by ID: only then are the paper files read. */
export function createNotesServer(dependencies: Dependencies): NotesServer {
  return new NotesServer((parts) => loadServer(dependencies, parts));
}

async function loadServer(
  { loaded, search, log, extensionUri, loadModule }: Dependencies,
  parts: DisposableStack,
): Promise<LanguageServer> {
  const { LanguageServer, answerPaperRequests, answerNoteRequests, createClientFactory } = await loadModule();
  const traceOutputChannel = parts.add(createTraceChannel(log));
  const createClient = createClientFactory(extensionUri);
  return new LanguageServer((errorHandler) => {
    const options = { ...clientOptions, errorHandler, outputChannel: log, traceOutputChannel };
    // The ID makes `lectern.trace.server` the setting of the trace.
    const client = createClient('lectern', 'Lectern', options);
    answerPaperRequests(client, loaded, search);
    answerNoteRequests(client, loaded);
    answerCitationRequests(client, extensionUri);
    return client;
  }, log);
}

const clientOptions: LanguageClientOptions = {
  documentSelector: noteSelector,
  initializationOptions: {
    clientOwnsLibrary: true,
    paperCommands,
    lensCommands: {
      open: { title: 'Open Paper', command: 'lectern.openPaperToSide' },
      findMentions: { title: 'Find Mentions in Notes', command: 'lectern.findMentions' },
    },
    noteActions: [
      openReadingNote,
      copyCitation,
      { title: 'Copy as BibTeX', command: 'lectern.copyBibtex' },
      copyCitationKey,
    ],
  } satisfies InitializationOptions,
  // `LanguageServer` tells of it; without a handler the client would show the bare error.
  initializationFailedHandler: () => false,
  markdown: { isTrusted: { enabledCommands: paperCommands.map(({ command }) => command) }, supportHtml: false },
};

/** Starts the server with the first note, tells it of changes of the library, and restarts it by command. */
export function registerLanguageClient(server: NotesServer, { library }: LoadedLibrary): vscode.Disposable {
  const parts = new DisposableStack();
  const startForNote = async (document: vscode.TextDocument): Promise<void> => {
    if (vscode.languages.match(noteSelector, document) > 0) {
      await server.start();
    }
  };
  vscode.workspace.textDocuments.forEach((document) => void startForNote(document));
  parts.add(vscode.workspace.onDidOpenTextDocument(startForNote));
  parts.add(library.onDidChange(() => server.notify(libraryChangedNotification)));
  parts.add(vscode.commands.registerCommand('lectern.restartLanguageServer', () => server.restart()));
  return parts;
}

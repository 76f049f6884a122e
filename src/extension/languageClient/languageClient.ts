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
import type { answerNoteRequests } from './answerNoteRequests.ts';
import type { answerPaperRequests } from './answerPaperRequests.ts';
import type { LanguageServer } from './languageServer.ts';
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

const copyCitationKey: PaperCommand = { title: 'Copy Citation Key', command: 'lectern.copyCitationKey' };

/** What a hover offers to do with its paper; the first is what a link does. */
const paperCommands: readonly PaperCommand[] = [
  { title: 'Open', command: 'lectern.openPaper' },
  { title: 'Open to the Side', command: 'lectern.openPaperToSide' },
  copyCitationKey,
];

/**
 * Brings the language server to the notes. It is started with the first note, and asks for papers by ID: only then are the
 * paper files read.
 */
export function registerLanguageClient(dependencies: Dependencies): vscode.Disposable {
  const { loaded } = dependencies;
  const parts = new DisposableStack();
  let server: Promise<LanguageServer> | undefined;
  const getServer = () => (server ??= createServer(dependencies, parts));
  const startForNote = async (document: vscode.TextDocument): Promise<void> => {
    if (vscode.languages.match(noteSelector, document) > 0) {
      await (await getServer()).start();
    }
  };
  vscode.workspace.textDocuments.forEach((document) => void startForNote(document));
  parts.add(vscode.workspace.onDidOpenTextDocument(startForNote));
  parts.add(loaded.library.onDidChange(async () => (await server)?.notify(libraryChangedNotification)));
  parts.add(
    vscode.commands.registerCommand('lectern.restartLanguageServer', async () => (await getServer()).restart()),
  );
  return parts;
}

async function createServer(
  { loaded, search, log, extensionUri, loadModule }: Dependencies,
  parts: DisposableStack,
): Promise<LanguageServer> {
  const { LanguageServer, answerPaperRequests, answerNoteRequests, createClientFactory } = await loadModule();
  const traceOutputChannel = parts.add(createTraceChannel(log));
  const createClient = createClientFactory(extensionUri);
  return parts.add(
    new LanguageServer((errorHandler) => {
      const options = { ...clientOptions, errorHandler, outputChannel: log, traceOutputChannel };
      // The ID makes `lectern.trace.server` the setting of the trace.
      const client = createClient('lectern', 'Lectern', options);
      answerPaperRequests(client, loaded, search);
      answerNoteRequests(client, loaded);
      return client;
    }, log),
  );
}

const clientOptions: LanguageClientOptions = {
  documentSelector: noteSelector,
  initializationOptions: {
    clientOwnsLibrary: true,
    paperCommands,
    noteActions: [copyCitationKey],
  } satisfies InitializationOptions,
  // `LanguageServer` tells of it; without a handler the client would show the bare error.
  initializationFailedHandler: () => false,
  markdown: { isTrusted: { enabledCommands: paperCommands.map(({ command }) => command) }, supportHtml: false },
};

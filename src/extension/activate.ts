import * as vscode from 'vscode';
import { PaperBrowser } from '../core/browse/paperBrowser.ts';
import { Library } from '../core/library.ts';
import { PaperMentions } from '../core/notes/paperMentions.ts';
import { createMarkdownRenderer } from '../core/render/markdownRenderer.ts';
import { LibrarySearch } from '../core/search/librarySearch.ts';
import { DisposableStack } from '../core/util/disposable.ts';
import { Citations } from './citations/citations.ts';
import { registerBibliography } from './citations/registerBibliography.ts';
import { PaperActions } from './commands/paperActions.ts';
import { registerPaperCommands } from './commands/paperCommands.ts';
import { registerExport } from './export/registerExport.ts';
import { KeptIndex } from './files/keptIndex.ts';
import { LibraryLoader } from './files/libraryLoader.ts';
import { OpenedPaperFiles } from './files/openedPaperFiles.ts';
import { registerPaperFileCommands } from './files/paperFileCommands.ts';
import { readLexicon } from './files/readLexicon.ts';
import { registerLibraryReports } from './files/libraryReports.ts';
import { registerLibraryHealth } from './health/registerLibraryHealth.ts';
import { createNotesServer, registerLanguageClient } from './languageClient/languageClient.ts';
import { PaperNotesView } from './mentions/paperNotesView.ts';
import { PaperReader } from './paperReading/paperReader.ts';
import type { Platform } from './platform.ts';
import { registerSearchPapers } from './quickPick/registerSearchPapers.ts';
import { Readers } from './reader/readers.ts';
import { registerReaderSerializer } from './reader/readerSerializer.ts';
import { registerNearParagraph } from './related/registerNearParagraph.ts';
import { registerPaperSymbols } from './symbols/registerPaperSymbols.ts';
import { registerPaperTree } from './tree/registerPaperTree.ts';

/** Builds the extension: everything that it consists of, in the order in which the parts depend on one another. */
export function activate(
  { subscriptions, workspaceState, extension, extensionUri, storageUri }: vscode.ExtensionContext,
  platform: Platform,
): void {
  const parts = new DisposableStack();
  subscriptions.push(parts);
  const log = parts.add(vscode.window.createOutputChannel('Lectern', { log: true }));

  const library = parts.add(
    new Library({ onListenerError: (error) => log.error(String(error)), loadLexicon: () => readLexicon(extensionUri) }),
  );
  const opened = parts.add(new OpenedPaperFiles(workspaceState));
  const reader = parts.add(new PaperReader(platform.paperReader(extensionUri)));
  const loaded = parts.add(new LibraryLoader({ library, opened, reader, log }));
  const index = new KeptIndex({ folder: storageUri, log });
  const hasNotes = (paperId: string): boolean => mentions.countOf(paperId) > 0;
  const search: LibrarySearch = parts.add(new LibrarySearch(library, hostTurn, index, hasNotes));
  parts.add(library.onDidChange(() => search.prepare()));
  const browser = parts.add(new PaperBrowser(library, search, hostTurn));
  const { loadLanguageClient: loadModule } = platform;
  const server = parts.add(createNotesServer({ loaded, search, log, extensionUri, loadModule }));
  const mentions: PaperMentions = parts.add(new PaperMentions(server));
  const render = createMarkdownRenderer();
  const readers = parts.add(new Readers({ loaded, browser, search, mentions, render, extensionUri }));
  const actions = new PaperActions();

  parts.add(registerLibraryReports({ loaded, log }));
  parts.add(registerLibraryHealth({ loaded, search, extensionUri, version: versionOf(extension) }));
  parts.add(registerPaperFileCommands({ loaded, opened, extensionUri }));
  const paperNotes = parts.add(new PaperNotesView({ loaded, mentions, readers, server }));
  parts.add(registerPaperCommands({ loaded, search, readers, actions, paperNotes, citations: new Citations(server) }));
  parts.add(registerPaperTree({ loaded, browser, mentions, readers, memory: workspaceState }));
  parts.add(registerSearchPapers({ loaded, search, readers, actions, memory: workspaceState, pause: hostTurn }));
  parts.add(registerNearParagraph({ loaded, search, mentions }));
  parts.add(registerPaperSymbols({ loaded, search }));
  parts.add(registerReaderSerializer({ loaded, readers }));
  parts.add(registerBibliography(server));
  parts.add(registerExport({ loaded, browser, readers, pause: hostTurn }));
  parts.add(registerLanguageClient(server, loaded));
}

/** The version that the manifest gives. */
function versionOf({ packageJSON }: vscode.Extension<unknown>): string {
  return String((packageJSON as { readonly version?: unknown }).version);
}

/** Resolves once the host has had its turn. */
function hostTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

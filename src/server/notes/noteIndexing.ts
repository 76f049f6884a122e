import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type FileEvent,
  type FileSystemWatcher,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { indexedGlobs } from '../../core/notes/noteLanguage.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { notesChangedNotification } from '../../protocol/serverMessages.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { reportIndexing } from './indexingProgress.ts';
import type { NoteIndexer } from './noteIndexer.ts';
import { Timers } from './timers.ts';

/** Characters that are looked through in a millisecond, roughly: the next look at a large note waits a little longer. */
const charactersAMillisecond = 50_000;
/** Milliseconds without a further change before the client is told of changes. */
const quietTime = 200;

const anyFile = { filters: [{ pattern: { glob: '**/*' } }] };

/** Tells the index of notes what happens in the client, and the client what happened to the index. */
export const noteIndexing: Feature = {
  capabilities: () => ({
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      // A folder that is renamed or deleted takes its notes along without a word from the watchers.
      fileOperations: { didCreate: anyFile, didRename: anyFile, didDelete: anyFile },
    },
  }),

  register(context) {
    const parts = new DisposableStack();
    const { connection, indexer } = context;
    const relist = (): void => indexer.filesChanged();
    followDocuments(context, parts);
    connection.onDidChangeWatchedFiles(({ changes }) => followFiles(indexer, changes));
    connection.workspace.onDidCreateFiles(relist);
    connection.workspace.onDidRenameFiles(relist);
    connection.workspace.onDidDeleteFiles(relist);
    parts.add(reportIndexing(connection, indexer));
    void followWhenReady(context, parts);
    tellChanges(context, parts);
    return parts;
  },
};

function followDocuments({ documents, indexer }: FeatureContext, parts: DisposableStack): void {
  const edits = parts.add(new Timers());
  // Fires for a document that was opened, too.
  parts.add(
    documents.onDidChangeContent(({ document }) => {
      if (!indexer.isOpen(document.uri)) {
        indexer.documentOpened(document.uri);
        return;
      }
      indexer.documentEdited(document.uri);
      const delay = document.getText().length / charactersAMillisecond;
      edits.restart(document.uri, delay, () => indexer.start());
    }),
  );
  parts.add(
    documents.onDidClose(({ document }) => {
      edits.stop(document.uri);
      indexer.documentClosed(document.uri);
    }),
  );
}

function uriOf({ uri }: WorkspaceFolder): string {
  return uri;
}

function followFiles(indexer: NoteIndexer, changes: readonly FileEvent[]): void {
  changes.forEach(({ uri }) => indexer.fileChanged(uri));
  if (changes.some(({ type }) => type !== FileChangeType.Changed)) {
    indexer.filesChanged();
  }
}

async function followWhenReady(context: FeatureContext, parts: DisposableStack): Promise<void> {
  const { connection, indexer, papers, settings, noteFiles, client, ready } = context;
  const relist = (): void => indexer.filesChanged();
  await ready;
  if (client.capabilities.workspace?.workspaceFolders) {
    // Asked for any earlier, vscode-languageserver would register it before the client has its answer to "initialize".
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      noteFiles.changeFolders?.(added.map(uriOf), removed.map(uriOf));
      relist();
    });
  }
  indexer.start();
  parts.add(settings.onDidChange(relist));
  // Which files are paper files may have changed with the papers.
  parts.add(papers.onDidChange(relist));
  if (client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const globs = indexedGlobs(await settings.get('notes', undefined));
    await watch(
      connection,
      globs.flatMap((glob) => watchers(glob, context)),
    );
  } else if (noteFiles.watch) {
    parts.add(noteFiles.watch(relist));
  }
}

function watchers(glob: string, { noteFiles, client }: FeatureContext): FileSystemWatcher[] {
  const { folders } = noteFiles;
  if (!folders || !client.capabilities.workspace?.didChangeWatchedFiles?.relativePatternSupport) {
    return [{ globPattern: glob }];
  }
  return folders.map((baseUri) => ({ globPattern: { baseUri, pattern: glob } }));
}

async function watch(connection: Connection, fileWatchers: FileSystemWatcher[]): Promise<void> {
  try {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: fileWatchers });
  } catch (error) {
    connection.console.warn(`Notes that change on disk are not noticed. ${String(error)}`);
  }
}

/** Makes the papers of all mentions known once the index is at rest, and then tells the client that there is news. */
function tellChanges({ connection, indexer, notes, papers, client }: FeatureContext, parts: DisposableStack): void {
  const timers = parts.add(new Timers());
  const tell = async (): Promise<void> => {
    try {
      await notes.prepare();
      if (client.options.clientOwnsLibrary) {
        await connection.sendNotification(notesChangedNotification);
      }
    } catch {
      // The client or the server is going away, or the next question will meet the same fault and tell.
    }
  };
  const tellSoon = (): void => timers.restart('', quietTime, () => void tell());
  parts.add(indexer.onDidSettle(tellSoon));
  parts.add(papers.onDidChange(tellSoon));
}

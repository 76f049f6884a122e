import type { ClientCapabilities, Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CitationPlatform } from '../core/citations/citationStyles.ts';
import type { PaperSource } from '../core/paperSource.ts';
import type { PositionEncoding } from '../core/util/positionEncoding.ts';
import type { Disposable } from '../core/util/disposable.ts';
import type { InitializationOptions } from '../protocol/serverMessages.ts';
import type { NoteFiles } from './notes/noteFiles.ts';
import type { NoteIndexer } from './notes/noteIndexer.ts';
import type { WorkspaceNotes } from './notes/workspaceNotes.ts';
import type { Aliases } from './papers/aliases.ts';
import type { PaperRows } from './papers/paperRows.ts';
import type { Settings } from './settings.ts';

/** What every feature may use, once the client has introduced itself. */
export interface FeatureContext {
  readonly connection: Connection;
  /** Of all positions that come and go. */
  readonly encoding: PositionEncoding;
  /** The notes that are open in the client. */
  readonly documents: TextDocuments<TextDocument>;
  readonly papers: PaperSource;
  /** The keys of the person's own. */
  readonly aliases: Aliases;
  /** Where papers stand in their files. */
  readonly rows: PaperRows;
  /** What all notes of the workspace mention. */
  readonly notes: WorkspaceNotes;
  readonly indexer: NoteIndexer;
  readonly noteFiles: NoteFiles;
  readonly settings: Settings;
  readonly citations: CitationPlatform;
  /** Resolves when the client takes requests. */
  readonly ready: Promise<void>;
  readonly client: {
    readonly capabilities: ClientCapabilities;
    readonly options: InitializationOptions;
  };
}

/** One thing that the server does for a note. */
export interface Feature {
  /** What the client is told of it. */
  readonly capabilities: (context: FeatureContext) => ServerCapabilities;
  register(context: FeatureContext): Disposable;
}

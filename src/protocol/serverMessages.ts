import type { DataFormat } from '../core/citations/bibliographyFile.ts';
import type { StyleText } from '../core/citations/citationStyles.ts';
import type { MentionKind } from '../core/mentions/mention.ts';
import type { Resolution } from '../core/mentions/resolution/resolution.ts';
import type { MentionInNote, NoteRange } from '../core/notes/noteMention.ts';
import type { MentionName, ResolvedName, ResolveOptions } from '../core/notes/resolvedName.ts';
import type { Paper, PaperText } from '../core/paper.ts';

/**
 * What the language server asks its client when the client owns the library, and what the client tells it. Standard
 * LSP carries everything else.
 */

/** `initializationOptions` of a client. All are optional: other editors send none. */
export interface InitializationOptions {
  /** The client owns the library and the files of the workspace, and answers the requests below. */
  readonly clientOwnsLibrary?: boolean;
  /** What the client can do with a paper; offered below its hover, in this order. */
  readonly paperCommands?: readonly PaperCommand[];
  /** What the client can do with a paper; offered among the code actions where a note names it. */
  readonly noteActions?: readonly PaperCommand[];
  /** What the client can do with the paper that a note is about; offered on the note's first heading. */
  readonly lensCommands?: LensCommands;
  /** What stands in the client's settings under `lectern`, for a client that cannot be asked for them. */
  readonly settings?: unknown;
}

export interface LensCommands {
  readonly open: PaperCommand;
  /** Shows where notes mention the paper. Its title is made by the server, which knows how many there are. */
  readonly findMentions?: PaperCommand;
}

/** A command of the client that takes the ID of a paper as its only argument. */
export interface PaperCommand {
  readonly title: string;
  readonly command: string;
}

/** What of a client's options can be used; the rest is left out. */
export function readInitializationOptions(value: unknown): InitializationOptions {
  const { clientOwnsLibrary, paperCommands, noteActions, lensCommands, settings } = asRecord(value);
  return {
    clientOwnsLibrary: clientOwnsLibrary === true,
    paperCommands: readPaperCommands(paperCommands),
    noteActions: readPaperCommands(noteActions),
    ...readLensCommands(lensCommands),
    settings,
  };
}

function readLensCommands(value: unknown): Pick<InitializationOptions, 'lensCommands'> {
  const { open, findMentions } = asRecord(value);
  return isPaperCommand(open) ? { lensCommands: { open, ...(isPaperCommand(findMentions) && { findMentions }) } } : {};
}

function readPaperCommands(value: unknown): PaperCommand[] {
  return Array.isArray(value) ? value.filter(isPaperCommand) : [];
}

function isPaperCommand(value: unknown): value is PaperCommand {
  const { title, command } = asRecord(value);
  return typeof title === 'string' && typeof command === 'string' && /^[\w.-]+$/.test(command);
}

/** A value from outside as a record to look into; an empty one where it is none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export interface PaperParams {
  readonly id: string;
}

/** Request from server to client: the paper with this ID, or null. */
export const paperRequest = 'lectern/paper';
export type PaperResult = Paper | null;

/** Request from server to client: the readable text of the paper with this ID, or null. */
export const paperTextRequest = 'lectern/paperText';
export type PaperTextResult = PaperText | null;

export interface ResolveParams {
  /** What a mention has written, without escapes. */
  readonly written: string;
  readonly kind: MentionKind;
}

/** Request from server to client: which paper a mention means. */
export const resolveRequest = 'lectern/resolve';
export type ResolveResult = Resolution;

export interface SuggestParams {
  /** So much of an ID, a key or a title; nothing asks for all papers. */
  readonly typed: string;
  readonly limit: number;
}

/** Request from server to client: the papers that are meant, best first. */
export const suggestRequest = 'lectern/suggest';
export type SuggestResult = readonly Paper[];

export interface ResolveAllParams extends ResolveOptions {
  readonly names: readonly MentionName[];
}

/** Request from server to client: what each of these names means, in their order; null when there are no papers at all. */
export const resolveAllRequest = 'lectern/resolveAll';
export type ResolveAllResult = readonly ResolvedName[] | null;

/** Request from server to client: the key is renamed in the notes, and to be renamed in the setting `lectern.aliases`. */
export const renameAliasRequest = 'lectern/renameAlias';
export interface RenameAliasParams {
  readonly from: string;
  readonly to: string;
}

/** Request from server to client, without parameters: the files that are notes. */
export const notesRequest = 'lectern/notes';
export interface NotesResult {
  /** URIs. */
  readonly notes: readonly string[];
  /** URIs of files that are no notes, even while they are open in an editor. */
  readonly paperFiles: readonly string[];
}

export interface NoteTextParams {
  readonly uri: string;
}

/** Request from server to client: the text of a note, or null when there is no such file. */
export const noteTextRequest = 'lectern/noteText';
export interface NoteText {
  /** Left out when the file is over `largestNote`. */
  readonly text?: string;
}
export type NoteTextResult = NoteText | null;

/** A larger file is most likely no note. In bytes; of an open document, in UTF-16 code units. */
export const largestNote = 10 * 1024 * 1024;

/** Request from client to server: where the notes mention a paper, by URI and place. */
export const mentionsOfRequest = 'lectern/mentionsOf';
export type MentionsOfParams = PaperParams;
export type MentionsOfResult = readonly MentionInNote[];

/** Request from client to server: the reference to a paper, formatted by the style of the settings or as data. */
export const citationRequest = 'lectern/citation';
export interface CitationParams extends PaperParams {
  readonly format: DataFormat | 'text';
}
/** `problem` is a sentence. */
export type CitationResult = { readonly text: string } | { readonly problem: string };

/** Request from client to server: how to give an open note its bibliography, or to bring that up to date. */
export const bibliographyRequest = 'lectern/bibliography';
export interface BibliographyParams {
  readonly uri: string;
}
export type BibliographyResult = { readonly edits: readonly NoteTextEdit[] } | { readonly problem: string };
export interface NoteTextEdit {
  readonly range: NoteRange;
  readonly newText: string;
}

/** Request from client to server: a file with the references of a note, or of all notes in a folder. */
export const bibliographyFileRequest = 'lectern/bibliographyFile';
export interface BibliographyFileParams extends BibliographyParams {
  readonly format: DataFormat | 'text';
}
export type BibliographyFileResult = CitationResult;

/** Request from server to client: a file that comes with Lectern, by its path in `dist`; null when it is not there. */
export const shippedFileRequest = 'lectern/shippedFile';
export interface ShippedFileParams {
  readonly name: string;
}
export type ShippedFileResult = string | null;

/** Request from server to client: the citation style that the settings name for a note, a path or a URI. */
export const styleFileRequest = 'lectern/styleFile';
export interface StyleFileParams {
  readonly path: string;
  readonly noteUri?: string;
}
export type StyleFileResult = StyleText;

/** Request from client to server, without parameters: in how many notes each paper is mentioned. */
export const mentionCountsRequest = 'lectern/mentionCounts';
/** IDs of papers and numbers of notes. Papers that no note mentions are left out. */
export type MentionCountsResult = readonly (readonly [paperId: string, notes: number])[];

/** Notification from server to client: what was answered about mentions before may be out of date. */
export const notesChangedNotification = 'lectern/notesChanged';

/** Notification from client to server: the library changed, so answers given before may be out of date. */
export const libraryChangedNotification = 'lectern/libraryChanged';

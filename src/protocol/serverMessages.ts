import type { MentionKind } from '../core/mentions/mention.ts';
import type { Resolution } from '../core/mentions/resolution/resolution.ts';
import type { Paper, PaperText } from '../core/paper.ts';

/**
 * What the language server asks its client when the client owns the library, and what the client tells it. Standard
 * LSP carries everything else.
 */

/** `initializationOptions` of a client. All are optional: other editors send none. */
export interface InitializationOptions {
  /** The client owns the library and answers `lectern/paper`, `lectern/paperText` and `lectern/resolve`. */
  readonly clientOwnsLibrary?: boolean;
  /** What the client can do with a paper; offered below its hover, in this order. */
  readonly paperCommands?: readonly PaperCommand[];
}

/** A command of the client that takes the ID of a paper as its only argument. */
export interface PaperCommand {
  readonly title: string;
  readonly command: string;
}

/** What of a client's options can be used; the rest is left out. */
export function readInitializationOptions(value: unknown): InitializationOptions {
  const { clientOwnsLibrary, paperCommands } = asRecord(value);
  return {
    clientOwnsLibrary: clientOwnsLibrary === true,
    paperCommands: Array.isArray(paperCommands) ? paperCommands.filter(isPaperCommand) : [],
  };
}

function isPaperCommand(value: unknown): value is PaperCommand {
  const { title, command } = asRecord(value);
  return typeof title === 'string' && typeof command === 'string' && /^[\w.-]+$/.test(command);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
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

/** Notification from client to server: the library changed, so answers given before may be out of date. */
export const libraryChangedNotification = 'lectern/libraryChanged';

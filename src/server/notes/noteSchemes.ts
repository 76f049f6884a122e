import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../../protocol/serverMessages.ts';

/** Schemes of documents that a person writes, besides those of the folders that are open. */
const alwaysNotes = ['file', 'untitled'];

/**
 * Whether an open document is somebody's note. A client that owns the library is VS Code or like it: it also has documents for
 * what a file was in an earlier version, for logs and the like.
 */
export function isNote(
  uri: string,
  { workspaceFolders }: InitializeParams,
  { clientOwnsLibrary }: InitializationOptions,
): boolean {
  const schemes = [...alwaysNotes, ...(workspaceFolders ?? []).map((folder) => schemeOf(folder.uri))];
  return !clientOwnsLibrary || schemes.includes(schemeOf(uri));
}

function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':')));
}

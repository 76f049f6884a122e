import type { ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Whether a kind of action is one of those that are wanted: `source` asks for `source.fixAll.lectern` too. */
export function isWithin(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '';
}

/** Edits of one note in the form that the client takes: of the version that they were made for, where it can tell. */
export function workspaceEdit(
  { uri, version }: TextDocument,
  edits: TextEdit[],
  { workspace }: ClientCapabilities,
): WorkspaceEdit {
  return workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

import * as vscode from 'vscode';
import type { MentionInNote } from '../../core/notes/noteMention.ts';
import { withShortId, type ListedMention } from '../../core/render/mentionList.ts';

/** A mention of a paper with the name that its note has in this workspace. */
export function listedMention({ uri, range, line }: MentionInNote, paperId: string): ListedMention {
  const note = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return { note, line: range.start.line + 1, text: withShortId(line, paperId) };
}

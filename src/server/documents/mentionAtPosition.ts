import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mentionIn } from '../../core/mentions/findMentions.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import { mentionsIn, rangeOf } from './documentMentions.ts';

/** A paper named in a note, and where exactly. */
interface MentionInDocument {
  readonly mention: Mention;
  readonly range: Range;
}

/**
 * The mention at a position. A position behind the last line has none; one behind the end of a line stands at its end, as LSP
 * has it.
 */
export async function mentionAtPosition(
  document: TextDocument,
  position: Position,
  signal?: AbortSignal,
): Promise<MentionInDocument | undefined> {
  if (position.line < 0 || position.line >= document.lineCount) {
    return undefined;
  }
  const mention = mentionIn(await mentionsIn(document, signal), document.offsetAt(position));
  return mention && { mention, range: rangeOf(document, mention) };
}

import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mentionAt } from '../core/mentions/findMentions.ts';
import type { Mention } from '../core/mentions/mention.ts';

/** A paper named in a note, and where exactly. */
interface MentionInDocument {
  readonly mention: Mention;
  readonly range: Range;
}

/** How far a mention can reach from a position in it, with room to spare: a note may be one line of megabytes. */
const reach = 1000;

/**
 * The mention at a position, which counts UTF-16 code units. A mention never spans lines, so one line is looked at. A
 * position behind the last line has none; one behind the end of a line stands at its end, as LSP has it.
 */
export function mentionAtPosition(
  document: TextDocument,
  { line, character }: Position,
): MentionInDocument | undefined {
  if (line < 0 || line >= document.lineCount) {
    return undefined;
  }
  const at = document.offsetAt({ line, character });
  const start = Math.max(document.offsetAt({ line, character: 0 }), at - reach);
  const end = Math.min(document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }), at + reach);
  const range = (from: number, to: number): Range => ({
    start: document.positionAt(start + from),
    end: document.positionAt(start + to),
  });
  const mention = mentionAt(document.getText(range(0, end - start)), document.languageId, at - start);
  return mention && { mention, range: range(mention.start, mention.end) };
}

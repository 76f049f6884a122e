/** A note as an editor has it. */
export interface NoteLines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** Characters on each side of the cursor; a note may be one line of megabytes. */
const reach = 2000;

/** The paragraph of a note that a position is in, between blank lines; empty on a blank line. Positions are 0-based. */
export function paragraphAround(note: NoteLines, line: number, character: number): string {
  const { text } = note.lineAt(line);
  if (text.trim() === '') {
    return '';
  }
  const before = linesUntilBlank(note, line, -1).reverse();
  const after = linesUntilBlank(note, line, 1);
  const start = [...before, text.slice(0, character)].join('\n').slice(-reach);
  const end = [text.slice(character), ...after].join('\n').slice(0, reach);
  return (start + end).trim();
}

function linesUntilBlank(note: NoteLines, from: number, step: 1 | -1): string[] {
  const lines: string[] = [];
  let length = 0;
  for (let line = from + step; line >= 0 && line < note.lineCount && length < reach; line += step) {
    const { text } = note.lineAt(line);
    if (text.trim() === '') {
      break;
    }
    lines.push(text);
    length += text.length;
  }
  return lines;
}

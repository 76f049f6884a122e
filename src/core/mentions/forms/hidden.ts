import type { Form } from '../grammar.ts';
import type { MentionScan } from '../mentionScan.ts';

type Hide = (scan: MentionScan, start: number, end: number) => number;

/** Code: bare IDs in it count. Reading goes on within it, behind what opened it. */
const code =
  (opened: number): Hide =>
  (scan, start, end) => {
    scan.hideCode(start, end);
    return opened;
  };

const comment: Hide = (scan, start, end) => scan.skipComment(start, end);

/** A comment to the end of its line. */
export function lineComment(opening: string): Form {
  return { opening, read: (scan, start, opened) => comment(scan, start, lineEnd(scan.text, opened)) };
}

/** A line of code, from what opens it. */
export function lineCode(opening: string): Form {
  return { opening, read: (scan, start, opened) => code(opened)(scan, start, lineEnd(scan.text, opened)) };
}

/** A comment up to what closes it, which may depend on the opening; to the end of the text where that is missing. */
export function delimitedComment(opening: string, close: (opening: string) => string): Form {
  return {
    opening,
    read: (scan, start, opened) => comment(scan, start, endOf(scan, close(scan.text.slice(start, opened)), opened)),
  };
}

/** Code between an opening and what closes it, which may depend on the opening. */
export function delimitedCode(opening: string, close: (opening: string) => string): Form {
  return {
    opening,
    read(scan, start, opened) {
      const closing = close(scan.text.slice(start, opened));
      return code(opened)(scan, start, endOf(scan, closing, opened));
    },
  };
}

/** A block between two lines that are the same. */
export function fencedBlock(opening: string, isComment: boolean): Form {
  return {
    opening,
    read(scan, start, opened) {
      const fence = scan.text.slice(start, opened).trim();
      const end = endOf(scan, `\n${fence}`, opened);
      return (isComment ? comment : code(opened))(scan, start, end);
    },
  };
}

function endOf(scan: MentionScan, closing: string, from: number): number {
  const index = scan.indexOf(closing, from);
  return index < 0 ? scan.text.length : index + closing.length;
}

/** The offset of the line break that ends a line, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = /[^\r\n]*/y;
  end.lastIndex = offset;
  end.test(text);
  return end.lastIndex;
}

/** The offset at which the line after an offset starts; the text's length on the last one. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
}

/** Where the lines end that are blank or indented by more than some columns. */
export function indentedEnd(text: string, start: number, indentation: number): number {
  let offset = start;
  let end = start;
  while (offset < text.length) {
    const indent = /[ \t]*/y;
    indent.lastIndex = offset;
    const width = columns(indent.exec(text)?.[0] ?? '');
    const isBlank = /[\r\n]/.test(text[indent.lastIndex] ?? '\n');
    if (!isBlank && width <= indentation) {
      break;
    }
    offset = nextLine(text, indent.lastIndex);
    end = isBlank ? end : offset;
  }
  return end;
}

export function columns(indent: string): number {
  return [...indent].reduce((width, character) => (character === '\t' ? width + 4 - (width % 4) : width + 1), 0);
}

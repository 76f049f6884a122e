import type { Form } from '../grammar.ts';
import type { MentionScan } from '../mentionScan.ts';

/** A comment to the end of its line. */
export function lineComment(opening: string): Form {
  return { opening, read: (scan, start, opened) => scan.skipComment(start, lineEnd(scan.text, opened), true) };
}

/** A comment up to what closes it, which may depend on the opening; to the end of the text where that is missing. */
export function delimitedComment(opening: string, close: (opening: string) => string): Form {
  return {
    opening,
    read(scan, start, opened) {
      const { end, isOpen } = endOf(scan, close(scan.text.slice(start, opened)), opened);
      return scan.skipComment(start, end, isOpen);
    },
  };
}

/** A comment between two lines that are the same. */
export function fencedComment(opening: string): Form {
  return delimitedComment(opening, sameLine);
}

/** A line of code, from what opens it. */
export function lineCode(opening: string): Form {
  return {
    opening,
    read(scan, start, opened) {
      scan.hideCode(start, lineEnd(scan.text, opened), true);
      return opened;
    },
  };
}

/** A block of code up to what closes it, which may depend on the opening; to the end of the text where that is missing. */
export function delimitedCode(opening: string, close: (opening: string) => string): Form {
  return {
    opening,
    read(scan, start, opened) {
      const { end, isOpen } = endOf(scan, close(scan.text.slice(start, opened)), opened);
      scan.hideCode(start, end, isOpen);
      return opened;
    },
  };
}

/** A block of code between two lines that are the same. */
export function fencedCode(opening: string): Form {
  return delimitedCode(opening, sameLine);
}

/** Code within a paragraph. Where nothing closes it there, it is none. */
export function inlineCode(opening: string, close: (opening: string) => string): Form {
  return {
    opening,
    read(scan, start, opened) {
      const { end, isOpen } = endOf(scan, close(scan.text.slice(start, opened)), opened);
      if (!isOpen && end <= scan.paragraphEnd(opened)) {
        scan.hideCode(start, end, false);
      }
      return opened;
    },
  };
}

function sameLine(fence: string): string {
  return `\n${fence.trim()}`;
}

function endOf(scan: MentionScan, closing: string, from: number): { readonly end: number; readonly isOpen: boolean } {
  const index = scan.indexOf(closing, from);
  return index < 0 ? { end: scan.text.length, isOpen: true } : { end: index + closing.length, isOpen: false };
}

/** The offset at which the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') {
    start -= 1;
  }
  return start;
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

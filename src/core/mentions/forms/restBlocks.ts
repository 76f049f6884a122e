import type { Form } from '../grammar.ts';
import { columns, indentedEnd, lineEnd, lineStart, nextLine } from './hidden.ts';

const codeDirective = /^(?:code|code-block|sourcecode|parsed-literal|raw|math|literalinclude)::/;
const otherMarkup = /^(?:[\w:+.-]{1,100}::|\[|_|\|)/;

/** What begins with `..` at the start of a line: code, other directives (which hold running text), or a comment. */
export const explicitMarkup: Form = {
  opening: String.raw`^[ \t]{0,200}\.\.(?=[ \t]|$)`,
  read(scan, start, opened) {
    const markup = scan.text.slice(opened, Math.min(opened + 200, lineEnd(scan.text, opened))).trimStart();
    const isCode = codeDirective.test(markup);
    if (!isCode && otherMarkup.test(markup)) {
      return opened;
    }
    const end = Math.max(
      lineEnd(scan.text, opened),
      indentedEnd(scan.text, nextLine(scan.text, opened), columns(scan.text.slice(start, opened - 2))),
    );
    if (isCode) {
      scan.hideCode(start, end, true);
      return opened;
    }
    return scan.skipComment(start, end, true);
  },
};

/** The indented block behind a paragraph that ends with `::`. */
export const literalBlock: Form = {
  opening: String.raw`::[ \t]{0,100}$`,
  read(scan, start, opened) {
    const line = lineStart(scan.text, start);
    const indentation = /^[ \t]*/.exec(scan.text.slice(line, line + 200))?.[0] ?? '';
    if (!scan.text.startsWith('.. ', line + indentation.length)) {
      const block = nextLine(scan.text, opened);
      scan.hideCode(block, indentedEnd(scan.text, block, columns(indentation)), true);
    }
    return opened;
  },
};

import type { Form } from '../grammar.ts';
import { columns, indentedEnd } from './hidden.ts';

const linesBack = 50;
const listItem = /^(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]{1,100}\]:|:)[ \t]/;

/** Markdown's code that is indented by four columns behind a blank line; in a list, that is a paragraph of its item. */
export const indentedCode: Form = {
  opening: String.raw`\n[ \t]*\r?\n(?: {4}|\t)(?=[ \t]*\S)`,
  read(scan, start, opened) {
    if (isInList(scan.text, start)) {
      return opened;
    }
    const line = scan.text.lastIndexOf('\n', opened) + 1;
    scan.hideCode(line, indentedEnd(scan.text, line, 3), true);
    return opened;
  },
};

/** Whether the nearest line above that is not indented is an item of a list. */
function isInList(text: string, before: number): boolean {
  let end = before;
  for (let count = 0; count < linesBack && end > 0; count += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, Math.min(end, start + 200));
    const content = line.trimStart();
    if (listItem.test(content)) {
      return true;
    }
    if (content !== '' && columns(line.slice(0, line.length - content.length)) < 2) {
      return false;
    }
    end = start - 1;
  }
  return false;
}

import type { Form } from '../grammar.ts';
import type { MentionScan } from '../mentionScan.ts';
import { lineEnd, nextLine } from './hidden.ts';

/** Directives of MyST whose fence holds running text. */
const textDirective =
  /^\{(?:note|warning|tip|hint|important|attention|caution|danger|error|seealso|admonition|topic|sidebar|margin|figure|epigraph|pull-quote|card|dropdown|tab-item|tab-set|grid|prf:\w+|proof|theorem|lemma|definition|exercise|solution|list-table)\}/;
/** What may stand before a fence on its line: indentation, quotes, the mark of a list. */
const beforeFence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/;
const farBefore = 100;

/** Code in backticks: a block where they open a line, or within a paragraph. */
export const backtickCode: Form = {
  opening: '`+',
  read(scan, start, opened) {
    if (scan.text[start - 1] === '\\') {
      return opened;
    }
    const isFence = opened - start >= 3 && opensLine(scan.text, start) && !hasBacktick(scan.text, opened);
    return isFence ? readFence(scan, start, opened) : readInline(scan, start, opened);
  },
};

export const tildeFence: Form = {
  opening: '~~~+',
  read: (scan, start, opened) => (opensLine(scan.text, start) ? readFence(scan, start, opened) : opened),
};

/** What follows the backticks of a fence has none. */
function hasBacktick(text: string, offset: number): boolean {
  const info = /[^`\r\n]*`?/y;
  info.lastIndex = offset;
  return (info.exec(text)?.[0] ?? '').endsWith('`');
}

function opensLine(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - farBefore), offset);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return (line > 0 || offset <= farBefore) && beforeFence.test(before.slice(line));
}

function readFence(scan: MentionScan, start: number, opened: number): number {
  const outer = scan.textFences.at(-1);
  if (textDirective.test(scan.text.slice(opened, opened + 30))) {
    scan.textFences.push(opened - start);
    return opened;
  }
  if (
    outer !== undefined &&
    opened - start >= outer &&
    /^[ \t]*(?:[\r\n]|$)/.test(scan.text.slice(opened, opened + 20))
  ) {
    scan.textFences.pop();
    return opened;
  }
  const fence = scan.text.slice(start, opened);
  const closing = new RegExp(String.raw`^[ \t>]*${fence}${fence[0] ?? ''}*[ \t]*$`, 'm');
  let line = nextLine(scan.text, opened);
  for (; line < scan.text.length; line = nextLine(scan.text, line)) {
    const end = lineEnd(scan.text, line);
    if (end - line < farBefore + fence.length && closing.test(scan.text.slice(line, end))) {
      scan.hideCode(start, end, false);
      return opened;
    }
  }
  scan.hideCode(start, scan.text.length, true);
  return opened;
}

/** Ends at the next run of as many backticks, unless the paragraph ends before. */
function readInline(scan: MentionScan, start: number, opened: number): number {
  const closing = scan.backticks.after(opened, opened - start);
  if (closing !== undefined && closing <= scan.paragraphEnd(opened)) {
    scan.hideCode(start, closing + opened - start, false);
  }
  return opened;
}

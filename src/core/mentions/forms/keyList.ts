import type { MentionForm, TextRange } from '../mention.ts';
import type { MentionScan } from '../mentionScan.ts';
import { keyMention, nameIn } from '../nameInText.ts';

interface KeyListGrammar {
  readonly form: MentionForm;
  /** Matches a key (sticky). */
  readonly key: RegExp;
  /** Matches what may stand before, between and after keys (sticky, may be empty). */
  readonly between: RegExp;
  /** What ends the list; empty where the last key does. */
  readonly close: string;
}

const endOfParagraph = /\n[ \t]*\r?\n/;

/**
 * Reads keys up to what closes their list. Where that is missing, nothing was a mention.
 *
 * @param outer where the whole form starts: it belongs to a key that is the only one
 * @returns the end of the list
 */
export function readKeyList(
  scan: MentionScan,
  start: number,
  { form, key, between, close }: KeyListGrammar,
  outer: number,
): number | undefined {
  const keys: TextRange[] = [];
  let offset = start;
  for (;;) {
    const gap = matchAt(between, scan.text, offset);
    const isApart = gap !== '' || keys.length === 0;
    const word = isApart ? matchAt(key, scan.text, offset + gap.length) : '';
    if (endOfParagraph.test(gap)) {
      return undefined;
    }
    if (word === '') {
      offset += close === '' ? 0 : gap.length;
      break;
    }
    keys.push({ start: offset + gap.length, end: offset + gap.length + word.length });
    offset += gap.length + word.length;
  }
  if (!scan.text.startsWith(close, offset)) {
    return undefined;
  }
  const end = offset + close.length;
  for (const range of keys) {
    const name = nameIn(scan.text, range);
    scan.add(keyMention(name, form, { isFirm: true, ...(keys.length === 1 && { outer: { start: outer, end } }) }));
  }
  return end;
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

import type { Form, OpenForm } from '../grammar.ts';
import type { MentionScan } from '../mentionScan.ts';
import { idInName, keyMention, longestName, nameIn, runEnd, runStart, type Name } from '../nameInText.ts';

/** An ID wherever it stands. Every ID has a `_`, so the scan stops only there. */
export const bareId: Form = {
  opening: '_',
  contexts: ['text', 'code', 'url'],
  read(scan, offset) {
    const inUrl = offset < scan.urlEnd;
    const start = runStart(scan.text, offset, scan.readEnd, inUrl);
    const end = runEnd(scan.text, offset, inUrl);
    if (end - start > longestName) {
      return end;
    }
    const id = idInName(scan.text, { start, end });
    const name = id ?? (scan.contextAt(offset) === 'text' ? possibleName(scan, start, end) : undefined);
    if (name) {
      scan.add(keyMention(name, inUrl ? 'url' : 'bare', { isFirm: false }));
    }
    return Math.max(end, name?.end ?? 0);
  },
};

/** What may begin an ID, or be one with a slip. Only the library can tell. */
function possibleName({ text }: MentionScan, start: number, end: number): Name | undefined {
  const run = text.slice(start, end);
  const lead = /^(?:\\?_|[.'’+-])*/.exec(run)?.[0].length ?? 0;
  const trail = /(?:\\?_|[.'’+-])*$/.exec(run.slice(lead))?.[0].length ?? 0;
  const name = nameIn(text, { start: start + lead, end: end - trail });
  return isLikely(name.written) ? name : undefined;
}

function isLikely(name: string): boolean {
  const beginsLikeId = /^\p{Lu}[\p{L}\p{M}\p{N}'’+-]*_[\p{L}\p{N}]/u.test(name) && /\p{Ll}/u.test(name);
  return (beginsLikeId && name.length >= 6) || /^\p{L}[^_]*_.*_[a-z]{3,}_(?:19|20)\d\d$/iu.test(name);
}

export const openBareId: OpenForm = {
  form: 'bare',
  before: /(?<![\p{L}\p{N}\p{M}_.'’+\-/\\@#:])(?<opening>)(?<typed>\p{Lu}(?:[\p{L}\p{N}\p{M}_'’+-]|\\_){2,500})$/u,
  rest: /^(?:[\p{L}\p{N}\p{M}_'’+-]|\\_){0,500}/u,
  closing: '',
};

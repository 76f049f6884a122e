import type { Form } from '../grammar.ts';
import type { MentionScan } from '../mentionScan.ts';

/** An arXiv ID as given since 2007: year, month and number, with or without its version. */
export const arxivId: Form = {
  opening: String.raw`(?<![\w.])(?:0[7-9]|[1-9]\d)(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,3})?(?!\w|\.\d)`,
  contexts: ['text', 'code', 'url'],
  read: add,
};

/** An arXiv ID as given before: an archive and a number. Only after what says that it is one. */
export const oldArxivId: Form = {
  opening: String.raw`\bar[xX]iv(?:: ?|\.org\/(?:abs|pdf)\/)[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,3})?(?!\w)`,
  contexts: ['text', 'code', 'url'],
  read(scan, start, end) {
    const prefix = /^arxiv(?:: ?|\.org\/(?:abs|pdf)\/)/i.exec(scan.text.slice(start, end))?.[0] ?? '';
    return add(scan, start + prefix.length, end);
  },
};

function add(scan: MentionScan, start: number, end: number): number {
  const form = start < scan.urlEnd ? 'url' : 'bare';
  const written = scan.text.slice(start, end);
  scan.add({ start, end, written, kind: 'arxiv', form, outer: { start, end }, isFirm: false });
  return end;
}

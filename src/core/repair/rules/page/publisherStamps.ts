import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import { publisherStampPattern } from '../../publisherStamp.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';

const stamp =
  'This ICCV paper is the Open Access version, provided by the Foundation. The final version is available on IEEE Xplore. 512';

/**
 * Takes out the sentence that the archive prints at the foot of a page, with the page's number. A number of one digit
 * before it, behind a halved word or the end of a sentence, is the page's number in the manuscript.
 */
export const publisherStamps: RepairRule = {
  name: 'publisher-stamps',
  scope: 'running text',
  findEdits(text) {
    const edits: Edit[] = [];
    for (const { 0: found, index } of text.matchAll(publisherStampPattern)) {
      const before = text.slice(Math.max(0, index - 4), index);
      const own = /(?<=[-.]) ?(\d ?)$/.exec(before)?.[1]?.length ?? 0;
      edits.push(...cutOut(text, index - own, index + found.length, "publisher's stamp"));
    }
    return edits;
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  { before: `The har-${stamp} bour froze.`, after: `The har-${marks.seam}bour froze.`, moved: [stamp] },
  { before: `Boats that ${stamp} leave early`, after: `Boats that ${marks.seam}leave early`, moved: [stamp] },
  { before: `The har-1 ${stamp} bour froze.`, after: `The har-${marks.seam}bour froze.`, moved: [`1 ${stamp}`] },
];

/** Takes a stretch out of a text and leaves a seam, with a space before it unless a word was cut in two. */
export function cutOut(text: string, start: number, end: number, reason: string): Edit[] {
  const hadSpace = text[start - 1] === ' ';
  const gap = text[end] === ' ' ? 1 : 0;
  const cutsWord = /\S-$/.test(text.slice(Math.max(0, start - 2), start));
  return [
    { start, end, text: `${cutsWord || hadSpace ? '' : ' '}${marks.seam}`, moveTo: { part: 'dropped', reason } },
    ...(gap === 1 ? [{ start: end, end: end + 1, text: '' }] : []),
  ];
}

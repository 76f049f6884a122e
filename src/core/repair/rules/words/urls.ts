import { findUrls } from '../../../links/findUrls.ts';
import type { Edit } from '../../flow.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';

/** Writes web addresses without the spaces where their lines ended, and sets them apart from the words around them. */
export const urls: RepairRule = {
  name: 'urls',
  scope: 'every text',
  findEdits(text, { title }) {
    const edits: Edit[] = [];
    for (const { start, end, url } of findUrls(text, title)) {
      const before = /[\p{L}:,;.]/u.test(text[start - 1] ?? '') ? ' ' : '';
      const after = /[\p{L}\p{N}]/u.test(text[end] ?? '') ? ' ' : '';
      const written = before + url + after;
      if (written !== text.slice(start, end)) {
        edits.push({ start, end, text: written });
      }
    }
    return edits;
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: 'Charts are athttps: //github.com/ tides/charts and maps_ here at https://tides.org/old_ maps .',
    after: 'Charts are at https://github.com/tides/charts and maps_ here at https://tides.org/old_maps .',
  },
  { before: 'See harbour. io, or tides.github. io/fog now.', after: 'See harbour. io, or tides.github. io/fog now.' },
];

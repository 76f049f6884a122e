import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { listEdits, type Item } from './listItems.ts';

const { bullet, paragraph } = marks;
/** Behind a digit `◦` is a degree. */
const sign = /\s?(?:[•●▪‣■□◆▶►⋄]|(?<!\d\s?)◦|(?<=[.:;] )[-–∗*✓](?= \p{Lu}))\s?/gu;

/** Sets items behind bullets on lines of their own. */
export const bulletLists: RepairRule = {
  name: 'bullet-lists',
  scope: 'running text',
  findEdits(text): Edit[] {
    const items: Item[] = Array.from(text.matchAll(sign), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
    return listEdits(text, items, bullet);
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: 'We build: •a pier. • a quay.',
    after: `We build:${paragraph}${bullet}a pier.${paragraph}${bullet}a quay.`,
  },
  { before: 'A view of 360◦ is rare.', after: 'A view of 360◦ is rare.' },
];

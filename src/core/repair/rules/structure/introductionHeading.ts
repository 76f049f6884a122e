import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';

const { bodyStart, heading, paragraph, separator } = marks;
const printed =
  /^\s*(?:(\d|I)([.:]?\s*))?(?:Introduction|INTRODUCTION)(?=[\s.:—–]|$)(\s*(?:[.:—–]\s*)?)(?=$|["“‘'([]?[\p{Lu}\d]|\p{Cc})/u;

/** Sets the heading of the introduction, with its number where one is printed, on a line of its own. */
export const introductionHeading: RepairRule = {
  name: 'introduction-heading',
  scope: 'running text',
  findEdits(text) {
    const start = text.indexOf(bodyStart) + 1;
    const found = start > 0 ? printed.exec(text.slice(start, start + 60)) : null;
    if (!found) {
      return [];
    }
    const [all, number = '', gap = '', after = ''] = found;
    const space = /^\s*/.exec(all)?.[0].length ?? 0;
    const numberEnd = start + space + number.length;
    return [
      { start, end: start + space, text: `${paragraph}${heading}` },
      { start: numberEnd, end: numberEnd + gap.length, text: separator },
      { start: start + all.length - after.length, end: start + all.length, text: paragraph },
    ];
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: `${bodyStart}1. Introduction Tides turn.`,
    after: `${bodyStart}${paragraph}${heading}1${separator}Introduction${paragraph}Tides turn.`,
  },
  {
    before: `${bodyStart}Introduction Tides turn.`,
    after: `${bodyStart}${paragraph}${heading}${separator}Introduction${paragraph}Tides turn.`,
  },
  { before: `${bodyStart}Introduction of weeds is slow.`, after: `${bodyStart}Introduction of weeds is slow.` },
];

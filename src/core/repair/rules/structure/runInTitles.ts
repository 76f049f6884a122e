import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';

const title =
  /(?<=[.!?][)\]”"’]*|\p{Cc}) ?(?=(\p{Lu}[^\s.:!?\p{Cc}]*(?: [^\s.:!?,;\p{Cc}]+){0,6}) ?[.:] ["“]?\p{Lu})/gu;
const clause =
  /\b(?:is|are|was|were|be|has|have|had|can|could|may|might|will|would|should|must|do|does|did|we|it|they|this|these|that|there|which|I|he|she|not|let|see|note|al|shows?|uses?|needs?|however|therefore|follows?|following|include|propose[sd]?|present|namely|example|e\.g|i\.e|Fig|Figs|Eq|Sec|Tab|vs|Figure|Table|Section)\b/iu;
const verbFree =
  /^(?!(?:First|Second|Third|Next|Then|Finally|Specifically|Here|Thus|Yes|No|Why|How|What|Can|Code|Project|Contributions? (?:of|are)))/;

/** Starts a paragraph at a title that is run into it: some words without a verb, a full stop or colon, then a sentence. */
export const runInTitles: RepairRule = {
  name: 'run-in-titles',
  scope: 'running text',
  findEdits(text) {
    const body = text.indexOf(marks.bodyStart);
    return Array.from(text.matchAll(title))
      .filter(({ 1: words = '', index }) => index > body && !/\p{Cc}/u.test(text[index - 1] ?? '') && isTitle(words))
      .map(({ 0: gap, index }) => ({ start: index, end: index + gap.length, text: marks.paragraph }));
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: `${marks.bodyStart}Piers are old. Stone piers. The oldest are Roman.`,
    after: `${marks.bodyStart}Piers are old.${marks.paragraph}Stone piers. The oldest are Roman.`,
  },
  {
    before: `${marks.bodyStart}Piers are old. Stone lasts. The rest is lost.`,
    after: `${marks.bodyStart}Piers are old.${marks.paragraph}Stone lasts. The rest is lost.`,
  },
];

function isTitle(words: string): boolean {
  return words.length > 5 && words.length < 70 && !clause.test(words) && verbFree.test(words) && !/[()[\]]/.test(words);
}

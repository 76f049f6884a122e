import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { isFinished } from '../../sentences.ts';

/** So much of a text tells whether a sentence ends there. */
const looked = 24;

const name = /(\(?(?:\p{Lu}|\dD )[^\s.:!?\p{Cc}]*(?: [^\s.:!?,;\p{Cc}]+){0,6})/u.source;
/** A full stop or colon and a sentence, or a full stop and a list. */
const stopped = /(?: ?[.:] ?["“]?(?:\p{Lu}|\dD )|\.\n[\u0003\u0004(])/u.source;
/** No stop, but a word that begins a sentence and has a capital letter in no other place. */
const unstopped =
  / (?=(?:We|Our|The|This|These|In|Given|Recent|Recently|To|Most|Many|While|Since|As|For|It|There|Existing|Previous|Early|Assume|When|Although|Taking) \p{Ll})/u
    .source;
const title = new RegExp(`(?<=[.!?][)\\]”"’]*) ?(?=${name}(?:${stopped}|${unstopped}))`, 'gu');
const clause =
  /\b(?:is|are|was|were|be|has|have|had|can|could|may|might|will|would|should|must|do|does|did|we|it|they|this|these|that|there|which|I|he|she|not|let|see|note|al|shows?|uses?|needs?|however|therefore|follows?|following|include|propose[sd]?|present|namely|example|e\.g|i\.e|Fig|Figs|Eq|Sec|Tab|vs|Figure|Table|Section)\b/iu;
const verbFree =
  /^(?!(?:First|Second|Third|Next|Then|Finally|Specifically|Here|Thus|Yes|No|Why|How|What|Can|Code|Project|Contributions? (?:of|are))\b)/;

/** `Drop shadow (DS)`, `(Half-) open ports`. */
const acronym = /^\(\p{L}+-\)| \([\p{Lu}\d-]+s?\)$/gu;

/**
 * Starts a paragraph at a title that is run into it: some words without a verb, mostly with a
 * full stop or colon, then a sentence.
 */
export const runInTitles: RepairRule = {
  name: 'run-in-titles',
  scope: 'running text',
  findEdits(text) {
    const body = text.indexOf(marks.bodyStart);
    return Array.from(text.matchAll(title))
      .filter(
        ({ 1: words = '', index }) =>
          index > body && isTitle(words) && isFinished(text.slice(Math.max(0, index - looked), index)),
      )
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
  {
    before: `${marks.bodyStart}Piers are old. Floating Piers (FP). They rise. Piers of stone Recent work studies them.`,
    after: `${marks.bodyStart}Piers are old.${marks.paragraph}Floating Piers (FP). They rise.${marks.paragraph}Piers of stone Recent work studies them.`,
  },
  {
    before: `${marks.bodyStart}Some piers i.e. Hanging piers of iron. The rest is lost.`,
    after: `${marks.bodyStart}Some piers i.e. Hanging piers of iron. The rest is lost.`,
  },
];

function isTitle(words: string): boolean {
  return (
    words.length > 5 &&
    words.length < 70 &&
    !clause.test(words) &&
    verbFree.test(words) &&
    !/[()[\]]/.test(words.replace(acronym, ''))
  );
}

import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import { isFinished, sentenceEnds } from '../../sentences.ts';

export const captionLabel =
  /(?:Figures?|Fig\.|FIGURE|Tables?|Tab\.|TABLE|Algorithm) ?(?:\d{1,2}|[IVX]{1,4})[a-z]? ?[.:](?![\d,;)])(?= ?[\p{Lu}“"‘'([\d†*⋆]| [\p{L}“])/gu;

const mention =
  /(?:^|[\s(])(?:in|see|of|from|by|to|as|with|at|on|than|via|per|our|both|cf\.?|also|[Ff]ollowing|illustrates?|shows?|the)\s*$/iu;
const enumeration = /(?:Fig|Tab|Sec|Eq)[\p{L}.]* ?\d+(?: ?\(?[a-z]\)?)?,?\s*(?:and|or|&|,|-|–)\s*$/u;
const abbreviated = /^(?:Fig|Tab)\./;
const spelledOut = /(?:Figure|Table) \d{1,2}\. /;
const searched = 1500;
/** No paper has more. */
const mostCaptions = 200;

/**
 * Tells captions from mentions. A label is a caption's when what is before it does not lead up to it (labels drawn in a
 * figure, half a word, the end of a sentence), or when, some sentences on, a sentence goes on in lower case that started before it.
 */
export const captions: RepairRule = {
  name: 'captions',
  scope: 'running text',
  findEdits(text) {
    const resumptions = new Resumptions(text);
    const spellsOut = spelledOut.test(text);
    const found: Candidate[] = [];
    for (const { 0: label, index } of text.matchAll(captionLabel)) {
      if (found.length === mostCaptions) {
        break;
      }
      const isMentioned = mention.test(text.slice(Math.max(0, index - 40), index));
      // Where captions say "Figure", a "Fig." that a sentence leads up to is a mention.
      const mayBeMention = spellsOut && abbreviated.test(label) && isMentioned;
      if (
        text[index - 1] !== marks.caption &&
        !mayBeMention &&
        isCaption(text, index, index + label.length, resumptions)
      ) {
        found.push({ index, isMentioned, name: `${label.charAt(0)}${/[\dIVX]+/.exec(label)?.[0] ?? ''}` });
      }
    }
    return withoutMentions(found).map(({ index }) => ({ start: index, end: index, text: marks.caption }));
  },
};

interface Candidate {
  readonly index: number;
  /** Whether a sentence leads up to it. */
  readonly isMentioned: boolean;
  readonly name: string;
}

/** A figure has one caption: what leads up to the label of one that has its caption elsewhere is a mention. */
function withoutMentions(found: readonly Candidate[]): Candidate[] {
  const captioned = new Set(found.filter(({ isMentioned }) => !isMentioned).map(({ name }) => name));
  return found.filter(({ isMentioned, name }) => !isMentioned || !captioned.has(name));
}

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  { before: 'The pier is long. Figure 2. A pier.', after: `The pier is long. ${marks.caption}Figure 2. A pier.` },
  { before: 'We show it in Figure 2. The pier is long.', after: 'We show it in Figure 2. The pier is long.' },
  {
    before: 'Piers in Figure 2. Two old piers. winter are cold.',
    after: `Piers in ${marks.caption}Figure 2. Two old piers. winter are cold.`,
  },
  {
    before: 'The pier is long. Figure 2. A pier. We show it in Figure 2. Each tide is low. h is its height.',
    after: `The pier is long. ${marks.caption}Figure 2. A pier. We show it in Figure 2. Each tide is low. h is its height.`,
  },
];

function isCaption(text: string, start: number, end: number, resumptions: Resumptions): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const behindSeam = before.endsWith(marks.seam);
  const plain = before.replace(/\p{Cc}/gu, '');
  if (/\(\s*$/.test(plain) || /^ ?\([a-z]\)[,;).]/.test(text.slice(end, end + 6))) {
    return false;
  }
  if (/[\p{L}\d)\]%…”"]$/u.test(plain) && !behindSeam) {
    return true;
  }
  if (/\p{Cc}$|^$/u.test(before.replace(new RegExp(`${marks.seam}+$`), '')) || /\p{L}-$/u.test(plain)) {
    return true;
  }
  if (isFinished(plain.trimEnd())) {
    return true;
  }
  if (mention.test(plain) || enumeration.test(plain)) {
    return resumptions.follow(end) && (behindSeam || !/(?:Fig|Tab|Sec|Eq)[\p{L}.]* ?\d+\S*\s*\p{L}*\s*$/u.test(plain));
  }
  return behindSeam || /^[FT][A-Za-z]{4}/.test(text.slice(start, end)) || resumptions.follow(end);
}

/**
 * Places where a sentence seems to start in lower case, as only the rest of a sentence does. They are asked for in order, so that
 * the text is looked through once.
 */
class Resumptions {
  readonly #places: readonly number[];
  #next = 0;

  constructor(text: string) {
    this.#places = sentenceEnds(text).filter((end) => /^\s?(?:\p{Ll}{2,}|a )/u.test(text.slice(end, end + 8)));
  }

  /** Whether there is one not far behind an offset. */
  follow(at: number): boolean {
    while ((this.#places[this.#next] ?? Infinity) <= at) {
      this.#next += 1;
    }
    return (this.#places[this.#next] ?? Infinity) <= at + searched;
  }
}

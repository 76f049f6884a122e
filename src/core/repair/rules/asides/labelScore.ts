import { isFunctionWord } from '../../functionWords.ts';

/** Prose cites; tables do, too, but have more than that. */
const citation = -0.4;

/** How much a word looks like a label drawn in a figure or a cell of a table; below 0 for words of prose. */
export function wordScore(word: string): number {
  if (/\/uni[0-9A-F]{4}/.test(word)) {
    return 3;
  }
  if (/:\/\/|\w\.(?:com|org|io|html)\b/.test(word)) {
    return -1;
  }
  if (/^\([a-z0-9.]{1,3}\)/.test(word)) {
    return 1;
  }
  if (/^\[\d[\d, –-]*\]?[,.;]?$|^\d[\d,–-]*\][,.;]?$/.test(word)) {
    return citation;
  }
  if (/[✓✗✅⛔×⊙⋯…□■▲●○�𝐀-𝟿\u{1f000}-\u{1ffff}\p{Mn}]/u.test(word)) {
    return 1.4;
  }
  if (/^[-–+±~<>=]?[\d.,]+(?:[%°xMKBG]|e-\d+)?$/.test(word) && !/^\d+[.,]$/.test(word)) {
    return 0.7;
  }
  const bare = word.replace(/^["“”‘’'([]+|["“”‘’')\].,;:!?]+$/gu, '');
  if (isFunctionWord(bare.toLowerCase())) {
    return /^\p{Lu}/u.test(bare) ? -0.5 : -1.2;
  }
  const ending = /[.!?]["”’')\]]*$/.test(word) && bare.length > 2 ? -0.8 : /[,;]$/.test(word) ? -0.4 : 0;
  return shapeScore(bare) + ending;
}

function shapeScore(bare: string): number {
  if (bare.length <= 1) {
    return 0.6;
  }
  if (/\p{Ll}\p{Lu}\p{Ll}|\p{Ll}\d{2}|[)\]]\p{L}/u.test(bare)) {
    return bare.length > 14 ? 2 : 1;
  }
  if (/^\p{Lu}/u.test(bare)) {
    return 0.4;
  }
  return /^\p{Ll}[\p{Ll}’'-]*$/u.test(bare) ? -0.4 : 0.2;
}

/** Prose has a word that joins others about as often; what is next to one is prose, too. */
const wordsBetweenJoints = 4;
const nearJoint = 2;
/** Labels that extraction glued to one another are no words. */
const unknownWord = 0.6;
const shortestGlued = 6;
const repetitionBonus = 0.6;
/** Leaves a word in small letters just below 0, so that it never extends the labels by itself. */
const listBonus = 0.35;

/**
 * Scores words one after another, back from a caption, and takes into account what a list of labels has and prose has not:
 * the same words again, and many words without one that only joins others.
 */
export class LabelScorer {
  readonly #isKnown: (word: string) => boolean;
  readonly #seen = new Set<string>();
  #sinceJoint = 0;

  constructor(isKnown: (word: string) => boolean) {
    this.#isKnown = isKnown;
  }

  score(word: string): number {
    const plain = wordScore(word);
    const bare = word.replace(/[^\p{L}-]/gu, '').toLowerCase();
    if (plain <= 0 && isFunctionWord(bare)) {
      this.#sinceJoint = 0;
      return plain;
    }
    this.#sinceJoint += 1;
    const isRepeated = bare.length > 2 && this.#seen.has(bare);
    this.#seen.add(bare);
    if (plain < 0 && this.#isGlued(word)) {
      return unknownWord;
    }
    if (isRepeated && plain < 0) {
      return plain + repetitionBonus;
    }
    return this.#sinceJoint > wordsBetweenJoints + nearJoint && plain < 0.2 ? plain + listBonus : plain;
  }

  /** Whether a word in small letters is none. One with a hyphen may be a half at the end of a line, and half an equation. */
  #isGlued(word: string): boolean {
    const [, letters = '', compound] = /^(\p{Ll}+)(?:-(\p{Ll}+))?[?!]?$/u.exec(word) ?? [];
    const isWord = letters.length < shortestGlued || this.#isKnown(letters);
    return !isWord && (compound === undefined || (this.#isKnown(compound) && !this.#isKnown(letters + compound)));
  }
}

/** Whether a word of prose has a label glued to it: the length of the prose, or 0. */
export function gluedProse(word: string): number {
  const prose = /^\p{Ll}+(?=\p{Lu})/u.exec(word)?.[0] ?? '';
  return isFunctionWord(prose) ? prose.length : 0;
}

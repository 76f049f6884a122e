import type { Edit } from '../../flow.ts';
import type { RepairContext, RepairExample, RepairRule } from '../../repairRule.ts';

/** A capital taken off a word: `Q UMF`, `V oxel`, `UA Vs`; the letters before and after it are looked at by hand. */
const split = /(?<![A-Za-z0-9-])([A-Z]{1,4}) (?=([A-Za-z][A-Za-z0-9]{0,60}))/g;
const initials = /(?<=[A-Z]) (?=\.[A-Z]\.)/g;
/** `a Nd`: capitals within a word that show where a name comes from. */
const emphasized = /(?<= )([a-z]) ([A-Z][a-z]{1,3})([A-Z][a-z]{2,})?(?![A-Za-z0-9])/g;
const functionWords = new Set(['and', 'for', 'from', 'of', 'on', 'the', 'to', 'with', 'by', 'in', 'at']);

/**
 * Puts words together again whose first letter was set in another size. The evidence: the paper or the library has the
 * word whole, or what is left of it never stands alone.
 */
export const smallCapitals: RepairRule = {
  name: 'small-capitals',
  scope: 'every text',
  findEdits(text, context) {
    const edits: Edit[] = [];
    const seen = new SplitWords(text, context);
    for (const { 0: found, 1: left = '', 2: right = '', index } of text.matchAll(split)) {
      if (seen.areOneWord(left, right)) {
        const space = index + left.length;
        edits.push({ start: space, end: space + 1, text: '' });
        edits.push(...seen.secondHalf(left + right, index + found.length + right.length));
      }
    }
    for (const { 0: found, index } of text.matchAll(initials)) {
      edits.push({ start: index, end: index + found.length, text: '' });
    }
    for (const { 0: found, 1: left = '', 2: right = '', 3: next, index } of text.matchAll(emphasized)) {
      if (functionWords.has(left + right.toLowerCase())) {
        edits.push({
          start: index,
          end: index + found.length,
          text: left + right + (next === undefined ? '' : ` ${next}`),
        });
      }
    }
    return edits.sort((one, other) => one.start - other.start);
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: 'We use K ELP nets. K ELP is fast. A CNN is not a K ELP.',
    after: 'We use KELP nets. KELP is fast. A CNN is not a KELP.',
  },
  {
    before: 'The UAV flies; other UA Vs follow, in the U .S. too.',
    after: 'The UAV flies; other UAVs follow, in the U.S. too.',
  },
  { before: 'A UA V flies where UA Vs may. A UA V lands.', after: 'A UAV flies where UAVs may. A UAV lands.' },
  { before: 'The TIDES set, on TI DES.', after: 'The TIDES set, on TIDES.' },
  { before: 'A Tide a NdFog model.', after: 'A Tide aNd Fog model.' },
];

/** What a text and the words known beside it tell of words that may have been split. Counts only when asked. */
class SplitWords {
  readonly #text: string;
  readonly #context: RepairContext;
  #forms: ReadonlyMap<string, number> | undefined;
  #splits: ReadonlyMap<string, number> | undefined;
  #folded: ReadonlySet<string> | undefined;

  constructor(text: string, context: RepairContext) {
    this.#text = text;
    this.#context = context;
  }

  areOneWord(left: string, right: string): boolean {
    const { words } = this.#context;
    const whole = left + right;
    if (/^\p{Lu}{2,}$/u.test(left)) {
      const isOneLetter = /^\p{Lu}s?$/u.test(right);
      return isOneLetter
        ? this.#isAttested(whole) || this.#isOnlyBefore(left, right)
        : /^\p{Lu}{2,}$/u.test(right) && words.occurrences(whole) > 0;
    }
    if (left.length > 1 || !/^(?:\p{Lu}{2}|\p{Ll})/u.test(right)) {
      return false;
    }
    if (/^\p{Ll}/u.test(right)) {
      if (left === 'A' || left === 'I' || words.isEnglish(right) || words.documentFrequency(right) > 1) {
        return false;
      }
      return (
        words.isEnglish(whole) ||
        this.#isAttested(whole) ||
        (/^\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(right) && this.#isOnlyAfter(left, right))
      );
    }
    return this.#isAttested(whole) || this.#isOnlyAfter(left, right);
  }

  /** `I MAGE NET` in a text that has `ImageNet`: the second space. */
  secondHalf(first: string, at: number): Edit[] {
    const [, second = '', glued = ''] = /^ (\p{Lu}{2,})(\p{Ll}{3,})?/u.exec(this.#text.slice(at, at + 40)) ?? [];
    if (second === '' || !/^\p{Lu}+$/u.test(first)) {
      return [];
    }
    this.#folded ??= new Set(this.#text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    const inLibrary = this.#context.words.documentFrequency(capitalized(first) + capitalized(second)) > 0;
    if (!inLibrary && !this.#folded.has((first + second).toLowerCase())) {
      return [];
    }
    const end = at + 1 + second.length;
    return [{ start: at, end: at + 1, text: '' }, ...(glued === '' ? [] : [{ start: end, end, text: ' ' }])];
  }

  #isAttested(word: string): boolean {
    const { words, title } = this.#context;
    const singular = word.replace(/s$/, '');
    return (
      [word, singular].some((form) => words.occurrences(form) > 0 || words.documentFrequency(form) > 1) ||
      title
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .includes(word.toLowerCase())
    );
  }

  /** What follows the capital stands nowhere without it. */
  #isOnlyAfter(left: string, right: string): boolean {
    const count = this.#splitCount(`${left} ${right}`);
    const isArticle = left === 'A' || left === 'I';
    return (
      count >= (isArticle ? 2 : 1) &&
      (count > 1 || !this.#context.words.isEnglish(right)) &&
      count === this.#formCount(right)
    );
  }

  /** What precedes the last letter stands nowhere without it, or without its plural. */
  #isOnlyBefore(left: string, right: string): boolean {
    const singular = right.replace(/s$/, '');
    const count = this.#splitCount(`${left} ${singular}`) + this.#splitCount(`${left} ${singular}s`);
    return count > 1 && count === this.#formCount(left);
  }

  #formCount(form: string): number {
    this.#forms ??= countEach(this.#text.match(/[\p{L}\p{N}]+/gu) ?? []);
    return this.#forms.get(form) ?? 0;
  }

  #splitCount(pair: string): number {
    this.#splits ??= countSplits(this.#text);
    return this.#splits.get(pair) ?? 0;
  }
}

function capitalized(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}

/** An `A` that begins a sentence is an article, whatever follows it. */
function countSplits(text: string): Map<string, number> {
  const pairs = Array.from(text.matchAll(split), ({ 1: left = '', 2: right = '', index }) =>
    left === 'A' && /(?:^|[.!?]) *$/.test(text.slice(Math.max(0, index - 3), index)) ? '' : `${left} ${right}`,
  );
  return countEach(pairs);
}

function countEach(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return counts;
}

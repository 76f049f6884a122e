import type { Edit } from '../../flow.ts';
import type { RepairContext, RepairExample, RepairRule } from '../../repairRule.ts';
import { judgeHyphen, sure, type Verdict } from '../../words/brokenWord.ts';
import { LinePlaces } from '../../words/linePlaces.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';

/** Characters that tell the language. */
const sampleLength = 2000;
const leastSample = 6;
const leastKnown = 0.4;
const hyphenated = /[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)+/gu;
const linkLike = /:\/\/|www\.|@|\w\.(?:com|org|net|io|ai|edu|gov|html?|pdf|de|fr|uk|ch|cn)\b|[\w-]\/[\w-]+\//;
/** `pre- and post-processing`, `self-/un-supervised`: the hyphen stands where its partner has one. */
const coordinated = /-(?:\/|,? (?:and|or|to) |, )$/;

const links = new Set(
  'a am an and as at auf by d da de der des di du en et for from im in la le les of on or sous sur the to und von with'.split(
    ' ',
  ),
);

interface Hyphen {
  readonly at: number;
  readonly verdict: Verdict;
}

/**
 * Takes out the hyphens that were put at the end of a line. Where the words themselves leave it open, the place decides: the
 * lines of a column are equally long, so words that were surely broken tell where the others end.
 */
export const hyphens: RepairRule = {
  name: 'hyphens',
  scope: 'every text',
  findEdits(text, context) {
    const found = judgeAll(text, context);
    const places = new LinePlaces(found.filter(({ verdict }) => verdict >= sure).map(({ at }) => at));
    return found
      .filter(({ at, verdict }) => (Math.abs(verdict) >= sure ? verdict > 0 : verdict + places.evidence(at) > 0))
      .map(({ at }): Edit => ({ start: at, end: at + 1, text: '' }));
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: 'Neverthe-less the low-lying har-bour of the state-of-the-art GPT-3 ferry is non-trivial to reach.',
    after: 'Nevertheless the low-lying harbour of the state-of-the-art GPT-3 ferry is non-trivial to reach.',
  },
  { before: 'Send an e-mail and re-sign; we co-operate.', after: 'Send an e-mail and re-sign; we co-operate.' },
];

function judgeAll(text: string, context: RepairContext): Hyphen[] {
  if (!text.includes('-')) {
    return [];
  }
  const found: Hyphen[] = [];
  const judge = isForeign(text, context.words) ? judgeForeign : judgeHyphen;
  const inTitle = new Set(context.title.match(/[\p{L}\p{N}-]+/gu));
  for (const { word, start } of wordsWithHyphens(text)) {
    if (linkLike.test(word)) {
      continue;
    }
    for (const { 0: token, index } of word.matchAll(hyphenated)) {
      const pieces = token.split('-');
      let at = start + index;
      const isCoordinated = coordinated.test(text.slice(Math.max(0, at - 8), at));
      pieces.slice(1).forEach((right, number) => {
        const left = pieces[number] ?? '';
        at += left.length;
        const isLink = isWithinChain(pieces, number) || isWithinChain(pieces, number + 1);
        const keeps = (isCoordinated && number === 0) || isLink || inTitle.has(`${left}-${right}`);
        found.push({
          at,
          verdict: keeps ? -sure : inTitle.has(left + right) ? sure : judge(left, right, context.words),
        });
        at += 1;
      });
    }
  }
  return found;
}

/** Passes over all others, which most words are. */
function* wordsWithHyphens(text: string): Generator<{ readonly word: string; readonly start: number }> {
  let end = 0;
  for (let hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', end)) {
    const start = text.lastIndexOf(' ', hyphen) + 1;
    const space = text.indexOf(' ', hyphen);
    end = space < 0 ? text.length : space;
    yield { word: text.slice(start, end), start };
  }
}

/** `day-to-night`: a small word with a hyphen on either side. */
function isWithinChain(pieces: readonly string[], number: number): boolean {
  return number > 0 && number < pieces.length - 1 && links.has(pieces[number] ?? '');
}

/** What an English lexicon tells is no evidence for a text in another language. */
function isForeign(text: string, words: WordKnowledge): boolean {
  const sample = text.slice(0, sampleLength).match(/(?<![\p{L}-])\p{Ll}{3,}(?![\p{L}-])/gu) ?? [];
  if (sample.length < leastSample || !words.isEnglish('the')) {
    return false;
  }
  let known = 0;
  for (const word of sample) {
    known += words.isEnglish(word) ? 1 : 0;
    if (known >= sample.length * leastKnown) {
      return false;
    }
  }
  return true;
}

function judgeForeign(left: string, right: string, words: WordKnowledge): Verdict {
  const whole = left + right;
  const plain = words.documentFrequency(whole) + words.occurrences(whole);
  return plain > words.documentFrequency(`${left}-${right}`) + words.occurrences(`${left}-${right}`) ? 1 : -sure;
}

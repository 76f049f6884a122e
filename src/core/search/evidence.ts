import type { Block, PaperText } from '../paper.ts';
import type { Evidence, TextRange } from './searchHit.ts';
import type { WordMatcher } from './wordMatcher.ts';

const longestSentence = 160;
/** Characters before the first match, where a sentence is shortened. */
const contextBefore = 50;
/** Where the next space is farther away than this, a cut goes through the word. */
const longestWord = 40;
const sentences = /[^.!?]+(?:[.!?](?!\s+\p{Lu}|$)[^.!?]*)*[.!?]?/gu;

/**
 * The sentence of a paper's text that has most of the words, or nothing when none has any. Long words say more than
 * short ones; the abstract comes first.
 */
export function findEvidence(text: PaperText, matcher: WordMatcher): Evidence | undefined {
  const introduction = text.sections.flatMap(({ blocks }) => blocks);
  let best: { field: Evidence['field']; sentence: string; found: number } | undefined;
  for (const [field, blocks] of [
    ['abstract', text.abstract],
    ['introduction', introduction],
  ] as const) {
    for (const sentence of blocks.flatMap(blockTexts).flatMap((passage) => passage.match(sentences) ?? [])) {
      const found = matcher.lettersFound(sentence);
      if (found > (best?.found ?? 0)) {
        best = { field, sentence, found };
      }
    }
  }
  return best && { field: best.field, ...shorten(best.sentence, matcher.ranges(best.sentence)) };
}

function blockTexts(block: Block): readonly string[] {
  return block.kind === 'list' ? block.items : [block.text];
}

/** Cuts a long sentence to the surroundings of its first match. */
function shorten(text: string, ranges: readonly TextRange[]): { text: string; ranges: TextRange[] } {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const first = ranges[0]?.start ?? 0;
  const from = first - lead > longestSentence / 2 ? wordStart(text, first - contextBefore) : lead;
  const to = text.length - from > longestSentence ? wordStart(text, from + longestSentence) : text.length;
  const before = from > lead ? '… ' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to).trimEnd()}${to < text.length ? ' …' : ''}`,
    ranges: ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', near);
  const start = space < 0 ? text.length : space + 1;
  if (start - near <= longestWord) {
    return start;
  }
  const isWithinCharacter = /[\udc00-\udfff]/.test(text.charAt(near));
  return isWithinCharacter ? near + 1 : near;
}

import { foldText } from '../foldText.ts';

const otherCharacters = /[^\p{L}\p{N}-]+/gu;

/** A text in which phrases can be looked for: folded words with their hyphens, single spaces between them and around all. */
export function phraseText(text: string): string {
  const lower = foldText(text, { keepHyphens: true });
  return ` ${lower.replace(otherCharacters, ' ')} `;
}

/**
 * Tells whether texts made by `phraseText` have folded words one behind the other, as whole words; the last one may go on where it
 * is still being typed. Hyphens that line breaks left within words are passed over.
 */
export function phrasePattern(words: readonly string[], isUnfinished = false): (phraseText: string) => boolean {
  const letters = words.map((word) => Array.from(word).join('-?'));
  const pattern = new RegExp(`[ -]${letters.join('[ -]+')}${isUnfinished ? '' : '[ -]'}`);
  return (text) => pattern.test(text);
}

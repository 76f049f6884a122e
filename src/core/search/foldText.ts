/** A text made comparable, and where each of its characters came from. */
export interface FoldedText {
  readonly folded: string;
  /** For each UTF-16 unit of `folded` the offset in the original text; one more entry for the end. */
  readonly origins: readonly number[];
}

const isAscii = /^[\0-\x7f]*$/;
const hyphenWithinWord = /(?<=[\p{L}\p{N}])[-\u00ad\u2010\u2011](?=[\p{L}\p{N}])/gu;
const combiningMarks = /\p{M}/gu;
const wordCharacter = /[\p{L}\p{N}]/u;
const hyphen = /[-\u00ad\u2010\u2011]/;

/**
 * Makes text comparable: lower case, without diacritics, and without the hyphens within words, since extraction left
 * line-break hyphens that no reader would type (`lim-itations`) and readers leave out hyphens that are there.
 */
export function foldText(text: string, { keepHyphens = false } = {}): string {
  const whole = keepHyphens || !hyphen.test(text) ? text : text.replace(hyphenWithinWord, '');
  const lower = whole.toLowerCase();
  return isAscii.test(lower)
    ? lower
    : lower.normalize('NFKD').replace(combiningMarks, '').toLowerCase().replaceAll('ς', 'σ');
}

/** `foldText` that remembers where everything came from. Slower: for a title or a sentence. */
export function foldWithOrigins(text: string): FoldedText {
  const characters = Array.from(text);
  const isWordCharacter = (index: number): boolean => wordCharacter.test(characters[index] ?? '');
  const origins: number[] = [];
  let folded = '';
  let offset = 0;
  for (const [index, character] of characters.entries()) {
    const isWithinWord = hyphen.test(character) && isWordCharacter(index - 1) && isWordCharacter(index + 1);
    const part = isWithinWord ? '' : foldText(character);
    folded += part;
    origins.push(...Array.from({ length: part.length }, () => offset));
    offset += character.length;
  }
  return { folded, origins: [...origins, offset] };
}

/** The words of a query or a title, folded. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

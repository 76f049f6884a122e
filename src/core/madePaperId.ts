import type { PaperFields } from './paperFields.ts';

const wordLimit = 10;
const longestWord = 60;

/**
 * An ID for a paper whose file has none: `Moss_Tidal_Clocks_for_Slow_Cameras_2021`. It is made of the first author's family
 * name, the first ten words of the title (letters and digits, accents and hyphens kept) and the year, as far as they
 * are known, so that it stays the same wherever the paper stands in its file. Undefined without a title.
 */
export function madePaperId({ title, authors, year }: PaperFields): string | undefined {
  const titleWords = wordsOf(title ?? '').slice(0, wordLimit);
  if (titleWords.length === 0) {
    return undefined;
  }
  const family = wordsOf(authors?.[0]?.family ?? '');
  return [...family, ...titleWords, ...(year === undefined ? [] : [String(year)])].join('_');
}

function wordsOf(text: string): string[] {
  return Array.from(text.normalize('NFC').matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Pd}]*/gu), ([word]) =>
    word.slice(0, longestWord).replace(/\p{Pd}+$/u, ''),
  );
}

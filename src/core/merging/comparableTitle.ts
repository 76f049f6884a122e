import { readableTitle } from '../titles/readableTitle.ts';

const longestCompared = 1000;
const isAscii = /^[\0-\x7f]*$/;

/**
 * A title without what differs from file to file: case, accents, punctuation, TeX, `&` for `and`, `°` for `deg`. `(ML)$^2$P-Encoder` is
 * `ml2pencoder`. Empty for a text without letters and digits.
 */
export function comparableTitle(title: string): string {
  const plain = readableTitle(title.slice(0, longestCompared))
    .toLowerCase()
    .replace(/&amp;|\band\b/g, ' ')
    .replace(/(?<=\d)°/g, 'deg');
  return isAscii.test(plain) ? plain.replace(/[^a-z0-9]+/g, '') : letters(plain);
}

/** The last word of a family name, comparable: what stands before it (`van`, `De`) is part of the given name elsewhere. */
export function comparableFamily(family: string): string {
  const words = family
    .toLowerCase()
    .replace(/[\s,]+(?:jr|sr|i{2,3}|iv)\.?$/, '')
    .split(/[\s~]+/);
  return letters((words.at(-1) ?? '').slice(0, longestCompared));
}

function letters(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

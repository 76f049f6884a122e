import type { Author } from './paper.ts';

/** Capitalised words that begin a family name of several words. Left out: those that are family names themselves (Du, Le, Do, Lo). */
const particles = new Set(['Ben', 'Da', 'De', 'Del', 'Della', 'Der', 'Dos', 'El', 'San', 'Ter', 'Van', 'Von']);

const suffix = /^(?:Jr|Sr)\.?$|^I{2,3}$|^IV$/;

/** Whether a word begins a family name of several: family names start with a capital, so one in lower case does, too. */
export function isNameParticle(word: string): boolean {
  return particles.has(word) || /^\p{Ll}+$/u.test(word);
}

/**
 * Takes a person's name apart: `Ada van Lane`, `van Lane, Ada` or `van Lane, Jr., Ada`. A name of one word is a family name.
 * Undefined where there is no letter.
 */
export function parsePersonName(written: string): Author | undefined {
  const name = written.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(name)) {
    return undefined;
  }
  const [family = '', ...rest] = name.split(/ ?, ?/);
  if (rest.length > 0 && family !== '') {
    const [given, ...others] = rest.filter((part) => !suffix.test(part) && part !== '');
    const end = rest.filter((part) => suffix.test(part));
    return author([family, ...end].join(' '), [given ?? '', ...others].join(' '));
  }
  return inReadingOrder(name.replace(/^ ?, ?|, ?$/g, '').split(' '));
}

function inReadingOrder(words: readonly string[]): Author {
  let start = words.length - 1;
  if (start > 1 && suffix.test(words[start] ?? '')) {
    start -= 1;
  }
  while (start > 1 && isNameParticle(words[start - 1] ?? '')) {
    start -= 1;
  }
  return author(words.slice(start).join(' '), words.slice(0, start).join(' '));
}

function author(family: string, given: string): Author {
  return given === '' ? { family } : { family, given };
}

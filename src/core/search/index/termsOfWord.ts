import { foldText } from '../foldText.ts';

/** Words with the hyphens and apostrophes within them. */
export const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[-\u00ad\u2010\u2011'’][\p{L}\p{N}\p{M}]+)*/gu;

const hyphen = /[-\u00ad\u2010\u2011]/;
const apostrophes = /['’]/g;
/** Where a name made of several words is joined: `Mobile|NeRF`, `D2|Former`. */
const joint = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu;
const shortestPart = 3;
/** Longer words are cut: no one types them, and they would only fill the vocabulary. */
const longestTerm = 40;

/** A word's parts between its hyphens, folded: `State-of-the-Art` is state, of, the, art. */
export function partsOfWord(word: string): string[] {
  return word.replace(apostrophes, '').split(hyphen).map(foldTerm);
}

/**
 * The terms under which a word is found: its parts between hyphens, the parts together (`I-JEPA` is found as ijepa, and a
 * word that a line break has cut as the whole), and the ends of a name of several words (`MobileNeRF` as nerf).
 */
export function termsOfWord(word: string): string[] {
  const raw = word.replace(apostrophes, '').split(hyphen);
  const terms = raw.map(foldTerm);
  for (const part of raw) {
    for (const { index } of part.matchAll(joint)) {
      if (part.length - index >= shortestPart) {
        terms.push(foldTerm(part.slice(index)));
      }
    }
  }
  if (raw.length > 1) {
    terms.push(foldTerm(raw.join('')));
  }
  return terms.filter((term) => term !== '');
}

function foldTerm(part: string): string {
  return foldText(part).slice(0, longestTerm);
}

const prefix =
  /^(?:anti|auto|bi|co|counter|de|dis|extra|fore|hyper|il|im|in|inter|intra|ir|kilo|macro|mega|meta|micro|mini|mis|mono|multi|non|out|over|para|photo|poly|post|pre|pseudo|re|self|semi|sub|super|tele|tri|un|under|uni|up)/;

const suffixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/(?:es|s)$/, ['', 'e']],
  [/ied$/, ['y']],
  [/(.)\1(?:ed|ing|er|ers|able)$/, ['$1']],
  [/(?:ed|ing|ings|er|ers|or|ors|able|al|ally|ist|ists|ism|y|ation|ations|ative|ive|ion|ions)$/, ['', 'e']],
  [/(?:ability|ably|ibility|ibly)$/, ['able', 'ible', '', 'e']],
  [/(?:ly|ness|ship|less|like|wise|ful|ment|ments)$/, ['']],
  [/ically$/, ['ic', 'ical']],
  [/ility$/, ['le']],
  [/ity$/, ['', 'e']],
  [/i[sz](?:e[drs]?|ers|ing|able|ation|ations)$/, ['', 'e', 'y', 'ic', 'ize']],
];

/** Whether a word is made of a known one by prefixes and suffixes: `reparameterizes`, `homographies`, `untargeted`. */
export function isDerived(word: string, isKnown: (word: string) => boolean): boolean {
  return stems(word).some((stem) => isKnown(stem) || isKnown(stem.replace(prefix, '')));
}

/** The word and what is left of it without a suffix; no stem is so short that it says nothing. */
function stems(word: string): string[] {
  const found = [word];
  for (const [suffix, ends] of suffixes) {
    if (suffix.test(word)) {
      found.push(...ends.map((end) => word.replace(suffix, end)));
    }
  }
  return found.filter((stem) => stem.length >= 5);
}

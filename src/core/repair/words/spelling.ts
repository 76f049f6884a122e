const britishEndings: readonly (readonly [RegExp, string])[] = [
  [/is(e[drs]?|ing|able|ation|ations|ational)$/, 'iz$1'],
  [/ys(e[drs]?|ing)$/, 'yz$1'],
  [/our(s|ed|ing|al|ally|able|ful|less|hood|hoods)?$/, 'or$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/tre(s?)$/, 'ter$1'],
  [/ogue(s?)$/, 'og$1'],
];

/** A word in British spelling in American spelling, so far as its ending tells: `modelling`, `normalise`, `behaviour`. */
export function withAmericanSpelling(word: string): string {
  for (const [ending, american] of britishEndings) {
    if (ending.test(word)) {
      return word.replace(ending, american);
    }
  }
  return word;
}

const apostrophes: ReadonlyMap<string, string> = new Map(
  [
    "Aren't",
    "Can't",
    "Couldn't",
    "Didn't",
    "Doesn't",
    "Don't",
    "Hasn't",
    "Isn't",
    "It'll",
    "Let's",
    "Shouldn't",
    "Wasn't",
  ]
    .concat([
      "We've",
      "What's",
      "Where's",
      "Who's",
      "Won't",
      "Wouldn't",
      "You're",
      "You've",
      "Devil's",
      "Bird's",
      "Raven's",
    ])
    .map((word) => [word.replace("'", ''), word]),
);

/** A word of an ID as the title has it, so far as the word itself tells. */
export function readableWord(word: string): string {
  if (word === '') {
    return '&';
  }
  if (word === '-') {
    return '–';
  }
  if (/^[A-Za-z][a-z]+$/.test(word)) {
    return withApostrophe(word, word);
  }
  return word
    .replace(/^(\d+)deg$/, '$1°')
    .replace(/^(SO|SE|SU|GL)(\d)(?=$|-)/, '$1($2)')
    .replace(/^(Zero|One|Few|Low|Many)-(Zero|One|Few|Many)-Shot$/, '$1-/$2-Shot')
    .replace(/^[A-Z][a-z]+(?=$|-)/, (start) => withApostrophe(start, word));
}

/** `Birds` is a plural, `Birds-Eye` is not. */
function withApostrophe(start: string, word: string): string {
  const isAmbiguous = start === 'Birds' || start === 'Devils' || start === 'Ravens';
  return isAmbiguous && !/^(?:Birds-Eye|Devils$|Ravens$)/.test(word) ? start : (apostrophes.get(start) ?? start);
}

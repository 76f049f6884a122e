const longestName = 6;
const joinsOn = /^(?:and|by|for|from|in|of|on|to|using|via|with)$/i;
const introducesName = /(?:propose|present|introduce|called|named|dubbed|termed|describe),? (?:the )?$/i;
const endsName = /^(?:,|\.|:| \(| (?:[a-z]+ )?(?:is|a|an|to|that|which)\b)/;

/** The first words of the title, where the text introduces them as a name: `Accelerated Coordinate Encoding (ACE)`. */
export function findNameEnd(words: readonly string[], text: string): number | undefined {
  const plain = text.replaceAll('-', ' ').toLowerCase();
  for (let length = Math.min(longestName, words.length - 2); length > 1; length -= 1) {
    if (!joinsOn.test(words[length] ?? '') && hasShortForm(words.slice(0, length), plain)) {
      return length - 1;
    }
  }
  const [first = '', next = ''] = words;
  return !joinsOn.test(next) && isIntroduced(first, text) ? 0 : undefined;
}

/** The words stand in the text with a short form behind them that has their initials in order. */
function hasShortForm(words: readonly string[], text: string): boolean {
  const name = words.join(' ').replaceAll('-', ' ').toLowerCase();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const short = /^ ?\( ?([a-z\d]+) ?\)/.exec(text.slice(end, end + 20))?.[1];
    if (short !== undefined && hasInitials(short, name)) {
      return true;
    }
  }
  return false;
}

function hasInitials(short: string, name: string): boolean {
  let at = -1;
  return name.split(' ').every((word) => (at = short.indexOf(word[0] ?? '', at + 1)) >= 0);
}

/** `we propose Clover, …`: in the place and with the capital of a name. */
function isIntroduced(word: string, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) {
    return false;
  }
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if (introducesName.test(text.slice(Math.max(0, at - 20), at)) && endsName.test(text.slice(end, end + 20))) {
      return true;
    }
  }
  return false;
}

/** After which word, by index, the text sets a colon within words of the title: `(Quiet Fog: I can see)`. */
export function findColon(words: readonly string[], text: string): number | undefined {
  const plain = text.toLowerCase();
  const found = words.findIndex((word, index) => {
    const before = words[index - 1];
    const after = words[index + 1];
    return before !== undefined && after !== undefined && plain.includes(`${before} ${word}: ${after}`.toLowerCase());
  });
  return found < 0 ? undefined : found;
}

/**
 * Which words, by index, are short forms in brackets: they have the initials of the words before them, or the text says
 * what they stand for.
 */
export function findShortForms(words: readonly string[], text: string): Set<number> {
  const found = new Set<number>();
  words.forEach((word, index) => {
    const before = words.slice(0, index).join(' ').replaceAll('-', ' ').split(' ').slice(-word.length);
    if (index < 2 || !/^\p{Lu}{3,}$/u.test(word)) {
      return;
    }
    const last = escapePattern(words[index - 1] ?? '');
    const isTold = (): boolean =>
      new RegExp(`\\b${last} \\(${word}\\)|\\b${word} \\([^()]{0,80}\\b${last}\\)`, 'i').test(text);
    if (
      before
        .map((part) => part.slice(0, 1))
        .join('')
        .toUpperCase() === word ||
      (text !== '' && isTold())
    ) {
      found.add(index);
    }
  });
  return found;
}

/** Words of the title as the text spells them: those that have the letters and a sign that IDs drop, such as `PA&DA`. */
export function findSpellings(words: readonly string[], text: string): Map<string, string> {
  const wanted = new Map(words.map((word) => [letters(word), word]));
  const spellings = new Map<string, string>();
  for (const [found] of text.matchAll(
    /(?<![\w/.&@+'’-])[\w-]+(?:[&@'’/][\w-]+)+(?![\w/.&@+'’-]*[\w/])|(?<![\w/.-])[\w-]{2,}\+\+(?!\w)/g,
  )) {
    const word = wanted.get(letters(found));
    if (word !== undefined && word.toLowerCase() !== found.toLowerCase() && !/['’]s?$/.test(found)) {
      spellings.set(word, takeCase(found.replaceAll('’', "'"), word));
    }
  }
  return spellings;
}

/** `train/test-time` with the capitals of `TrainTest-Time`. */
function takeCase(spelling: string, word: string): string {
  const source = word.match(/[A-Za-z\d]/g) ?? [];
  let next = 0;
  return spelling.replace(/[A-Za-z\d]/g, (letter) => source[next++] ?? letter);
}

/** After which words, by index, a comma stands: the text has `accuracy, efficiency and …`, so the title has it, too. */
export function findCommas(words: readonly string[], text: string): Set<number> {
  const commas = new Set<number>();
  words.forEach((word, index) => {
    const before = words[index - 1];
    const earlier = words[index - 2];
    if (!/^and$|^or$/.test(word) || before === undefined || earlier === undefined || index < 2) {
      return;
    }
    if (new RegExp(`\\b${escapePattern(earlier)}, (?:and )?${escapePattern(before)}`, 'i').test(text)) {
      commas.add(index - 2).add(index - 1);
    }
  });
  return commas;
}

function letters(word: string): string {
  return word.replace(/[^A-Za-z\d]/g, '').toLowerCase();
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

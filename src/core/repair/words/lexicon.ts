const wordsPerBlock = 32;
/** The most letters that a word can share with the one before it. */
const mostShared = 25;
const mostAnswers = 50_000;
const none = 'A'.charCodeAt(0);

/**
 * A list of English words, packed: a line is a block of words in alphabetical order, the first in full, each of the
 * others as a capital that says how many letters it shares with the one before it (`A` none, `Z` 25) and the rest of its
 * letters. It is searched as it is, so that loading it costs next to nothing.
 */
export class Lexicon {
  readonly #blocks: readonly string[];
  /** Of each block. */
  readonly #firstWords: readonly string[];
  readonly #answers = new Map<string, boolean>();

  constructor(packed: string) {
    this.#blocks = packed.split('\n');
    this.#firstWords = this.#blocks.map((block) => /^[a-z]*/.exec(block)?.[0] ?? '');
  }

  /** Whether the list has a word, given in lower case. */
  has(word: string): boolean {
    const known = this.#answers.get(word);
    if (known !== undefined) {
      return known;
    }
    const answer = blockHas(this.#blockOf(word), word);
    if (this.#answers.size > mostAnswers) {
      this.#answers.clear();
    }
    this.#answers.set(word, answer);
    return answer;
  }

  /** The last block whose first word is not after the word. */
  #blockOf(word: string): string {
    let low = 0;
    let high = this.#firstWords.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#firstWords[middle] ?? '') <= word) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return this.#blocks[low] ?? '';
  }
}

/** Packs words of the letters a to z. */
export function packLexicon(words: Iterable<string>): string {
  const blocks: string[] = [];
  const sorted = [...words].sort();
  for (let start = 0; start < sorted.length; start += wordsPerBlock) {
    const block = sorted.slice(start, start + wordsPerBlock);
    blocks.push(block.map((word, index) => (index === 0 ? word : packWord(word, block[index - 1] ?? ''))).join(''));
  }
  return blocks.join('\n');
}

function packWord(word: string, before: string): string {
  let shared = 0;
  while (shared < mostShared && shared < before.length && word[shared] === before[shared]) {
    shared += 1;
  }
  return String.fromCharCode(none + shared) + word.slice(shared);
}

/** Only an entry that shares with the one before it what that one shares with the word can be the word: no other is read. */
function blockHas(block: string, word: string): boolean {
  let matched = 0;
  let at = 0;
  for (let shared = 0; ; shared = block.charCodeAt(at) - none, at += 1) {
    if (shared < Math.min(matched, mostShared)) {
      return false;
    }
    if (shared <= matched) {
      matched = shared;
      while (matched < word.length && block.charCodeAt(at) === word.charCodeAt(matched)) {
        matched += 1;
        at += 1;
      }
      if (matched === word.length && !isLetter(block, at)) {
        return word !== '';
      }
    }
    while (isLetter(block, at)) {
      at += 1;
    }
    if (at === block.length) {
      return false;
    }
  }
}

function isLetter(block: string, at: number): boolean {
  return block.charCodeAt(at) > none + mostShared;
}

const wordsPerBlock = 32;

/**
 * A list of English words, packed: a line is a block of words in alphabetical order, the first in full, each of the
 * others as a capital that says how many letters it shares with the one before it (`A` none, `Z` 25) and the rest of its
 * letters. It is searched as it is, so that loading it costs nothing.
 */
export class Lexicon {
  readonly #blocks: readonly string[];
  readonly #answers = new Map<string, boolean>();

  constructor(packed: string) {
    this.#blocks = packed.split('\n');
  }

  /** Whether the list has a word, given in lower case. */
  has(word: string): boolean {
    const known = this.#answers.get(word);
    if (known !== undefined) {
      return known;
    }
    const answer = blockHas(this.#blockOf(word), word);
    if (this.#answers.size > 50_000) {
      this.#answers.clear();
    }
    this.#answers.set(word, answer);
    return answer;
  }

  /** The last block whose first word is not after the word. */
  #blockOf(word: string): string {
    let low = 0;
    let high = this.#blocks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (firstWord(this.#blocks[middle] ?? '') <= word) {
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
  while (shared < 25 && shared < before.length && word[shared] === before[shared]) {
    shared += 1;
  }
  return String.fromCharCode(65 + shared) + word.slice(shared);
}

function firstWord(block: string): string {
  const end = block.search(/[A-Z]/);
  return end < 0 ? block : block.slice(0, end);
}

function blockHas(block: string, word: string): boolean {
  let current = firstWord(block);
  if (current === word) {
    return true;
  }
  for (const [entry] of block.matchAll(/[A-Z][a-z]*/g)) {
    current = current.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
    if (current === word) {
      return true;
    }
  }
  return false;
}

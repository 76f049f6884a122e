import type { SearchField } from '../index/fieldCode.ts';
import { partsOfWord, wordPattern } from '../index/termsOfWord.ts';
import { paperFeatures, type Clause, type Condition, type Query } from './query.ts';

/** More parts than anybody types; what comes behind them is left out. */
const mostClauses = 32;

/** Operator, field, and a phrase (whose closing quote may be missing) or a word. */
const part = /(?<sign>-?)(?:(?<field>\p{L}+):)?(?:["“”](?<phrase>[^"“”]*)["“”]?|(?<word>[^\s"“”]+))/gu;

const textFields: Readonly<Record<string, SearchField>> = {
  author: 'authors',
  authors: 'authors',
  title: 'title',
  abstract: 'abstract',
  intro: 'introduction',
  introduction: 'introduction',
};

/**
 * Reads a query in the language that `queryLanguage.ts` describes. Every text is a query: what cannot be read as an
 * operator or a field is taken for words.
 */
export function parseQuery(text: string): Query {
  const clauses: Clause[] = [];
  let isAlternative = false;
  for (const match of text.matchAll(part)) {
    const { sign = '', field, phrase, word } = match.groups ?? {};
    if (match[0] === 'OR') {
      isAlternative = clauses.length > 0;
      continue;
    }
    const isLast = match.index + match[0].length === text.length;
    const added = phrase === undefined ? readWord(word ?? '', sign, field, isLast) : readPhrase(phrase, sign, field);
    const before = clauses.at(-1);
    const [first] = added;
    if (isAlternative && before && first?.isNegated === before.isNegated && added.length === 1) {
      clauses[clauses.length - 1] = { ...before, alternatives: [...before.alternatives, ...first.alternatives] };
    } else {
      clauses.push(...added);
    }
    isAlternative = false;
    if (clauses.length >= mostClauses) {
      break;
    }
  }
  return clauses.slice(0, mostClauses);
}

/** Whether the answer to a query depends on what notes mention. */
export function asksForNotes(text: string): boolean {
  return parseQuery(text).some(({ alternatives }) =>
    alternatives.some((condition) => condition.kind === 'has' && condition.value === 'notes'),
  );
}

function readPhrase(phrase: string, sign: string, name: string | undefined): Clause[] {
  const fact = name === undefined ? undefined : readFact(name, phrase.trim());
  if (fact) {
    return [{ alternatives: [fact], isNegated: sign === '-' }];
  }
  const words = wordsOf(phrase);
  const field = textFields[name?.toLowerCase() ?? ''];
  const isPhrase = words.length > 1;
  const asked: Condition = { kind: 'words', words, isPhrase, isUnfinished: false, ...(field && { field }) };
  const others = name !== undefined && !field ? readWord(name, '', undefined, false) : [];
  return words.length === 0 ? others : [...others, { alternatives: [asked], isNegated: sign === '-' }];
}

/** A word with hyphens becomes several clauses, so that each part may match by itself. */
function readWord(word: string, sign: string, name: string | undefined, isLast: boolean): Clause[] {
  const isNegated = sign === '-';
  const fact = name === undefined ? undefined : readFact(name, word);
  if (fact) {
    return [{ alternatives: [fact], isNegated }];
  }
  const field = textFields[name?.toLowerCase() ?? ''];
  const words = wordsOf(name === undefined || field ? word : `${name} ${word}`);
  if (isNegated && words.length > 1) {
    return [{ alternatives: [{ kind: 'words', words, isPhrase: true, isUnfinished: false }], isNegated }];
  }
  const endsInWord = /[\p{L}\p{N}\p{M}]$/u.test(word);
  return words.map((one, index) => {
    const isUnfinished = !isNegated && isLast && endsInWord && index === words.length - 1;
    return {
      alternatives: [{ kind: 'words', words: [one], isPhrase: false, isUnfinished, ...(field && { field }) }],
      isNegated,
    };
  });
}

function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(wordPattern))
    .flatMap(([word]) => partsOfWord(word))
    .filter((word) => word !== '');
}

function readFact(name: string, value: string): Condition | undefined {
  switch (name.toLowerCase()) {
    case 'venue':
      return value === '' ? undefined : { kind: 'venue', value: value.toLowerCase() };
    case 'id':
      return value === '' ? undefined : { kind: 'id', value: value.toLowerCase() };
    case 'year':
      return readYears(value);
    case 'has': {
      const feature = paperFeatures.find((known) => known === value.toLowerCase());
      return feature && { kind: 'has', value: feature };
    }
    default:
      return undefined;
  }
}

/** `2023`, `2020..2023`, `2020..`, `..2020`. */
function readYears(value: string): Condition | undefined {
  const range = /^(\d{4})?\.\.(\d{4})?$/.exec(value);
  if (range) {
    return { kind: 'year', from: Number(range[1] ?? 0), to: Number(range[2] ?? 9999) };
  }
  return /^\d{4}$/.test(value) ? { kind: 'year', from: Number(value), to: Number(value) } : undefined;
}

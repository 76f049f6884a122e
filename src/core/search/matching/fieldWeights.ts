import { occurrences, searchFields, type SearchField } from '../index/fieldCode.ts';

/**
 * What one occurrence in a field is worth (BM25F; Robertson and Zaragoza 2009, section 3.6). An introduction mentions much that
 * the paper is not about: it finds a paper, and hardly ranks it.
 */
const weights: Readonly<Record<SearchField, number>> = {
  title: 5,
  authors: 4,
  other: 2,
  abstract: 1,
  introduction: 0.3,
};
const codeCount = 256;

/** For every code what the occurrences that it counts are worth: those in short fields, and those in the text. */
export interface CodeWeights {
  readonly short: Float32Array;
  readonly text: Float32Array;
}

/** The weights of codes, of all fields or of one alone. */
export function codeWeights(only?: SearchField): CodeWeights {
  const short = new Float32Array(codeCount);
  const text = new Float32Array(codeCount);
  for (let code = 0; code < codeCount; code += 1) {
    for (const field of searchFields) {
      if (only === undefined || only === field) {
        const array = field === 'abstract' || field === 'introduction' ? text : short;
        array[code] = (array[code] ?? 0) + weights[field] * occurrences(code, field);
      }
    }
  }
  return { short, text };
}

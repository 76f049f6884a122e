import type { SearchHit } from '../search/searchHit.ts';

/** Hits under one heading. */
export interface HitSection {
  readonly heading: string;
  readonly hits: readonly SearchHit[];
}

/**
 * Parts ranked hits without changing their order: down to the last complete one that is called by what was asked for they are
 * the best matches, from the first incomplete one after that they have only some of it.
 *
 * @param isNamed whether the words stand in what the paper is called by, not only in its text
 */
export function sectionsOf(hits: readonly SearchHit[], isNamed: (hit: SearchHit) => boolean): HitSection[] {
  const inText = hits.findLastIndex((hit) => hit.isComplete && isNamed(hit)) + 1;
  const firstIncomplete = hits.findIndex((hit, index) => index >= inText && !hit.isComplete);
  const some = firstIncomplete < 0 ? hits.length : firstIncomplete;
  const sections: HitSection[] = [
    { heading: 'Best matches', hits: hits.slice(0, inText) },
    { heading: 'In the text', hits: hits.slice(inText, some) },
    { heading: 'Some of the words', hits: hits.slice(some) },
  ];
  return sections.filter((section) => section.hits.length > 0);
}

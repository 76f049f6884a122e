import type { ExtractedText, Paper } from '../../paper.ts';
import { authorNames } from '../../render/bibliographicLine.ts';
import { RecentlyUsed } from '../../util/recentlyUsed.ts';
import { phraseText } from './phrasePattern.ts';

/** Fields in which phrases are looked for, the weightiest first. */
export const phraseFields = ['title', 'authors', 'abstract', 'introduction'] as const;
export type PhraseField = (typeof phraseFields)[number];

/** While somebody types, the same papers are looked at again and again. */
const textsKept = 1024;

/** The texts of papers as phrases are looked for in them; those that were used last are kept. */
export class PhraseTexts {
  readonly #textOf: (paper: Paper) => ExtractedText | undefined;
  readonly #kept = new RecentlyUsed<string, string>(textsKept);

  constructor(textOf: (paper: Paper) => ExtractedText | undefined) {
    this.#textOf = textOf;
  }

  get(paper: Paper, field: PhraseField): string {
    return this.#kept.getOrAdd(`${field} ${paper.id}`, () => phraseText(this.#read(paper, field)));
  }

  #read(paper: Paper, field: PhraseField): string {
    switch (field) {
      case 'title':
        return paper.title;
      case 'authors':
        return authorNames(paper.authors);
      default:
        return this.#textOf(paper)?.[field] ?? '';
    }
  }
}

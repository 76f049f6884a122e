import type { SearchField } from '../index/fieldCode.ts';

/** Something that a paper is asked for: words, or a fact about it. */
export type Condition = WordCondition | FactCondition;

/** One word or an exact phrase. */
export interface WordCondition {
  readonly kind: 'words';
  /** Folded parts, in order; one for a word without hyphens. */
  readonly words: readonly string[];
  /** The words have to stand in the text as they were typed, one behind the other. */
  readonly isPhrase: boolean;
  /** Where they have to stand; anywhere when absent. */
  readonly field?: SearchField;
  /** The last word is being typed: words that begin with it count. */
  readonly isUnfinished: boolean;
}

export type FactCondition =
  | { readonly kind: 'venue'; readonly value: string }
  | { readonly kind: 'year'; readonly from: number; readonly to: number }
  | { readonly kind: 'id'; readonly value: string }
  | { readonly kind: 'has'; readonly value: PaperFeature };

/** What `has:` asks for. */
export const paperFeatures = ['code', 'project', 'data', 'pdf', 'text', 'problem', 'notes'] as const;
export type PaperFeature = (typeof paperFeatures)[number];

/** A part of a query: a paper that has one of the alternatives has it, or with `isNegated` one that has none. */
export interface Clause {
  readonly alternatives: readonly Condition[];
  readonly isNegated: boolean;
}

/** What somebody asks for: a paper should have all of it. */
export type Query = readonly Clause[];

import { paperFeatures } from './query.ts';

/** A field of the query language, as help and completion describe it. */
export interface QueryField {
  /** Typed before the colon. */
  readonly name: string;
  readonly example: string;
  readonly description: string;
}

/** The fields that a query may name. */
export const queryFields: readonly QueryField[] = [
  { name: 'author', example: 'author:jiang', description: 'a name of an author' },
  { name: 'title', example: 'title:radiance', description: 'a word of the title' },
  { name: 'abstract', example: 'abstract:"point cloud"', description: 'words of the abstract' },
  { name: 'intro', example: 'intro:robot', description: 'words of the introduction' },
  { name: 'venue', example: 'venue:CVPR', description: 'where the paper appeared' },
  { name: 'year', example: 'year:2020..2023', description: 'when it appeared: a year, or from..to' },
  { name: 'id', example: 'id:Jin_DNF', description: 'a part of the ID or the citation key' },
  { name: 'has', example: 'has:code', description: `what there is for the paper: ${paperFeatures.join(', ')}` },
];

/** The rest of the query language. */
export const queryOperators: readonly Omit<QueryField, 'name'>[] = [
  { example: 'low light', description: 'papers with all words, typing errors forgiven; then those with most of them' },
  { example: '"night vision"', description: 'these words, one behind the other' },
  { example: '-video', description: 'without this word' },
  { example: '-has:notes', description: 'papers that no note mentions' },
  { example: 'nerf OR splatting', description: 'one or the other' },
];

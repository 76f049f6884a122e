/** What a column of a table, or a field of a record, can hold. What none of these names fits is kept as `more`. */
export const columnRoles = [
  'id',
  'title',
  'authors',
  'abstract',
  'introduction',
  'fullText',
  'venue',
  'year',
  'keywords',
  'links',
  'doi',
  'arxiv',
  'more',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** Whether several columns of a file can have the role. */
export function isShared(role: ColumnRole): boolean {
  return role === 'links' || role === 'more';
}

/** A column and what a person says that it holds. */
export interface NamedRole {
  /** Compared without case. */
  readonly name: string;
  readonly role: ColumnRole;
}

/** A column of a file, and what it was taken for. */
export interface ColumnUse {
  /** As the file writes it; empty where it has none. */
  readonly name: string;
  readonly role: ColumnRole;
  /** What told the role. */
  readonly by: 'name' | 'content' | 'choice' | 'form';
}

/** A field of an entry. */
export interface BibtexField {
  /** In lower case: BibTeX makes no difference. */
  readonly name: string;
  /** TeX: strings are put in, joined parts are one, the outer braces or quotation marks are off. */
  readonly value: string;
}

/** One entry of a bibliography. */
export interface BibtexEntry {
  /** In lower case: `article`. */
  readonly type: string;
  /** Empty where the entry has none. */
  readonly key: string;
  /** 1-based place of the key. */
  readonly line: number;
  readonly column: number;
  /** In the order of the file; names may come twice. */
  readonly fields: readonly BibtexField[];
}

/** The value of the field that has this name; of several, the first. */
export function valueOf({ fields }: Pick<BibtexEntry, 'fields'>, name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}

import { findArxivId, findDoi } from '../../identifiers.ts';
import type { Author, ExtractedText, PaperLink } from '../../paper.ts';
import type { FurtherField, PaperFields } from '../../paperFields.ts';
import type { ColumnRole } from '../columns/columnRole.ts';
import { keywordsOf, linksOf, yearOf } from '../columns/fieldValues.ts';
import type { FieldTable } from './fieldTable.ts';

/** A field of a record, with its value as the form has it. */
export interface NamedValue<Value> {
  /** As the form's `FieldTable` knows it. */
  readonly name: string;
  /** As a person would say it, if that is another. */
  readonly label?: string;
  readonly value: Value;
}

/** How a form's values are read. */
export interface ValueReading<Value> {
  /** A value as plain text on one line. */
  text(value: Value, role: ColumnRole): string;
  authors(value: Value): readonly Author[];
  /** Where a keyword may hold the signs that otherwise separate several. */
  keywords?(value: Value): readonly string[];
}

/** What a bibliographic record says of its paper. */
export interface ReferredPaper {
  readonly id: string;
  readonly fields: PaperFields;
  readonly text?: ExtractedText;
}

type Single = 'id' | 'title' | 'abstract' | 'introduction' | 'fullText' | 'venue';

/**
 * Makes a paper of a record's fields. Of several fields for one thing, the likeliest is taken; fields may come twice where a paper has
 * several of a thing, such as authors. All that is not used is kept under `more`.
 */
export function paperOfFields<Value>(
  values: readonly NamedValue<Value>[],
  table: FieldTable,
  reading: ValueReading<Value>,
): ReferredPaper {
  const draft = new PaperDraft(reading);
  const uses = values.map(({ name }) => table.find(name));
  const best = new Map<ColumnRole, number>();
  for (const { role, rank } of uses) {
    best.set(role, Math.min(rank, best.get(role) ?? rank));
  }
  values.forEach((field, index) => {
    const { role, rank } = uses[index] ?? { role: 'more', rank: 0 };
    const isChosen = rank === best.get(role) || role === 'links' || role === 'keywords';
    draft.add(field, isChosen ? role : 'more');
  });
  return draft.paper();
}

class PaperDraft<Value> {
  readonly #reading: ValueReading<Value>;
  readonly #singles = new Map<Single, string>();
  readonly #authors: Author[] = [];
  readonly #keywords: string[] = [];
  readonly #links: PaperLink[] = [];
  readonly #more: FurtherField[] = [];
  #year: number | undefined;
  #doi: string | undefined;
  #arxiv: string | undefined;

  constructor(reading: ValueReading<Value>) {
    this.#reading = reading;
  }

  add(field: NamedValue<Value>, role: ColumnRole): void {
    if (!this.#use(field, role)) {
      const value = this.#reading.text(field.value, 'more');
      if (value !== '') {
        this.#more.push({ name: field.label ?? field.name, value });
      }
    }
  }

  paper(): ReferredPaper {
    const single = (role: Single): string => this.#singles.get(role) ?? '';
    const title = single('title');
    const venue = single('venue');
    const abstract = single('abstract');
    const introduction = single('fullText') || single('introduction');
    return {
      id: single('id'),
      fields: {
        ...(title !== '' && { title }),
        ...(this.#authors.length > 0 && { authors: this.#authors }),
        ...(venue !== '' && { venue }),
        ...(this.#year !== undefined && { year: this.#year }),
        ...(this.#doi !== undefined && { doi: this.#doi }),
        ...(this.#arxiv !== undefined && { arxiv: this.#arxiv }),
        ...(this.#keywords.length > 0 && { keywords: [...new Set(this.#keywords)] }),
        ...(this.#links.length > 0 && { links: this.#links }),
        ...(this.#more.length > 0 && { more: this.#more }),
      },
      ...((abstract !== '' || introduction !== '') && { text: { abstract, introduction } }),
    };
  }

  /** False where the value is not what the role asks for. */
  #use({ name, label = name, value }: NamedValue<Value>, role: ColumnRole): boolean {
    switch (role) {
      case 'more':
        return false;
      case 'authors':
        return added(this.#authors, this.#reading.authors(value));
      case 'keywords':
        return added(this.#keywords, this.#reading.keywords?.(value) ?? keywordsOf(this.#reading.text(value, role)));
      case 'links':
        return added(this.#links, linksOf(this.#reading.text(value, role), label));
      case 'year':
        return this.#year === undefined && (this.#year = yearOf(this.#reading.text(value, role))) !== undefined;
      case 'doi':
        return this.#doi === undefined && (this.#doi = doiIn(this.#reading.text(value, role))) !== undefined;
      case 'arxiv':
        return this.#arxiv === undefined && (this.#arxiv = findArxivId(this.#reading.text(value, role))) !== undefined;
      default:
        return this.#useSingle(role, this.#reading.text(value, role));
    }
  }

  #useSingle(role: Single, text: string): boolean {
    if (text === '' || this.#singles.has(role)) {
      return false;
    }
    this.#singles.set(role, text);
    return true;
  }
}

/** A DOI may have any sign in it; from a text, only what is surely a part of it is taken. */
function doiIn(text: string): string | undefined {
  return /^10\.\d{4,9}\/\S+$/.test(text) ? text : findDoi(text);
}

function added<Item>(list: Item[], items: readonly Item[]): boolean {
  for (const item of items) {
    list.push(item);
  }
  return items.length > 0;
}

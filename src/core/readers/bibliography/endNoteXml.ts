import { SaxesParser, type SaxesTag } from 'saxes';
import type { PaperFileReader, ReadContext } from '../paperFileReader.ts';
import type { FoundProblem } from '../rowCollector.ts';
import { addReference } from './addReference.ts';
import { FieldTable, type FieldNames } from './fieldTable.ts';
import { paperOfFields, type NamedValue } from './paperOfFields.ts';
import { plainReading } from './taggedReader.ts';

/** By the name of an element or, where several of a kind stand within one, of that one. */
const fieldNames: FieldNames = {
  id: 'label',
  title: 'title',
  authors: 'authors',
  abstract: 'abstract',
  venue: 'secondary-title full-title alt-title',
  year: 'year pub-dates',
  keywords: 'keyword',
  doi: 'electronic-resource-num',
  links: 'related-urls pdf-urls web-urls text-urls',
};

/** EndNote's XML: `<record>` elements, with the text of each field in `<style>` elements. */
export const endNoteXmlReader: PaperFileReader = {
  form: 'EndNote XML',

  recognises({ text }) {
    return /<records?[\s>]/.test(text) && /<(?:rec-number|ref-type|contributors|titles)[\s>]/.test(text) ? 0.95 : 0;
  },

  async read(source, context) {
    const records = new XmlRecords(context);
    for await (const piece of source.text()) {
      records.add(piece);
      await context.step();
    }
    records.end();
    context.useColumns(records.table.uses);
  },
};

/** Elements that hold several of a kind, which their own names do not tell: authors and editors are both `author`. */
const groups = new Set(['author', 'url', 'date']);

interface OpenElement {
  readonly name: string;
  /** It holds other elements than parts of its own text. */
  hasElements: boolean;
  hasText: boolean;
  readonly text: string[];
}

interface OpenRecord {
  readonly line: number;
  readonly column: number;
  readonly values: NamedValue<string>[];
  readonly problems: FoundProblem[];
}

class XmlRecords {
  readonly table: FieldTable;
  readonly #rows: ReadContext['rows'];
  readonly #parser = new SaxesParser({ position: true });
  /** Elements that are open within the record, from the outermost on. */
  #open: OpenElement[] = [];
  #record: OpenRecord | undefined;
  #isBrokenSaid = false;

  constructor({ rows, chosenColumns }: ReadContext) {
    this.#rows = rows;
    this.table = new FieldTable(fieldNames, chosenColumns);
    this.#parser.on('opentag', (tag) => this.#openTag(tag));
    this.#parser.on('closetag', (tag) => this.#closeTag(tag));
    this.#parser.on('text', (text) => this.#addText(text));
    this.#parser.on('cdata', (text) => this.#addText(text));
    // With somebody to tell it, the parser goes on behind what is not well-formed.
    this.#parser.on('error', () => this.#tellBroken());
  }

  add(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
    this.#finish();
  }

  #openTag({ name, attributes }: SaxesTag): void {
    if (name === 'record') {
      this.#finish();
      const { line, columnIndex } = this.#parser;
      this.#record = { line, column: Math.max(1, columnIndex - '<record>'.length + 1), values: [], problems: [] };
      return;
    }
    if (!this.#record || name === 'style') {
      return;
    }
    const outer = this.#open.at(-1);
    if (outer) {
      outer.hasElements = !outer.hasText;
    }
    this.#open.push({ name, hasElements: false, hasText: false, text: [] });
    const type = attributes['name'];
    if (name === 'ref-type' && typeof type === 'string') {
      this.#record.values.push({ name: 'type', value: type });
    }
  }

  #closeTag({ name }: SaxesTag): void {
    if (name === 'record') {
      this.#finish();
    }
    if (this.#open.at(-1)?.name !== name) {
      return;
    }
    const closed = this.#open.pop();
    const outer = this.#open.at(-1);
    if (!closed || closed.hasElements || name === 'ref-type') {
      return;
    }
    const value = closed.text.join('');
    if (outer?.hasText) {
      // Part of a text, such as a word in italics.
      outer.text.push(value);
      return;
    }
    const field = outer && groups.has(name) ? outer.name : name;
    this.#record?.values.push({ name: field, label: field.replaceAll('-', ' '), value });
  }

  #addText(text: string): void {
    const element = this.#open.at(-1);
    if (element) {
      element.text.push(text);
      element.hasText ||= text.trim() !== '';
    }
  }

  #finish(): void {
    const record = this.#record;
    this.#record = undefined;
    this.#open = [];
    if (record) {
      const { line, column, values, problems } = record;
      addReference(this.#rows, paperOfFields(values, this.table, plainReading), { line, column }, problems);
    }
  }

  /** Once for a record, and once for all that is outside. */
  #tellBroken(): void {
    const { line, columnIndex } = this.#parser;
    const place = { line, column: columnIndex + 1 };
    const severity = 'warning' as const;
    if (this.#record?.problems.length === 0) {
      const message = 'The XML of this record is broken here: some of it may be missing.';
      this.#record.problems.push({ severity, message, ...place });
    } else if (!this.#record && !this.#isBrokenSaid) {
      this.#isBrokenSaid = true;
      this.#rows.report({ severity, message: 'The XML is broken here: a record may be missing.', ...place });
    }
  }
}

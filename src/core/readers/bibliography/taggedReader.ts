import { parsePersonName } from '../../personName.ts';
import type { Author } from '../../paper.ts';
import { longestRecord } from '../limits.ts';
import type { PaperFileHead, PaperFileReader, ReadContext } from '../paperFileReader.ts';
import { linesOf } from '../source/lines.ts';
import { addReference } from './addReference.ts';
import { FieldTable, type FieldNames } from './fieldTable.ts';
import { paperOfFields, type NamedValue, type ValueReading } from './paperOfFields.ts';
import { formatCount } from '../../util/quantities.ts';

/** A form in which every line is a tag and a value, and a line without a tag goes on from the one before. */
export interface TaggedForm {
  readonly form: string;
  recognises(head: PaperFileHead): number;
  /** Takes a line apart: a tag, and its value or nothing. */
  readonly line: RegExp;
  /** The tag with which a record begins. */
  readonly begins: string;
  /** The tag with which it ends; without one, it may end with an empty line. */
  readonly ends?: string;
  /** By tags in lower case. */
  readonly fields: FieldNames;
  /** What the tags of other fields mean, by tag in lower case. */
  readonly labels: Readonly<Record<string, string>>;
  readonly reading: ValueReading<string>;
}

/** Values as they are, one name a tag: `Family, Given`, or with a comma at its end the name of an institution. */
export const plainReading: ValueReading<string> = {
  text: (value) => value.replace(/\s+/g, ' ').trim(),
  authors: (value) => nameIn(value),
};

function nameIn(value: string): readonly Author[] {
  const name = value.trim();
  const author = name.endsWith(',') ? { family: name.replace(/[\s,]+$/, '') } : parsePersonName(name);
  return author === undefined || author.family === '' ? [] : [author];
}

/** The reader of a form with tags. */
export function taggedReader(form: TaggedForm): PaperFileReader {
  return {
    form: form.form,
    recognises: (head) => form.recognises(head),
    async read(source, context) {
      const records = new TaggedRecords(form, context);
      for await (const lines of linesOf(source.text())) {
        for (const line of lines) {
          if (records.add(line)) {
            await context.step();
          }
        }
      }
      records.end();
      context.useColumns(records.table.uses);
    },
  };
}

interface TaggedValue extends Omit<NamedValue<string>, 'value'> {
  readonly lines: string[];
}

class TaggedRecords {
  readonly table: FieldTable;
  readonly #form: TaggedForm;
  readonly #rows: ReadContext['rows'];
  #line = 0;
  #values: TaggedValue[] = [];
  /** 1-based line on which the record began; undefined between records. */
  #start: number | undefined;
  #hasBeginning = false;
  #isBehindEmptyLine = false;
  #isBetweenSaid = false;
  #length = 0;

  constructor(form: TaggedForm, { rows, chosenColumns }: ReadContext) {
    this.#form = form;
    this.#rows = rows;
    this.table = new FieldTable(form.fields, chosenColumns);
  }

  /** Takes the next line; true when it completed a record. */
  add(line: string): boolean {
    this.#line += 1;
    const found = this.#form.line.exec(line);
    const tag = found?.[1]?.toLowerCase();
    if (tag === undefined) {
      this.#addUntagged(line);
      return false;
    }
    if (tag === this.#form.ends) {
      return this.#finish();
    }
    const isNew = tag === this.#form.begins;
    const isNext = this.#form.ends === undefined && this.#isBehindEmptyLine && !this.#hasBeginning;
    const isComplete = (isNew || isNext) && this.#finish(this.#form.ends !== undefined);
    this.#addTagged(tag, found?.[2] ?? '', isNew);
    return isComplete;
  }

  end(): void {
    this.#finish(this.#form.ends !== undefined);
  }

  #addTagged(tag: string, value: string, isNew: boolean): void {
    if (this.#start === undefined) {
      this.#start = this.#line;
      this.#hasBeginning = isNew;
    }
    this.#isBehindEmptyLine = false;
    const label = Object.hasOwn(this.#form.labels, tag) ? this.#form.labels[tag] : undefined;
    this.#values.push({ name: tag, ...(label !== undefined && { label }), lines: [] });
    this.#addText(value);
  }

  #addUntagged(line: string): void {
    if (line.trim() === '') {
      this.#isBehindEmptyLine = true;
    } else if (this.#start !== undefined) {
      this.#addText(line.trim());
    } else if (!this.#isBetweenSaid) {
      // What a program writes about itself at the beginning of its file is nobody's loss.
      this.#isBetweenSaid = true;
      if (this.#rows.count > 0) {
        const message = 'Lines between two records have no tag and were left out.';
        this.#rows.report({ severity: 'warning', message, line: this.#line, column: 1 });
      }
    }
  }

  #addText(text: string): void {
    this.#length += text.length;
    if (this.#length <= longestRecord) {
      this.#values.at(-1)?.lines.push(text);
    }
  }

  /** @param isOpen the record has no end of its own though it should */
  #finish(isOpen = false): boolean {
    const line = this.#start;
    if (line === undefined) {
      return false;
    }
    const values = this.#values.map(({ lines, ...field }) => ({ ...field, value: lines.join(' ') }));
    const place = { line, column: 1 };
    addReference(this.#rows, paperOfFields(values, this.table, this.#form.reading), place, [
      ...(this.#length > longestRecord
        ? [
            {
              severity: 'warning' as const,
              message: `The record is cut: it is longer than ${formatCount(longestRecord)} characters.`,
              ...place,
            },
          ]
        : []),
      ...(isOpen
        ? [
            {
              severity: 'information' as const,
              message: `The record is not closed with ${this.#form.ends?.toUpperCase() ?? ''}; it is read up to where the next begins.`,
              ...place,
            },
          ]
        : []),
    ]);
    this.#values = [];
    this.#start = undefined;
    this.#length = 0;
    this.#isBetweenSaid = false;
    return true;
  }
}

import type { ColumnUse } from '../columns/columnRole.ts';
import { findColumns } from '../columns/findColumns.ts';
import { paperOfRecord } from '../columns/paperOfRecord.ts';
import { mostNames } from '../limits.ts';
import type { PaperFileReader, ReadContext } from '../paperFileReader.ts';
import { isJsonLines, jsonValues, type JsonValue } from './jsonValues.ts';
import { formatCount } from '../../util/quantities.ts';

/** Records as JSON: a list, an object with a list, one a line, or one behind the other. */
export const jsonReader: PaperFileReader = {
  form: 'JSON or JSON Lines',

  recognises({ text, suffix }) {
    const isNamed = ['json', 'jsonl', 'ndjson', 'geojson'].includes(suffix);
    if (isJsonLines(text) || /^\s*\[\s*(?:\{\s*["}]|\])/.test(text) || /^\s*\{\s*"[^"]*"\s*:/.test(text)) {
      return 0.9;
    }
    return isNamed ? 0.6 : 0;
  },

  async read(source, context) {
    const records = new Records(context);
    for await (const found of jsonValues(source.text())) {
      if ('flaw' in found) {
        const { flaw: message, ...place } = found;
        context.rows.report({ severity: 'warning', message, ...place });
      } else {
        records.add(found);
      }
      await context.step();
    }
    records.finish();
  },
};

/** Names and values, in order: names may be any text, so they are no keys of an object. */
type Entries = readonly (readonly [name: string, value: unknown])[];

const samples = 20;

/** Makes papers of records. Their names may differ, so what each holds is found out anew whenever a new one comes. */
class Records {
  readonly #context: ReadContext;
  readonly #names = new Map<string, number>();
  #first: JsonValue[] | undefined = [];
  #samples: readonly unknown[][] = [];
  #columns: readonly ColumnUse[] = [];
  #hasTooMany = false;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  add(found: JsonValue): void {
    if (!this.#first) {
      this.#addRecord(found);
      return;
    }
    this.#first.push(found);
    if (this.#first.length >= samples) {
      this.finish();
    }
  }

  /** Finds the columns of the first records, and adds these. */
  finish(): void {
    const first = this.#first ?? [];
    this.#first = undefined;
    const records = first.map(({ value }) => recordOf(value)).filter((record) => record !== undefined);
    records.forEach((record) => this.#learn(record));
    this.#samples = records.map((record) => this.#valuesOf(record));
    this.#findColumns();
    first.forEach((found) => this.#addRecord(found));
  }

  #addRecord({ value, line, column }: JsonValue): void {
    const { rows } = this.#context;
    const record = recordOf(value);
    if (!record) {
      rows.report({ severity: 'warning', message: 'This was left out: it is no record of a paper.', line, column });
      return;
    }
    if (this.#learn(record)) {
      this.#findColumns();
    }
    if (this.#names.size === mostNames && !this.#hasTooMany && record.some(([name]) => !this.#names.has(name))) {
      this.#hasTooMany = true;
      const message = `The records have more than ${formatCount(mostNames)} different names: what stands under further ones is left out, here and below.`;
      rows.report({ severity: 'warning', message, line, column });
    }
    rows.add({ ...paperOfRecord(this.#columns, this.#valuesOf(record)), line, column });
  }

  /** Whether the record has names that none had before. */
  #learn(record: Entries): boolean {
    const before = this.#names.size;
    for (const [name] of record) {
      if (!this.#names.has(name) && this.#names.size < mostNames) {
        this.#names.set(name, this.#names.size);
      }
    }
    return this.#names.size > before;
  }

  #valuesOf(record: Entries): unknown[] {
    const values = new Array<unknown>(this.#names.size).fill(undefined);
    for (const [name, value] of record) {
      const index = this.#names.get(name);
      if (index !== undefined) {
        values[index] = value;
      }
    }
    return values;
  }

  #findColumns(): void {
    const { chosenColumns, useColumns } = this.#context;
    this.#columns = findColumns([...this.#names.keys()], this.#samples, chosenColumns);
    useColumns(this.#columns);
  }
}

/** The names and values of a record; those of its row, as a dataset server gives it. */
function recordOf(value: unknown): Entries | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const entries: [string, unknown][] = Object.entries(value);
  const row = entries.find(([name]) => name === 'row')?.[1];
  return entries.some(([name]) => name === 'row_idx') && typeof row === 'object' && row !== null
    ? Object.entries(row)
    : entries;
}

import type { Author } from '../../paper.ts';
import { textOf } from '../columns/fieldValues.ts';
import { jsonValues } from '../json/jsonValues.ts';
import type { PaperFileReader } from '../paperFileReader.ts';
import { addReference } from './addReference.ts';
import { FieldTable, type FieldNames } from './fieldTable.ts';
import { paperOfFields, type NamedValue, type ValueReading } from './paperOfFields.ts';

const fieldNames: FieldNames = {
  id: 'citation-key id',
  title: 'title title-short',
  authors: 'author',
  abstract: 'abstract',
  venue: 'container-title event-title event container-title-short',
  year: 'issued published-print published-online',
  keywords: 'keyword categories',
  doi: 'doi',
  arxiv: 'arxiv',
  links: 'url',
};

/** CSL-JSON, as Zotero and Pandoc write it: a list of items with names, dates and texts of the Citation Style Language. */
export const cslJsonReader: PaperFileReader = {
  form: 'CSL-JSON',

  recognises({ text }) {
    const isList = /^\s*\[\s*\{/.test(text);
    const hasType =
      /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|book|chapter|paper-conference|thesis|report|webpage|dataset|software|document|entry(?:-\w+)?|manuscript|speech|post(?:-weblog)?)"/;
    const hasParts = /"(?:family|date-parts|literal|container-title|citation-key)"\s*:/;
    return isList && hasType.test(text) && hasParts.test(text) ? 0.95 : 0;
  },

  async read(source, context) {
    const table = new FieldTable(fieldNames, context.chosenColumns);
    for await (const found of jsonValues(source.text())) {
      if ('flaw' in found) {
        const { flaw: message, ...place } = found;
        context.rows.report({ severity: 'warning', message, ...place });
      } else {
        const { value, line, column } = found;
        addReference(context.rows, paperOfFields(fieldsOf(value), table, cslReading), { line, column });
      }
      await context.step();
    }
    context.useColumns(table.uses);
  },
};

function fieldsOf(item: unknown): readonly NamedValue<unknown>[] {
  const entries: [string, unknown][] = isRecord(item) ? Object.entries(item) : [];
  return entries.map(([name, value]) => ({ name: name.toLowerCase(), label: name, value }));
}

const cslReading: ValueReading<unknown> = {
  text: (value, role) => (role === 'links' || role === 'doi' ? textOf(value) : plainText(textOfValue(value))),
  authors: (value) => (Array.isArray(value) ? value.flatMap((name: unknown) => nameOf(name) ?? []) : []),
};

/** A date as its parts, names as they are cited, and everything else as JSON tables have it. */
function textOfValue(value: unknown): string {
  if (Array.isArray(value) && value.some((part) => isRecord(part))) {
    const names = value.flatMap((part: unknown) => nameOf(part) ?? []);
    return names.length === value.length
      ? names.map(({ family, given }) => (given === undefined ? family : `${given} ${family}`)).join(', ')
      : textOf(value);
  }
  return isRecord(value) ? (dateOf(value) ?? textOf(value)) : textOf(value);
}

function dateOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const parts = value['date-parts'];
  if (Array.isArray(parts)) {
    const dates = parts.map((date: unknown) => (Array.isArray(date) ? date.map(textOf).join('-') : textOf(date)));
    return dates.join('/');
  }
  const written = value['raw'] ?? value['literal'];
  return typeof written === 'string' ? written : undefined;
}

function nameOf(name: unknown): Author | undefined {
  if (!isRecord(name)) {
    return undefined;
  }
  const part = (...keys: readonly string[]): string =>
    keys
      .map((key) => textOf(name[key]))
      .filter(Boolean)
      .join(' ');
  const family = part('dropping-particle', 'non-dropping-particle', 'family', 'suffix') || part('literal');
  const given = part('given');
  return family === '' ? undefined : { family, ...(given !== '' && { given }) };
}

/** Rich text in items is written with a few elements of HTML. */
function plainText(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

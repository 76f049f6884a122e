import { parsePersonName } from '../../personName.ts';
import type { Author, LinkKind, PaperLink } from '../../paper.ts';

const deepest = 10;

/** A value of a file, whatever it is there, as text: lists with commas, records as JSON. */
export function textOf(value: unknown, depth = 0): string {
  switch (typeof value) {
    case 'string':
      return value.trim();
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? '' : textOfObject(value, depth + 1);
    default:
      return '';
  }
}

function textOfObject(value: object, depth: number): string {
  if (depth > deepest) {
    return '…';
  }
  if (Array.isArray(value)) {
    return value
      .map((part) => textOf(part, depth))
      .filter(Boolean)
      .join(', ');
  }
  return value instanceof Date ? value.toISOString() : jsonOf(value);
}

/** Records that are nested deeper than the platform follows are not written out. */
function jsonOf(value: object): string {
  try {
    return JSON.stringify(value, plainNumbers);
  } catch {
    return '…';
  }
}

/** Numbers beyond doubles, which JSON has no way to write. */
function plainNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** A list, as the file has it or as text (`['a', 'b']`, `["a"]`). Undefined for a text that is no list. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) {
    return value as readonly unknown[];
  }
  const written = typeof value === 'string' ? /^\s*\[(.*)\]\s*$/s.exec(value)?.[1] : undefined;
  if (written === undefined || !/^\s*["']/.test(written)) {
    return undefined;
  }
  return Array.from(written.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g), ([, double, single]) =>
    (double ?? single ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** Authors as a file may write them: one text, a list of names, pairs of family and given name, records. */
export function authorsOf(value: unknown): Author[] {
  const list = listOf(value);
  const written = list ?? splitAuthors(textOf(value));
  return written.flatMap((author) => authorOf(author) ?? []);
}

function authorOf(value: unknown): Author | undefined {
  if (typeof value === 'string') {
    return parsePersonName(value);
  }
  if (Array.isArray(value)) {
    // As arXiv has them: family name, given name, suffix, and more.
    const [family = '', given = '', suffix = ''] = value.map((name) => textOf(name));
    return parsePersonName([`${family} ${suffix}`.trim(), given].filter(Boolean).join(', '));
  }
  const record = new Map(
    Object.entries(value ?? {}).map(([key, part]) => [key.toLowerCase().replace(/[^a-z]/g, ''), textOf(part)]),
  );
  const part = (...names: readonly string[]): string => names.map((name) => record.get(name) ?? '').find(Boolean) ?? '';
  const family = part('family', 'lastname', 'last', 'surname', 'familyname');
  const given = part('given', 'firstname', 'first', 'forename', 'givenname');
  return family === ''
    ? parsePersonName(part('name', 'fullname', 'literal', 'displayname'))
    : { family, ...(given !== '' && { given }) };
}

/** Separates by `;` or lines, `and`, or commas, whichever the text has; commas within a name are told from those between. */
function splitAuthors(text: string): string[] {
  if (/[;\n]/.test(text)) {
    return text.split(/[;\n]/);
  }
  const parts = text.split(/,? (?:and|&) /);
  if (parts.length > 1 && parts.every((part) => /^[^,]+,[^,]+$/.test(part))) {
    return parts;
  }
  const names = parts.flatMap((part) => part.split(/,\s*/)).filter((name) => name.trim() !== '');
  const isPaired = names.length % 2 === 0 && names.every((name, index) => index % 2 === 0 || isInitials(name));
  const isOne = names.length === 2 && parts.length === 1 && names.every((name) => !name.trim().includes(' '));
  return isPaired || isOne ? pairs(names) : names;
}

function isInitials(name: string): boolean {
  return /^(?:\p{Lu}\.?[- ]?){1,4}$/u.test(name.trim());
}

function pairs(names: readonly string[]): string[] {
  return names.flatMap((name, index) => (index % 2 === 0 ? [`${name}, ${names[index + 1] ?? ''}`] : []));
}

/** Keywords, from a list or a text that separates them by `;`, `,`, `|` or lines; arXiv's categories by spaces. */
export function keywordsOf(value: unknown): string[] {
  const list = listOf(value)?.map((part) => textOf(part)) ?? splitKeywords(textOf(value));
  return [...new Set(list.map((keyword) => keyword.trim()).filter((keyword) => keyword !== ''))];
}

function splitKeywords(text: string): string[] {
  if (/^(?:[a-z-]+\.[A-Za-z-]{2,}\s*)+$/.test(text)) {
    return text.split(/\s+/);
  }
  return text.split(text.includes(';') ? /;/ : /[,|\n]/);
}

/** The year in a number, a year or a date. */
export function yearOf(value: unknown): number | undefined {
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(textOf(value))?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The links in a value, of a kind that the column's name tells. Addresses without a scheme get one. */
export function linksOf(value: unknown, column: string): PaperLink[] {
  const written = listOf(value)?.map((part) => textOf(part)) ?? textOf(value).split(/[\s,;]+/);
  return written.filter(isAddress).map((address) => {
    const url = /^https?:/i.test(address) ? address : `https://${address.replace(/^\/\//, '')}`;
    return { kind: kindOf(column, url), url };
  });
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\/[^\s/]+|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i.test(text);
}

/** Tells kinds by the column's name, then by the address. */
const kinds: readonly (readonly [LinkKind, RegExp, RegExp])[] = [
  ['pdf', /pdf/i, /\.pdf(?:[?#]|$)/i],
  ['code', /code|git|repo/i, /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket|codeberg)\./i],
  ['data', /data/i, /^https?:\/\/(?:www\.)?zenodo\./i],
  ['arxiv', /arxiv/i, /^https?:\/\/(?:[\w-]+\.)?arxiv\.org\//i],
  ['doi', /doi/i, /^https?:\/\/(?:dx\.)?doi\.org\//i],
  ['project', /project|web|home|demo/i, /\.(?:github|gitlab)\.io(?:\/|$)/i],
  ['paper', /paper|html|abs/i, /^https?:\/\/openaccess\./i],
];

function kindOf(column: string, url: string): LinkKind {
  return (
    (kinds.find(([, name]) => name.test(column)) ?? kinds.find(([, , address]) => address.test(url)))?.[0] ?? 'other'
  );
}

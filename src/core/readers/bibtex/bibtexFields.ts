import { findArxivId } from '../../identifiers.ts';
import { parsePersonName } from '../../personName.ts';
import type { Author } from '../../paper.ts';
import type { FieldNames } from '../bibliography/fieldTable.ts';
import type { NamedValue, ValueReading } from '../bibliography/paperOfFields.ts';
import { valueOf, type BibtexEntry } from './bibtexEntry.ts';
import { heldTexText, released, texText, verbatimText } from './tex/texText.ts';

/** What the fields of BibTeX and BibLaTeX hold. Places, publishers and the like are no venue of a paper. */
export const bibtexFieldNames: FieldNames = {
  title: 'title',
  authors: 'author',
  abstract: 'abstract',
  venue: 'journaltitle journal booktitle maintitle eventtitle school institution',
  year: 'date year',
  keywords: 'keywords keyword',
  doi: 'doi',
  arxiv: 'eprint arxiv arxivid',
  links: 'url link pdf code project howpublished bdsk-url-1 bdsk-url-2 file',
};

/** Fields that TeX takes as they are. */
const verbatim = new Set(['doi', 'arxiv', 'links']);

/** Values of TeX, as text. */
export const texReading: ValueReading<string> = {
  text: (value, role) => (verbatim.has(role) ? verbatimText(value) : texText(value)),
  authors: bibtexNames,
};

/**
 * Names as BibTeX has them, joined by `and`: `First von Last`, `von Last, First`, `von Last, Jr, First`; braces hold a name or a
 * part of one together. BibLaTeX also has them in parts: `family=Last, given=First`. `others` is nobody.
 */
function bibtexNames(value: string): Author[] {
  return heldTexText(value)
    .split(/\s+and\s+/i)
    .flatMap((name) => nameOf(name.trim()) ?? []);
}

function nameOf(name: string): Author | undefined {
  if (name === 'others' || name === '') {
    return undefined;
  }
  const author = /^(?:family|given|prefix|suffix)\s*=/.test(name) ? nameOfParts(name) : parsePersonName(name);
  return (
    author && {
      family: released(author.family),
      ...(author.given !== undefined && { given: released(author.given) }),
    }
  );
}

function nameOfParts(name: string): Author | undefined {
  const parts = new Map(
    name.split(',').map((part) => {
      const [key = '', value = ''] = part.split('=');
      return [key.trim(), value.trim().replace(/^"(.*)"$/, '$1')];
    }),
  );
  const joined = (...keys: readonly string[]): string => keys.flatMap((key) => parts.get(key) || []).join(' ');
  const family = joined('prefix', 'family', 'suffix');
  const given = joined('given');
  return family === '' ? undefined : { family, ...(given !== '' && { given }) };
}

/** The fields of an entry as they count for a paper: a title with its subtitle, arXiv's ID with what belongs to it. */
export function fieldsOfEntry(entry: BibtexEntry): readonly NamedValue<string>[] {
  const eprint = eprintOf(entry);
  const subtitle = valueOf(entry, 'title') === undefined ? undefined : valueOf(entry, 'subtitle');
  const fields: NamedValue<string>[] = [{ name: 'entrytype', value: entry.type }];
  let hasEprint = false;
  for (const field of entry.fields) {
    const { name, value } = field;
    if (name === 'title' && subtitle !== undefined) {
      fields.push({ name, value: withSubtitle(value, subtitle) });
    } else if (name === 'eprint') {
      hasEprint = true;
      fields.push(
        eprint === undefined ? { name: 'eprint of another archive', label: name, value } : { name, value: eprint },
      );
    } else if ((name === 'journal' || name === 'journaltitle') && arxivOfJournal(value) !== undefined) {
      fields.push({ name, value: 'arXiv' });
    } else if (name === 'file' && !/^\W*https?:/.test(value)) {
      fields.push({ name: 'local file', label: name, value });
    } else if (name !== 'subtitle' || subtitle === undefined) {
      fields.push(field);
    }
  }
  return hasEprint || eprint === undefined ? fields : [...fields, { name: 'eprint', value: eprint }];
}

function withSubtitle(title: string, subtitle: string): string {
  return /[.?!:]\}*\s*$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function eprintOf(entry: BibtexEntry): string | undefined {
  const eprint = valueOf(entry, 'eprint');
  if (eprint === undefined) {
    return arxivOfJournal(valueOf(entry, 'journal') ?? valueOf(entry, 'journaltitle') ?? '');
  }
  const archive = valueOf(entry, 'eprinttype') ?? valueOf(entry, 'archiveprefix');
  if (archive !== undefined && !/arxiv/i.test(archive)) {
    return undefined;
  }
  const category = valueOf(entry, 'primaryclass') ?? valueOf(entry, 'eprintclass') ?? '';
  return /^\s*\{?\d{7}\b/.test(eprint) && category !== '' ? `${category}/${verbatimText(eprint)}` : eprint;
}

/** Of `arXiv preprint arXiv:2301.12345` and `CoRR abs/2301.12345`. */
function arxivOfJournal(journal: string): string | undefined {
  return /^\W*(?:arxiv|corr)\b/i.test(journal) ? findArxivId(verbatimText(journal)) : undefined;
}

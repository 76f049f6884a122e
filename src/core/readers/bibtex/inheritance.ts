import { valueOf, type BibtexEntry, type BibtexField } from './bibtexEntry.ts';

/** What an entry inherits from, and what is said when that is not there. */
interface Descent {
  readonly field: 'crossref' | 'xdata';
  readonly key: string;
}

/** Entries may inherit from entries that inherit; beyond so many generations, and in a cycle, they do not. */
const mostGenerations = 20;

/** What only the entry itself has, however it inherits. */
const ownFields = new Set(
  `ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype
  shorthand sortkey sortname sorttitle sortyear shorttitle indextitle indexsorttitle abstract keywords keyword note annotation
  annote comment comments doi url urldate eprint eprinttype eprintclass archiveprefix primaryclass file pages timestamp owner`.split(
    /\s+/,
  ),
);

/** The fields that hold a part's whole under another name than the whole itself does. */
const titles: readonly (readonly [parent: RegExp, child: RegExp, renamed: Readonly<Record<string, string>>])[] = [
  [/^mv/, /^(?!mv)/, { title: 'maintitle', subtitle: 'mainsubtitle', titleaddon: 'maintitleaddon' }],
  [
    /^(?:book|collection|reference|proceedings|conference)$/,
    /^(?:in|bookin|supp(?:book|collection)|conference$)/,
    { title: 'booktitle', subtitle: 'booksubtitle', titleaddon: 'booktitleaddon' },
  ],
  [/^periodical$/, /^(?:article|suppperiodical)$/, { title: 'journaltitle', subtitle: 'journalsubtitle' }],
];

/** The keys that an entry inherits from: its data first, then its cross-reference. */
export function descentOf(entry: BibtexEntry): readonly Descent[] {
  if (!entry.fields.some(({ name }) => name === 'xdata' || name === 'crossref')) {
    return [];
  }
  const data = valueOf(entry, 'xdata')?.split(',') ?? [];
  const crossref = valueOf(entry, 'crossref');
  return [
    ...data.map((key) => ({ field: 'xdata' as const, key: key.trim() })),
    ...(crossref === undefined ? [] : [{ field: 'crossref' as const, key: crossref.trim() }]),
  ].filter(({ key }) => key !== '');
}

/** The keys by which others may name an entry. */
export function namesOf(entry: BibtexEntry): string[] {
  return [entry.key, ...(valueOf(entry, 'ids')?.split(',') ?? [])].map(nameOf).filter((name) => name !== '');
}

/** Keys are compared without case, as BibTeX does it. */
export function nameOf(key: string): string {
  return key.trim().toLowerCase();
}

/** Gives entries the fields that they inherit. */
export class Inheritance {
  readonly #parents: ReadonlyMap<string, BibtexEntry>;
  readonly #whole = new Map<BibtexEntry, BibtexEntry>();

  /** @param parents by `namesOf` */
  constructor(parents: ReadonlyMap<string, BibtexEntry>) {
    this.#parents = parents;
  }

  /** The entry with what it inherits, and a sentence about each thing that is wrong with that. */
  complete(entry: BibtexEntry): { readonly entry: BibtexEntry; readonly problems: readonly string[] } {
    const problems: string[] = [];
    return { entry: this.#complete(entry, [], problems), problems };
  }

  #complete(entry: BibtexEntry, path: readonly BibtexEntry[], problems: string[]): BibtexEntry {
    const known = this.#whole.get(entry);
    if (known) {
      return known;
    }
    const fields: BibtexField[] = [...entry.fields];
    const names = new Set(fields.map(({ name }) => name));
    for (const { field, key } of descentOf(entry)) {
      const parent = this.#parents.get(nameOf(key));
      const isCycle = parent !== undefined && (parent === entry || path.includes(parent));
      if (!parent || isCycle || path.length >= mostGenerations) {
        problems.push(problemOf(field, key, parent !== undefined, isCycle));
        continue;
      }
      const whole = this.#complete(parent, [...path, entry], problems);
      for (const inherited of field === 'xdata' ? whole.fields : inheritedFields(whole, entry.type)) {
        if (!names.has(inherited.name)) {
          names.add(inherited.name);
          fields.push(inherited);
        }
      }
    }
    const whole = { ...entry, fields };
    this.#whole.set(entry, whole);
    return whole;
  }
}

function inheritedFields({ type, fields }: BibtexEntry, heir: string): BibtexField[] {
  const renamed = titles.find(([parent, child]) => parent.test(type) && child.test(heir))?.[2] ?? {};
  return fields
    .filter(({ name }) => !ownFields.has(name))
    .map(({ name, value }) => ({ name: Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name, value }));
}

function problemOf(field: string, key: string, isKnown: boolean, isCycle: boolean): string {
  if (!isKnown) {
    return `This entry has a ${field} to ${key}, which is not in this file: what it would inherit is missing.`;
  }
  return isCycle
    ? `This entry has a ${field} to ${key}, which leads back to itself: what it would inherit is missing.`
    : `This entry inherits through too many others: the ${field} to ${key} is not followed.`;
}

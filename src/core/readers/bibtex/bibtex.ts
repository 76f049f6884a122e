import { FieldTable } from '../bibliography/fieldTable.ts';
import { paperOfFields } from '../bibliography/paperOfFields.ts';
import type { PaperFileReader, PaperFileSource, ReadContext } from '../paperFileReader.ts';
import type { FoundProblem } from '../rowCollector.ts';
import type { BibtexEntry } from './bibtexEntry.ts';
import { bibtexFieldNames, fieldsOfEntry, texReading } from './bibtexFields.ts';
import { entriesOf, type ScannedEntry } from './entryScanner.ts';
import { descentOf, Inheritance, nameOf, namesOf } from './inheritance.ts';

/** Bibliographies of BibTeX and BibLaTeX. An entry's key is its paper's ID and citation key. */
export const bibtexReader: PaperFileReader = {
  form: 'BibTeX',

  recognises({ text, suffix }) {
    const hasSuffix = suffix === 'bib' || suffix === 'bibtex';
    const firstLine = /^[ \t]*([^%\s].*)$/m.exec(text)?.[1] ?? '';
    if (/^@[ \t]*[A-Za-z][\w-]*[ \t]*(?:[{(]|$)/.test(firstLine)) {
      return 0.95;
    }
    const hasEntry = /^[ \t]*@[ \t]*[A-Za-z][\w-]*[ \t]*[{(][^=\n\r{}]*,[ \t]*[\n\r]/m.test(text);
    return hasSuffix ? (hasEntry ? 0.95 : 0.5) : hasEntry ? 0.7 : 0;
  },

  async read(source, context) {
    const papers = new EntryPapers(context);
    const heirs: ScannedEntry[] = [];
    for await (const { entries, problems } of entriesOf(source.text())) {
      problems.forEach((problem) => context.rows.report(problem));
      for (const scanned of entries) {
        if (descentOf(scanned.entry).length > 0) {
          heirs.push(scanned);
        } else {
          papers.add(scanned.entry, scanned.problems);
        }
        await context.step();
      }
      await context.step();
    }
    await addHeirs(heirs, papers, source, context);
    context.useColumns(papers.table.uses);
  },
};

class EntryPapers {
  readonly table: FieldTable;
  readonly #rows: ReadContext['rows'];

  constructor({ rows, chosenColumns }: ReadContext) {
    this.#rows = rows;
    this.table = new FieldTable(bibtexFieldNames, chosenColumns);
  }

  add(entry: BibtexEntry, problems: readonly FoundProblem[]): void {
    const { type, key, line, column } = entry;
    if (type === 'xdata') {
      problems.forEach((problem) => this.#rows.report(problem));
      return;
    }
    const { id, fields, text } = paperOfFields(fieldsOfEntry(entry), this.table, texReading);
    const ownKey = key || id;
    this.#rows.add(
      { id: ownKey, line, column, fields: { ...fields, ...(ownKey !== '' && { citationKey: ownKey }) }, text },
      problems,
    );
  }
}

/**
 * Adds the entries that inherit from others. Those others may stand anywhere, so they are looked for in a second pass over the
 * file, and nothing of the entries that nobody names has to be kept.
 */
async function addHeirs(
  heirs: readonly ScannedEntry[],
  papers: EntryPapers,
  source: PaperFileSource,
  context: ReadContext,
): Promise<void> {
  if (heirs.length === 0) {
    return;
  }
  const wanted = new Set(heirs.flatMap(({ entry }) => descentOf(entry).map(({ key }) => nameOf(key))));
  const parents = new Map<string, BibtexEntry>();
  const keep = (entry: BibtexEntry): void => {
    namesOf(entry)
      .filter((name) => wanted.has(name) && !parents.has(name))
      .forEach((name) => parents.set(name, entry));
  };
  heirs.forEach(({ entry }) => keep(entry));
  for await (const { entries } of entriesOf(source.text())) {
    entries.forEach(({ entry }) => keep(entry));
    await context.step();
  }
  const inheritance = new Inheritance(parents);
  for (const { entry, problems } of heirs) {
    const whole = inheritance.complete(entry);
    const { line, column } = entry;
    const further = whole.problems.map((message) => ({ severity: 'warning' as const, message, line, column }));
    papers.add(whole.entry, [...problems, ...further]);
    await context.step();
  }
}

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { ExportedPaper, ExportForm } from '../../../../src/core/export/exportForm.ts';
import { exportForms } from '../../../../src/core/export/exportForms.ts';
import { parquetForm } from '../../../../src/core/export/forms/parquet.ts';
import { Library } from '../../../../src/core/library.ts';
import type { Paper, PaperText } from '../../../../src/core/paper.ts';
import { readPaperFile } from '../../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { noPauses } from '../../paperTable.ts';

/** What a form can hold of a paper, beside title, authors and year, which all of them hold. */
const holds: Readonly<Record<string, { readonly id: boolean; readonly texts: boolean }>> = {
  csv: { id: true, texts: true },
  jsonl: { id: true, texts: true },
  parquet: { id: true, texts: true },
  bibtex: { id: false, texts: false },
  'csl-json': { id: false, texts: false },
  ris: { id: false, texts: false },
};

const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
/** Signs that forms have to quote or escape stand between whole words, as they do in titles. */
const title = fc
  .tuple(
    word,
    fc.array(fc.tuple(fc.constantFrom(' ', ', ', ': ', ' & ', ' "', '" ', ' 100% ', '; ', ' – '), word), {
      maxLength: 4,
    }),
  )
  .map(([first, rest]) => first + rest.map((pair) => pair.join('')).join(''));
const author = fc.record({ family: word, given: word }, { noNullPrototype: true });

const paper: fc.Arbitrary<Paper> = fc
  .record({
    title,
    authors: fc.array(author, { minLength: 1, maxLength: 4 }),
    year: fc.integer({ min: 1900, max: 2099 }),
    doi: fc.option(fc.stringMatching(/^10\.\d{4}\/[a-z]{2,6}\.\d{1,4}$/), { nil: undefined }),
  })
  .map(({ doi, ...known }) => ({
    ...known,
    ...(doi !== undefined && { doi }),
    id: '',
    citationKey: '',
    titleIsCut: false,
    venue: 'CVPR',
    links: [],
    place: { file: 'papers.txt', line: 1, column: 1 },
    hasText: true,
    problems: [],
  }));

/** Unlike keys and IDs, so that no two papers are one. */
const papers = fc
  .array(paper, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, index) => ({ ...one, id: `paper${index}`, citationKey: `key${index}` })));

const text = (abstract: string): PaperText => ({
  abstract: [{ kind: 'paragraph', text: abstract }],
  sections: [],
  figures: [],
  tables: [],
  footnotes: [],
  truncated: false,
});

async function* inTurn(all: readonly Paper[]): AsyncGenerator<ExportedPaper> {
  for (const one of all) {
    yield await Promise.resolve({ paper: one, text: text(`About ${one.title}.`), file: 'papers.txt' });
  }
}

async function writtenAndRead(form: ExportForm, all: readonly Paper[]): Promise<Library> {
  const parts: Uint8Array[] = [];
  for await (const part of form.write(inTurn(all))) {
    parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  }
  const file = `papers.${form.suffix}`;
  const result = await readPaperFile(bytesInMemory(Buffer.concat(parts)), file, { pace: noPauses() });
  assert.deepEqual(result.problems, []);
  const library = new Library();
  await library.replace(new Map([[file, result]]), noPauses());
  return library;
}

suite('papers that are exported and read again are the same', () => {
  for (const form of [...exportForms, parquetForm]) {
    const held = holds[form.name];
    if (held) {
      test(`as ${form.title}`, async () => {
        await fc.assert(
          fc.asyncProperty(papers, async (all) => {
            const library = await writtenAndRead(form, all);
            assert.deepEqual(
              library.papers.map(({ title: read, authors, year, doi }) => ({ title: read, authors, year, doi })),
              all.map(({ title: written, authors, year, doi }) => ({ title: written, authors, year, doi })),
            );
            if (held.id) {
              assert.deepEqual(
                library.papers.map(({ id }) => id),
                all.map(({ id }) => id),
              );
            }
            if (held.texts) {
              assert.deepEqual(
                library.papers.map(({ id }) => library.extractedText(id)?.abstract),
                all.map((one) => `About ${one.title}.`),
              );
            }
          }),
          { numRuns: 200 },
        );
      });
    }
  }
});

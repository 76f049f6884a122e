import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, suite, test } from 'node:test';
import { Library } from '../../../src/core/library.ts';
import { LibraryNames } from '../../../src/core/mentions/resolution/libraryNames.ts';
import { findColumns } from '../../../src/core/readers/columns/findColumns.ts';
import { paperOfRecord } from '../../../src/core/readers/columns/paperOfRecord.ts';
import type { ReadResult } from '../../../src/core/readers/readResult.ts';
import { RowCollector } from '../../../src/core/readers/rowCollector.ts';
import { noPauses, read } from '../paperTable.ts';
import { onRealPapers, realPaperFile, realPaperIndex } from '../realPapers.ts';

type IndexRecord = Readonly<Record<string, string>>;

const cutId = 'Ahn_Interactive_Cartoonization_With_Controllable_Perceptual_Factors_CVPR_202';

suite('The real papers and their index together', onRealPapers, () => {
  let table: ReadResult;
  let index: ReadResult;
  let records: readonly IndexRecord[];

  before(async () => {
    const text = await readFile(realPaperFile, 'utf8');
    table = await read(text.replace(/_CVPR_2023 \|\s*$/, '_CVPR_202'), 'cvpr2023.txt');
    records = (await readFile(realPaperIndex, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as IndexRecord);
    index = resultOf(records);
  });

  async function libraryOf(...files: readonly ReadResult[]): Promise<Library> {
    const library = new Library();
    await library.replace(
      new Map(files.map((file) => [file === table ? 'cvpr2023.txt' : 'index.jsonl', file])),
      noPauses(),
    );
    return library;
  }

  test('in either order, each paper is there once, with title, authors and links as published', async () => {
    for (const library of [await libraryOf(table, index), await libraryOf(index, table)]) {
      assert.equal(library.papers.length, 2359);
      assert.equal(library.papers.filter(({ origins }) => origins).length, 100);
      assert.equal(library.papers.filter(({ hasText }) => hasText).length, 99);
      for (const { id = '', title = '', authors, code, project, arxiv } of records) {
        const paper = library.get(id);
        assert.equal(paper?.title, title.replaceAll('$^2$', '²'));
        assert.equal(
          paper.authors.map(({ given, family }) => [given, family].filter(Boolean).join(' ')).join(', '),
          authors?.replace(/ +/g, ' '),
        );
        assert.equal(paper.titleIsCut, false);
        const urls = paper.links.map(({ url }) => url.replace(/\/$/, '').toLowerCase());
        // Some records have a remark in the place of an address, or one that extraction has torn.
        for (const link of [code, project].filter((value = '') => /^\S+\.\S+$/.test(value))) {
          assert.ok(
            link === undefined || urls.some((url) => url.endsWith(ending(link))),
            `${id}: ${link} in ${urls.join(' ')}`,
          );
        }
        assert.equal(paper.arxiv, arxiv);
      }
    }
  });

  test('the ID that breaks off is found by its beginning, and that is said', async () => {
    const library = await libraryOf(table, index);
    const paper = library.get(cutId);
    assert.equal(paper?.id, `${cutId}3`);
    assert.deepEqual(
      paper.problems.map(({ message }) => message.slice(0, 40)),
      ['The row breaks off within its ID: abstra', 'The ID goes on as Ahn_Interactive_Cartoo'],
    );
    assert.equal(library.problems.length, 1);
    const names = new LibraryNames(library, () => Promise.resolve());
    assert.deepEqual(await names.resolve(cutId, 'id'), { kind: 'exact', paper });
  });

  test('no paper with a text changes its citation key when the index comes', async () => {
    const alone = await libraryOf(table);
    for (const library of [await libraryOf(table, index), await libraryOf(index, table)]) {
      for (const { id, citationKey, hasText } of alone.papers) {
        assert.ok(!hasText || library.get(id)?.citationKey === citationKey, id);
      }
    }
  });
});

/** What is the same in all ways to write an address. */
function ending(link: string): string {
  return link.replace(/^https?:\/\/(?:www\.)?|\/$/g, '').toLowerCase();
}

/** The index as a reader of records gives it. */
function resultOf(records: readonly IndexRecord[]): ReadResult {
  const names = ['id', 'title', 'authors', 'arxiv', 'code', 'project'];
  const values = records.map((record) => names.map((name) => record[name] ?? ''));
  const columns = findColumns(names, values);
  const rows = new RowCollector('index.jsonl');
  values.forEach((row, line) => rows.add({ ...paperOfRecord(columns, row), line: line + 1, column: 1 }));
  return rows.take();
}

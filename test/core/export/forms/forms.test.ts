import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ExportedPaper, ExportForm } from '../../../../src/core/export/exportForm.ts';
import { exportForms } from '../../../../src/core/export/exportForms.ts';
import { parquetForm } from '../../../../src/core/export/forms/parquet.ts';
import type { Paper, PaperText } from '../../../../src/core/paper.ts';
import { readPaperFile } from '../../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { noPauses } from '../../paperTable.ts';

const tides: Paper = {
  id: 'Moss_Tides_CVPR_2021',
  citationKey: 'moss2021tides',
  title: 'Tides, "clocks"; and\nslow cameras',
  titleIsCut: false,
  authors: [{ family: 'Moss', given: 'Ada' }, { family: 'Fern' }],
  venue: 'CVPR',
  year: 2021,
  doi: '10.1000/tides.21',
  keywords: ['sea', 'moon'],
  links: [
    { kind: 'code', url: 'https://github.com/moss/tides' },
    { kind: 'project', url: 'https://moss.example/tides' },
  ],
  place: { file: 'papers.txt', line: 12, column: 1 },
  hasText: true,
  problems: [],
};

const text: PaperText = {
  abstract: [{ kind: 'paragraph', text: 'The sea rises.' }],
  sections: [
    {
      number: '1',
      heading: 'Introduction',
      level: 1,
      blocks: [
        { kind: 'paragraph', text: 'It is, "so to say", wet.' },
        { kind: 'list', ordered: false, items: ['Ebb', 'Flood'] },
      ],
    },
  ],
  figures: [],
  tables: [],
  footnotes: [],
  truncated: false,
};

const ice: Paper = { ...tides, id: 'Fern_Ice_ECCV_2019', citationKey: 'fern2019ice', title: 'Ice', links: [] };

async function written(name: string, papers: readonly ExportedPaper[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of form(name).write(inTurn(papers))) {
    parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  }
  return Buffer.concat(parts);
}

function form(name: string): ExportForm {
  const found = [...exportForms, parquetForm].find((candidate) => candidate.name === name);
  assert.ok(found, name);
  return found;
}

async function* inTurn(papers: readonly ExportedPaper[]): AsyncGenerator<ExportedPaper> {
  for (const paper of papers) {
    yield Promise.resolve(paper);
  }
}

const both: readonly ExportedPaper[] = [
  { paper: tides, text, file: 'papers.txt' },
  { paper: ice, text: undefined, file: 'papers.txt' },
];

suite('papers exported', () => {
  test('as CSV are a row each, quoted where a reader needs it, behind a byte order mark', async () => {
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await written('csv', both));
    assert.match(csv, /^\ufeffid,citation_key,title,authors,/);
    assert.ok(
      csv.includes(
        '\r\nMoss_Tides_CVPR_2021,moss2021tides,"Tides, ""clocks""; and\nslow cameras","Moss, Ada; Fern",CVPR,2021,',
      ),
    );
    assert.ok(csv.includes('1 Introduction\n\nIt is, ""so to say"", wet.\n\n• Ebb\n• Flood'));
    assert.ok(csv.includes('\r\nFern_Ice_ECCV_2019,fern2019ice,Ice,'));
  });

  test('as JSON Lines are an object each, without what is not known', async () => {
    const lines = new TextDecoder()
      .decode(await written('jsonl', both))
      .trimEnd()
      .split('\n');
    assert.equal(lines.length, 2);
    const [first, second] = lines.map((line): unknown => JSON.parse(line));
    assert.deepEqual(first, {
      id: 'Moss_Tides_CVPR_2021',
      citation_key: 'moss2021tides',
      title: tides.title,
      authors: 'Moss, Ada; Fern',
      venue: 'CVPR',
      year: 2021,
      doi: '10.1000/tides.21',
      keywords: 'sea; moon',
      code: 'https://github.com/moss/tides',
      project: 'https://moss.example/tides',
      abstract: 'The sea rises.',
      introduction: '1 Introduction\n\nIt is, "so to say", wet.\n\n• Ebb\n• Flood',
    });
    assert.deepEqual(Object.keys(second ?? {}).includes('abstract'), false);
  });

  test('as JSON are an array, also when there is none', async () => {
    const papers: unknown = JSON.parse(new TextDecoder().decode(await written('json', both)));
    assert.ok(Array.isArray(papers));
    assert.equal(papers.length, 2);
    assert.deepEqual(JSON.parse(new TextDecoder().decode(await written('json', []))), []);
  });

  test('as Parquet are read again as the same papers', async () => {
    const { rows, problems } = await readPaperFile(bytesInMemory(await written('parquet', both)), 'papers.parquet', {
      pace: noPauses(),
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map(({ id }) => id),
      [tides.id, ice.id],
    );
    const { authors, year, doi, keywords, links } = tides;
    const { more: _more, title: _title, venue: _venue, ...fields } = rows[0]?.fields ?? {};
    assert.deepEqual(fields, { authors, year, doi, keywords, links });
    assert.deepEqual(
      rows.map(({ text: read }) => read?.abstract),
      ['The sea rises.', undefined],
    );
  });

  test('as Markdown are one document, a heading each', async () => {
    const markdown = new TextDecoder().decode(await written('markdown', both));
    assert.deepEqual(markdown.match(/^# .*/gm)?.length, 2);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import csvSpectrum from 'csv-spectrum';
import { DelimitedRows } from '../../../../src/core/readers/delimited/delimitedRows.ts';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { fernId, mossId, read } from '../../paperTable.ts';
import { problemsOf, readBytes } from '../formRows.ts';

function rowsOf(text: string, pieceLength = text.length, longestRow?: number) {
  const rows = new DelimitedRows(',', longestRow);
  const found = [];
  for (let start = 0; start < text.length; start += pieceLength) {
    found.push(...rows.add(text.slice(start, start + pieceLength), false));
  }
  return [...found, ...rows.add('', true)];
}

/** The answer of the suite has another number; this is what the file has. */
const corrected: Readonly<Record<string, unknown>> = {
  location_coordinates: [
    {
      'Contact Phone Number': '2095257564',
      'Location Coordinates': '37\ufffd36\'37.8"N 121\ufffd2\'17.9"W',
      Cities: 'Modesto',
      Counties: 'Stanislaus',
    },
  ],
};

test('every file of csv-spectrum is taken apart as its answer says', async () => {
  const cases = await new Promise<readonly { name: string; csv: Buffer; json: Buffer }[]>((resolve, reject) => {
    csvSpectrum((error, found) => (error ? reject(error) : resolve(found)));
  });
  assert.equal(cases.length, 12);
  for (const { name, csv, json } of cases) {
    const [header, ...rows] = rowsOf(csv.toString().replaceAll('\r\n', '\n'));
    const records = rows.map(({ cells }) =>
      Object.fromEntries(cells.map((cell, index): [string, string] => [header?.cells[index] ?? '', cell])),
    );
    assert.deepEqual(records, corrected[name] ?? JSON.parse(json.toString().replaceAll('\\r\\n', '\\n')), name);
  }
});

const table = 'id,title,authors,year,note\n';

for (const [what, text] of [
  ['commas', 'id,title,year\na,"On, ice",2021\nb,Tides,2022\n'],
  ['semicolons', 'id;title;year\na;On, ice;2021\nb;Tides;2022\n'],
  ['tabs', 'id\ttitle\tyear\na\tOn, ice\t2021\nb\tTides\t2022'],
  ['bars', 'id|title|year\na|On, ice|2021\nb|Tides|2022'],
  ['returns', 'id,title,year\ra,"On, ice",2021\rb,Tides,2022\r'],
  ['returns and line feeds', 'id,title,year\r\na,"On, ice",2021\r\nb,Tides,2022\r\n'],
  ['blank lines', '\n\nid,title,year\n\na,"On, ice",2021\n\n\nb,Tides,2022\n'],
] as const) {
  test(`a table with ${what} gives its papers`, async () => {
    const result = await read(text, 'papers');
    assert.equal(result.form, 'CSV or TSV');
    assert.deepEqual(
      result.rows.map(({ id, fields }) => [id, fields?.title, fields?.year]),
      [
        ['a', 'On, ice', 2021],
        ['b', 'Tides', 2022],
      ],
    );
    assert.deepEqual(result.problems, []);
  });
}

test('columns that have no role are kept in order, whatever they are called', async () => {
  const { rows, columns } = await read('title,__proto__,constructor,__proto__\nTides,1,2,3\n', 'papers.csv');
  assert.deepEqual(rows[0]?.fields?.more, [
    { name: '__proto__', value: '1' },
    { name: 'constructor', value: '2' },
    { name: '__proto__', value: '3' },
  ]);
  assert.deepEqual(
    columns?.map(({ role }) => role),
    ['title', 'more', 'more', 'more'],
  );
});

test('a table without IDs gets stable ones, and names the rows that have the same', async () => {
  const result = await read('title,authors,year\nOn Tides,Ada Moss,2021\nOn Tides,Ada Moss,2021\n', 'papers.csv');
  assert.deepEqual(
    result.rows.map(({ id, idIsMade, line }) => [id, idIsMade, line]),
    [
      ['Moss_On_Tides_2021', true, 2],
      ['Moss_On_Tides_2021#2', true, 3],
    ],
  );
  assert.deepEqual(problemsOf(result), [
    '3:1 A paper with this author, title and year stands on line 2 already; this one is listed as Moss_On_Tides_2021#2.',
  ]);
});

test('a table without names is read by what stands in it', async () => {
  const { rows } = await read(`${mossId},2021,Ada Moss\n${fernId},2019,Bo Fern`, 'papers.csv');
  assert.deepEqual(
    rows.map(({ id, fields }) => [id, fields?.year]),
    [
      [mossId, 2021],
      [fernId, 2019],
    ],
  );
});

test('rows that are too short or too long say so, and keep what they have', async () => {
  const result = await read(`${table}a,Tides\nb,Ice,Bo Fern,2021,x,over,\nc,Moon,Cy Reed,2020,,,\n`, 'papers.csv');
  assert.deepEqual(problemsOf(result), [
    '2:1 The row has 2 cells, and the table 5 columns.',
    '3:1 The row has 7 cells, and the table 5 columns. A cell with "," in it has to be quoted.',
  ]);
  assert.deepEqual(result.rows[1]?.fields?.more, [
    { name: 'note', value: 'x' },
    { name: '', value: 'over' },
  ]);
});

for (const [what, flawed, kept] of [
  ['is not closed', 'b,"Ice,Bo Fern,2021,x', true],
  ['is closed within a cell', 'b,"Ice" cracks,Bo Fern,2021,x', true],
  ['is not closed in a row that has too few cells', 'b,"Ice', false],
] as const) {
  test(`a quotation mark that ${what} costs only its row`, async () => {
    const rest = 'c,"Moon, late",Cy Reed,2020,"two\nlines"\nd,Sun,Di Sand,2019,\n';
    const result = await read(`${table}a,Tides,Ada Moss,2021,\n${flawed}\n${rest}`, 'papers.csv');
    assert.deepEqual(
      result.rows.map(({ id, line }) => `${id}:${line}`),
      kept ? ['a:2', 'b:3', 'c:4', 'd:6'] : ['a:2', 'c:4', 'd:6'],
    );
    assert.equal(result.problems.length, 1);
    assert.deepEqual([result.problems[0]?.line, result.problems[0]?.column], [3, 3]);
  });
}

test('rows are the same wherever the pieces end', () => {
  const text = 'a,"b ""c""\n d",e\n"",,\n\n1,"2,3",4\nx,"bad"y,z\n5,6,7';
  const whole = rowsOf(text);
  for (let length = 1; length < text.length; length += 1) {
    assert.deepEqual(rowsOf(text, length), whole, `pieces of ${length}`);
  }
});

test('a row without an end is given up after so many characters, and the lines after it are read', () => {
  const rows = rowsOf(`a,b\n1,"${'x '.repeat(40_000)}\n${'2,3\n'.repeat(50_000)}`, 8192, 100_000);
  assert.equal(rows.length, 50_002);
  assert.deepEqual(rows[1]?.flaw, { kind: 'quotes', column: 3 });
  assert.equal(rows.at(-1)?.line, 50_002);
});

test('a header alone holds no papers', async () => {
  assert.deepEqual(problemsOf(await read(table, 'papers.csv')), ['1:1 The file holds no papers.']);
});

test('words with commas are no table', async () => {
  const result = await read('Dear diary, today I read nothing.\nTomorrow, perhaps, more.\n', 'papers.txt');
  assert.match(problemsOf(result)[0] ?? '', /no paper file of a form/);
});

test('a table in UTF-16 and one in Latin-1 are read', async () => {
  const text = 'id,title\na,Zoë on ice\n';
  for (const [bytes, encoding] of [
    [Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16 (little-endian)'],
    [Buffer.from(text, 'latin1'), 'Latin-1 (windows-1252)'],
  ] as const) {
    const result = await readBytes(bytesInMemory(bytes));
    assert.deepEqual([result.rows[0]?.fields?.title, result.encoding], ['Zoë on ice', encoding]);
  }
});

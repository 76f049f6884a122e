import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { buildProgram, filesOf, lectern } from './lectern.ts';

const file = filesOf({ 'notes.txt': 'No table here.\n' });
before(buildProgram);

for (const args of [['--help'], ['-h'], ['export', '--help'], ['search', 'papers.txt', '-h']]) {
  test(`lectern ${args.join(' ')} prints how it is called`, async () => {
    const { status, output, errors } = await lectern(...args);
    assert.deepEqual([status, errors], [0, '']);
    for (const command of ['lectern export FILE', 'lectern show FILE ID', 'lectern search FILE']) {
      assert.ok(output.includes(command), output);
    }
  });
}

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  assert.deepEqual(await lectern('--version'), { status: 0, output: `${version}\n`, errors: '' });
});

for (const [args, sentence] of [
  [[], /usage:/],
  [['read', 'papers.txt'], /there is no command "read"/],
  [['export'], /Name the paper file to export\./],
  [
    ['export', 'papers.txt', '--format', 'yaml'],
    /no format "yaml"\. Formats: csv, jsonl, json, bibtex, csl-json, ris, markdown, parquet\./,
  ],
  [['export', 'papers.txt', '--format'], /lectern export: .*argument missing\./],
  [['export', 'papers.txt', '--colour'], /Unknown option '--colour'\.\n/],
  [['show', 'papers.txt'], /Name one paper file and the ID of one paper\./],
  [['show', 'papers.txt', 'a', 'b'], /ID of one paper/],
  [['search', 'papers.txt'], /either a query or a file of queries/],
  [['search', 'papers.txt', 'tides', '--queries', 'q.txt'], /either a query or a file of queries/],
  [['search', 'papers.txt', 'tides', '--limit', '0'], /--limit takes a whole number from 1, not "0"\./],
  [['search', 'papers.txt', 'tides', '--limit', 'many'], /not "many"\./],
] as const) {
  test(`lectern ${args.join(' ')} is refused with a sentence and status 2`, async () => {
    const { status, output, errors } = await lectern(...args);
    assert.deepEqual([status, output], [2, '']);
    assert.match(errors, sentence);
    assert.doesNotMatch(errors, / {4}at |undefined/);
  });
}

for (const command of [['export'], ['show', 'Moss'], ['search', 'tides']]) {
  const [name = '', ...rest] = command;
  for (const [missing, sentence] of [
    ['absent.txt', /absent\.txt: There is no such file\.\n$/],
    ['.', /: This is a folder, not a file\.\n$/],
    ['notes.txt', /notes\.txt:1:1: error: This is no paper file of a form that Lectern knows .*\n$/],
  ] as const) {
    test(`lectern ${name} of ${missing} fails with a sentence and status 1`, async () => {
      const { status, errors } = await lectern(name, file(missing), ...rest);
      assert.equal(status, 1);
      assert.match(errors, sentence);
      assert.equal(errors.trim().split('\n').length, 1);
    });
  }
}

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { healthArticle, type HealthLinks } from '../../../src/core/health/healthArticle.ts';
import { healthReport } from '../../../src/core/health/healthReport.ts';
import type { LibraryHealth } from '../../../src/core/health/libraryHealth.ts';
import { problemKinds } from '../../../src/core/health/problemKinds.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { formatSize, formatTime } from '../../../src/core/util/quantities.ts';

const file = 'file:///home/moss/secret%20project/papers.txt';

const problem = (line: number, message: string, severity: Problem['severity'] = 'warning'): Problem => ({
  severity,
  message,
  file,
  line,
  column: 3,
});

const links: HealthLinks = {
  copy: 'command:copy',
  allProblems: 'command:problems',
  place: (uri, line, column) => `command:place?${uri}:${line}:${column}`,
};

const health = (problems: readonly Problem[]): LibraryHealth => ({
  papers: 100_000,
  isLoading: false,
  files: [
    {
      file,
      form: 'CSV',
      encoding: 'UTF-8',
      size: 1_234_567,
      readingTime: 2345,
      papers: 100_000,
      columns: [{ name: '<b>Titel</b>', role: 'title', by: 'name' }],
      problems: problemKinds(problems),
    },
  ],
  index: { origin: 'kept', time: 312 },
  programs: ['Lectern 0.1.0'],
});

suite('kinds of problems', () => {
  test('gather what differs only in names and numbers, the gravest first', () => {
    const kinds = problemKinds([
      ...Array.from({ length: 7 }, (_, index) =>
        problem(
          index + 1,
          `The ID stands on line ${index} already; this paper is listed as Moss_Tides_CVPR_2021#${index}.`,
        ),
      ),
      problem(9, 'The row is broken.', 'error'),
    ]);
    assert.deepEqual(
      kinds.map(({ severity, count, first }) => [severity, count, first.length]),
      [
        ['error', 1, 1],
        ['warning', 7, 5],
      ],
    );
  });
});

suite('the health report', () => {
  test('tells form, encoding, size, times and what columns were taken for', () => {
    const report = healthReport(health([]));
    assert.match(report, /^- Lectern 0\.1\.0$/m);
    assert.match(report, /^- 100,000 papers, CSV, UTF-8, 1\.2 MB, read in 2\.3 s$/m);
    assert.match(report, /^- Columns: title \(name\)$/m);
    assert.match(report, /^- Search index: kept from the last time, in 312 ms$/m);
  });

  test('holds no folder, and nothing that a problem quotes', () => {
    const report = healthReport(health([problem(1, 'No paper "Tides of love": see Moss_Tides_CVPR_2021.')]));
    assert.match(report, /^- 1 × warning: No paper "…": see …/m);
    assert.doesNotMatch(report, /secret|moss|love|Tides/i);
    assert.match(report, /\*\*papers\.txt\*\*/);
  });
});

suite('the health page', () => {
  test('leads from each problem to its place, and says how many more there are', () => {
    const problems = Array.from({ length: 1200 }, (_, index) => problem(index + 1, `Line ${index} is no row.`));
    const html = healthArticle(health(problems), links);
    assert.ok(html.includes(`<a href="command:place?${file}:1:3">line 1</a>`));
    assert.ok(html.includes('and 1,195 more'));
    assert.ok(html.includes('1,200 problems'));
  });

  test('escapes whatever stands in a file or its name', () => {
    const html = healthArticle(
      { ...health([problem(1, '<img src=x onerror=alert(1)>')]), programs: ['<script>'] },
      { ...links, place: () => 'command:"><script>' },
    );
    assert.doesNotMatch(html, /<img|<script|<b>Titel/);
  });

  test('names a failure once, with its reason', () => {
    const [one] = health([]).files;
    assert.ok(one);
    const html = healthArticle({ ...health([]), files: [{ ...one, failure: 'There is no such file.' }] }, links);
    assert.equal(html.match(/could not be read/g)?.length, 1);
    assert.ok(html.includes('There is no such file.'));

    const same = problemKinds([problem(1, 'The file is empty.', 'error')]);
    const empty = healthArticle(
      { ...health([]), files: [{ ...one, problems: same, failure: 'The file is empty.' }] },
      links,
    );
    assert.equal(empty.match(/The file is empty\./g)?.length, 1);
  });
});

test('quantities read as a person writes them', () => {
  assert.deepEqual([812, 2048, 81_000_000, 1_200_000_000].map(formatSize), ['812 bytes', '2.0 KB', '81 MB', '1.2 GB']);
  assert.deepEqual([35.4, 999, 1500].map(formatTime), ['35 ms', '999 ms', '1.5 s']);
});

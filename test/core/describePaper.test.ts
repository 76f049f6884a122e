import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePaper } from '../../src/core/describePaper.ts';
import type { PaperRow } from '../../src/core/readers/paperRow.ts';
import { mossId } from './paperTable.ts';

const describe = (row: Partial<PaperRow>) =>
  describePaper({ id: mossId, line: 2, column: 1, problems: [], ...row }, { file: 'papers.csv', citationKey: 'key' });

test('what the file says goes before what the ID tells', () => {
  const { title, titleIsCut, authors, venue, year } = describe({
    fields: {
      title: 'Tidal clocks, and more',
      authors: [{ family: 'Moss', given: 'Ada' }, { family: 'Fern' }],
      year: 2022,
    },
  });
  assert.deepEqual([title, titleIsCut, venue, year], ['Tidal clocks, and more', false, 'CVPR', 2022]);
  assert.deepEqual(authors, [{ family: 'Moss', given: 'Ada' }, { family: 'Fern' }]);
});

test('a key that is no ID of the grammar tells nothing where the file has a title', () => {
  const { authors, year, links } = describe({ id: 'my_old_notes_CVPR2', fields: { title: 'Of Tides' } });
  assert.deepEqual([authors, year, links], [[], undefined, []]);
});

test('an ID that was made has no pages of its own', () => {
  const { links } = describe({ idIsMade: true, fields: { title: 'Tidal Clocks for Slow Cameras CVPR', year: 2021 } });
  assert.deepEqual(links, []);
});

test('DOI and arXiv ID are links, once', () => {
  const { doi, arxiv, links } = describe({
    id: 'x',
    fields: { title: 'T', doi: '10.1000/1', links: [{ kind: 'arxiv', url: 'https://arxiv.org/pdf/2301.12345' }] },
  });
  assert.deepEqual([doi, arxiv], ['10.1000/1', '2301.12345']);
  assert.deepEqual(links, [
    { kind: 'arxiv', url: 'https://arxiv.org/pdf/2301.12345' },
    { kind: 'doi', url: 'https://doi.org/10.1000/1' },
  ]);
});

test('formulas of a title are plain text', () => {
  assert.equal(describe({ fields: { title: '(ML)$^2$P-Encoder' } }).title, '(ML)²P-Encoder');
});

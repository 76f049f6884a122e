import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { before, test } from 'node:test';
import { Library } from '../../../src/core/library.ts';
import { readPaperFile } from '../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../src/core/readers/source/byteSource.ts';
import { LibrarySearch } from '../../../src/core/search/librarySearch.ts';
import { suggestPapers } from '../../../src/core/search/suggestPapers.ts';
import { Pace } from '../../../src/core/util/pace.ts';
import { paperFile } from '../../server/paperFile.ts';

const ids = [
  'Moss_Lamps_in_the_Rain_CVPR_2021',
  'Lamb_Wool_and_Weather_CVPR_2020',
  'Okafor_Lamps_A_Study_of_Light_in_Small_Rooms_CVPR_2022',
  'Okafor_Rivers_Seen_from_Above_ICCV_2021',
];

const library = new Library();
const search = new LibrarySearch(library, () => setImmediate());
before(async () => {
  const pace = new Pace(() => setImmediate());
  const read = await readPaperFile(bytesInMemory(Buffer.from(paperFile(ids.map((id) => ({ id }))))), 'papers.txt', {
    pace,
  });
  await library.replace(new Map([['papers.txt', read]]), pace);
});

async function suggest(typed: string, limit = 10): Promise<string[]> {
  const papers = await suggestPapers(typed, limit, { library, search });
  return papers.map(({ id }) => id);
}

test('for nothing typed, the first papers of the library are suggested', async () => {
  assert.deepEqual(await suggest(' ', 2), ids.slice(0, 2));
});

test('an ID or a key that begins so comes before a title with such a word', async () => {
  assert.equal((await suggest('Lam'))[0], ids[1]);
  assert.equal((await suggest('lamb2'))[0], ids[1]);
  assert.deepEqual((await suggest('Okafor_')).sort(), [ids[2], ids[3]]);
});

test('words of an ID may be left out, mistyped or in any order', async () => {
  assert.equal((await suggest('Okafor_Light_Rooms'))[0], ids[2]);
  assert.equal((await suggest('rian lamps'))[0], ids[0]);
});

test('a search that is cancelled rejects with the reason', async () => {
  const signal = AbortSignal.abort(new Error('no longer wanted'));
  await assert.rejects(suggestPapers('lamps', 3, { library, search, signal }), /no longer wanted/);
});

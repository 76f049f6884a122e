import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PaperBrowser } from '../../../src/core/browse/paperBrowser.ts';
import { Library } from '../../../src/core/library.ts';
import type { PaperFilter } from '../../../src/core/search/searchHit.ts';
import { fillLibrary } from './samplePapers.ts';

const ids = [
  'Roe_Zebra_Counting_CVPR_2022',
  'Ito_10_Ways_To_Count_CVPR_2023',
  'Roe_Apple_Picking_ICCV_2023',
  'Ash_2_Ways_To_Count_CVPR_2023',
  'Ash_Eclair_Tasting_CVPR_2023',
];

test('groups papers by venue and year, the newest first, and sorts them by title with numbers by value', async () => {
  const { browser } = await browse(ids);
  assert.deepEqual(shown(browser), {
    'CVPR 2023': ['2 Ways To Count', '10 Ways To Count', 'Eclair Tasting'],
    'ICCV 2023': ['Apple Picking'],
    'CVPR 2022': ['Zebra Counting'],
  });
});

test('the order is that of the papers as shown, across the groups', async () => {
  const { browser } = await browse(ids);
  assert.deepEqual(browser.order, [ids[3], ids[1], ids[4], ids[2], ids[0]]);
});

test('tells the group of a paper, and none for a paper that is not shown', async () => {
  const { browser } = await browse(ids);
  assert.equal(browser.groupOf('Roe_Apple_Picking_ICCV_2023')?.label, 'ICCV 2023');
  assert.equal(browser.groupOf('Poe_The_Raven_CVPR_2023'), undefined);
});

test('groups by another rule when asked to, and keeps the order within the groups', async () => {
  const { browser } = await browse(ids);
  await browser.setGrouping('author');
  assert.deepEqual(shown(browser), {
    Ash: ['2 Ways To Count', 'Eclair Tasting'],
    Ito: ['10 Ways To Count'],
    Roe: ['Apple Picking', 'Zebra Counting'],
  });
  await browser.setSorting('file');
  assert.deepEqual(shown(browser)['Roe'], ['Zebra Counting', 'Apple Picking']);
});

test('sorts by first author, then by title', async () => {
  const { browser } = await browse(ids);
  await browser.setGrouping('letter');
  await browser.setSorting('author');
  assert.deepEqual(shown(browser)['#'], ['2 Ways To Count', '10 Ways To Count']);
});

test('a filter leaves the matching papers in the order of the sorting, whatever their rank', async () => {
  const { browser } = await browse(ids, ranked('Roe_Zebra_Counting_CVPR_2022', 'Ito_10_Ways_To_Count_CVPR_2023'));
  await browser.setFilter(' count ');
  assert.equal(browser.filter, 'count');
  assert.deepEqual(shown(browser), { 'CVPR 2023': ['10 Ways To Count'], 'CVPR 2022': ['Zebra Counting'] });
  assert.equal(browser.shownCount, 2);
  assert.equal(browser.totalCount, 5);
});

test('an empty filter, or none, shows everything', async () => {
  const { browser } = await browse(ids, ranked('Roe_Zebra_Counting_CVPR_2022'));
  await browser.setFilter('zebra');
  await browser.setFilter('  ');
  assert.equal(browser.filter, undefined);
  assert.equal(browser.shownCount, 5);
});

test('the answer to a filter is kept while only the grouping changes', async () => {
  const search = ranked('Roe_Zebra_Counting_CVPR_2022');
  const { browser } = await browse(ids, search);
  await browser.setFilter('zebra');
  await browser.setGrouping('author');
  assert.deepEqual(shown(browser), { Roe: ['Zebra Counting'] });
  assert.deepEqual(search.queries, ['zebra']);
});

test('an answer that comes late does not replace a newer one', async () => {
  const search = new SlowSearch();
  const { browser } = await browse(ids, search);
  const first = browser.setFilter('zebra');
  const second = browser.setFilter('apple');
  search.answer('apple', 'Roe_Apple_Picking_ICCV_2023');
  await second;
  search.answer('zebra', 'Roe_Zebra_Counting_CVPR_2022');
  await first;
  assert.equal(browser.filter, 'apple');
  assert.deepEqual(shown(browser), { 'ICCV 2023': ['Apple Picking'] });
});

test('when the library changes, the filter is asked again', async () => {
  const search = ranked('Roe_Zebra_Counting_CVPR_2022', 'Roe_Zebra_Feeding_CVPR_2022');
  const { browser, replace } = await browse(ids, search);
  await browser.setFilter('zebra');
  await replace([...ids, 'Roe_Zebra_Feeding_CVPR_2022']);
  assert.deepEqual(shown(browser), { 'CVPR 2022': ['Zebra Counting', 'Zebra Feeding'] });
  assert.equal(browser.totalCount, 6);
});

test('says so once after each change, and never after its end', async () => {
  const { browser, replace } = await browse(ids);
  const changes: number[] = [];
  browser.onDidChange(() => changes.push(browser.shownCount));
  await replace(ids.slice(1));
  assert.deepEqual(changes, [4]);
  browser.dispose();
  await browser.setSorting('file');
  assert.deepEqual(changes, [4]);
});

test('asks for a filter again when what it depends on has changed, and for no other', async () => {
  const search = ranked('Roe_Counting_Zebras_CVPR_2023');
  const { browser } = await browse(ids, search);
  await browser.setFilter('-has:notes');
  await browser.refilter((filter) => filter === 'another');
  assert.equal(search.queries.length, 1);
  await browser.refilter((filter) => filter === '-has:notes');
  assert.equal(search.queries.length, 2);
  await browser.setFilter(undefined);
  await browser.refilter(() => true);
  assert.equal(search.queries.length, 2);
});

test('a library of 20,000 papers is arranged without holding up the host', async () => {
  let pauses = 0;
  const papers = Array.from({ length: 20_000 }, (_, index) => `Roe_Paper_${(index * 7919) % 20_000}_CVPR_2023`);
  const { browser } = await browse(papers, ranked(), () => {
    pauses += 1;
    return Promise.resolve();
  });
  assert.ok(pauses > 1, `the host had ${pauses} turns`);
  assert.equal(browser.order[19_999], 'Roe_Paper_19999_CVPR_2023');
});

async function browse(
  ids: readonly string[],
  search: PaperFilter = ranked(),
  pause = (): Promise<void> => Promise.resolve(),
): Promise<{ browser: PaperBrowser; replace: (ids: readonly string[]) => Promise<void> }> {
  const library = new Library();
  const browser = new PaperBrowser(library, search, pause);
  const replace = async (next: readonly string[]): Promise<void> => {
    const changed = new Promise<void>((resolve) => {
      const subscription = browser.onDidChange(() => {
        subscription.dispose();
        resolve();
      });
    });
    await fillLibrary(library, next);
    await changed;
  };
  await replace(ids);
  return { browser, replace };
}

/** The titles in each group, as shown. */
function shown(browser: PaperBrowser): Record<string, string[]> {
  return Object.fromEntries(browser.groups.map(({ label, papers }) => [label, papers.map(({ title }) => title)]));
}

/** A search with one answer, which notes what it was asked. */
function ranked(...answer: readonly string[]): PaperFilter & { readonly queries: string[] } {
  const queries: string[] = [];
  return {
    queries,
    matchingIds(query) {
      queries.push(query);
      return Promise.resolve(new Set(answer));
    },
  };
}

/** A search that answers when the test says so, even when the question was withdrawn. */
class SlowSearch implements PaperFilter {
  readonly #questions = new Map<string, PromiseWithResolvers<ReadonlySet<string>>>();

  matchingIds(query: string): Promise<ReadonlySet<string>> {
    const question = Promise.withResolvers<ReadonlySet<string>>();
    this.#questions.set(query, question);
    return question.promise;
  }

  answer(query: string, ...answer: readonly string[]): void {
    this.#questions.get(query)?.resolve(new Set(answer));
  }
}

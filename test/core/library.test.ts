import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Library, type LibraryChange } from '../../src/core/library.ts';
import { Pace } from '../../src/core/util/pace.ts';
import {
  fernId,
  fernRow,
  firstRowLine,
  libraryOf,
  mossId,
  mossRow,
  noPauses,
  readAll,
  tableHeader,
} from './paperTable.ts';

const both = `${tableHeader}${mossRow}\n${fernRow}`;

async function changeOf(library: Library, files: Parameters<typeof readAll>[0]): Promise<LibraryChange[]> {
  const changes: LibraryChange[] = [];
  const subscription = library.onDidChange((change) => changes.push(change));
  await library.replace(await readAll(files), noPauses());
  subscription.dispose();
  return changes;
}

test('a paper is described by its ID and its place in the file', async () => {
  const library = await libraryOf(both);
  assert.deepEqual(library.get(mossId), {
    id: mossId,
    citationKey: 'moss2021tidal',
    title: 'Tidal Clocks for Slow Cameras',
    titleIsCut: false,
    authors: [{ family: 'Moss' }],
    venue: 'CVPR',
    year: 2021,
    links: [
      { kind: 'paper', url: `https://openaccess.thecvf.com/content/CVPR2021/html/${mossId}_paper.html` },
      { kind: 'pdf', url: `https://openaccess.thecvf.com/content/CVPR2021/papers/${mossId}_paper.pdf` },
    ],
    place: { file: 'papers.txt', line: firstRowLine, column: 1 },
    hasText: true,
    problems: [],
  });
  assert.equal(await library.lookUp(mossId), library.get(mossId));
});

test('papers stand in the order of files and rows, and have unique keys', async () => {
  const library = await libraryOf({
    'b.txt': `${fernRow}\n${mossRow}`,
    'a.txt': `${mossId}_again_CVPR_2021 | a | b |`,
  });
  assert.deepEqual(
    library.papers.map(({ citationKey }) => citationKey),
    ['fern2019listening', 'moss2021tidal', 'moss2021tidalb'],
  );
  assert.deepEqual(library.files, ['b.txt', 'a.txt']);
});

test('a paper that several files have is taken from the first', async () => {
  const library = await libraryOf({ 'one.txt': fernRow, 'two.txt': `${mossRow}\n${fernId} | other | words |` });
  assert.deepEqual(
    library.papers.map(({ id, place }) => [id, place.file]),
    [
      [fernId, 'one.txt'],
      [mossId, 'two.txt'],
    ],
  );
  assert.match(library.extractedText(fernId)?.abstract ?? '', /Ice cracks/);
});

test('a row without an author or a text is a paper all the same', async () => {
  const library = await libraryOf(`${tableHeader}Tides | | |\n${mossId} |`);
  assert.deepEqual(library.get('Tides')?.authors, []);
  assert.equal(library.get('Tides')?.title, 'Tides');
  assert.equal(library.get(mossId)?.hasText, false);
  assert.equal(await library.text(mossId), undefined);
  assert.equal(await library.text('no such paper'), undefined);
});

test('a change tells what was added, changed and removed', async () => {
  const library = await libraryOf(both);
  const [change, ...others] = await changeOf(
    library,
    `${tableHeader}${mossRow.replace('slow', 'fast')}\nNew_Row_ICCV_2021 | a | b |`,
  );
  assert.deepEqual(change, { added: ['New_Row_ICCV_2021'], changed: [mossId], removed: [fernId] });
  assert.deepEqual(others, []);
});

test('a row that moved has changed', async () => {
  const library = await libraryOf(both);
  assert.deepEqual(await changeOf(library, `${tableHeader}${fernRow}\n${mossRow}`), [
    { added: [], changed: [fernId, mossId], removed: [] },
  ]);
});

test('reading the same again is no change', async () => {
  const library = await libraryOf(both);
  assert.deepEqual(await changeOf(library, both), []);
});

test('another order of the files is a change, though every paper stays as it is', async () => {
  const one = `${tableHeader}${mossRow}`;
  const other = `${tableHeader}${fernRow}`;
  const library = new Library();
  await library.replace(await readAll({ 'one.txt': one, 'other.txt': other }), noPauses());
  const changes = await changeOf(library, { 'other.txt': other, 'one.txt': one });
  assert.deepEqual(changes, [{ added: [], changed: [], removed: [] }]);
  assert.deepEqual(
    library.papers.map(({ id }) => id),
    [fernId, mossId],
  );
});

test('closing all files empties the library', async () => {
  const library = await libraryOf(both);
  assert.deepEqual(await changeOf(library, {}), [{ added: [], changed: [], removed: [mossId, fernId] }]);
  assert.deepEqual([library.papers, library.files], [[], []]);
});

test('a cancelled replacement leaves all as it was and tells nobody', async () => {
  const library = await libraryOf(both);
  const { papers, files } = library;
  const next = await readAll({
    'other.txt': `${tableHeader}${fernRow.replace('Ice', 'Snow')}\nNew_Row_ICCV_2021 | a | b |`,
  });
  for (const steps of [0, 1, 2, 3]) {
    const abort = new AbortController();
    let left = steps;
    const pause = (): Promise<void> => {
      left -= 1;
      return Promise.resolve();
    };
    const now = (): number => {
      if (left === 0) {
        abort.abort(new Error('cancelled'));
      }
      return 0;
    };
    library.onDidChange(() => assert.fail('the library changed'));
    await assert.rejects(library.replace(next, new Pace(pause, { signal: abort.signal, now, slice: 0 })), /cancelled/);
    assert.equal(library.papers, papers);
    assert.deepEqual(library.files, files);
    assert.match(library.extractedText(fernId)?.abstract ?? '', /Ice/);
  }
});

test('a text is repaired once while it is kept, and anew after a change', async () => {
  const library = await libraryOf(both);
  const text = await library.text(mossId);
  assert.equal(text?.abstract[0]?.kind, 'paragraph');
  assert.equal(await library.text(mossId), text);
  await changeOf(library, both.replace('Tides are slow', 'Tides are fast'));
  assert.deepEqual((await library.text(mossId))?.abstract, [
    { kind: 'paragraph', text: 'Tides are fast clocks. We read them with a camera.' },
  ]);
});

test('what a listener throws goes to the handler', async () => {
  const errors: unknown[] = [];
  const library = new Library({ onListenerError: (error) => errors.push(error) });
  library.onDidChange(() => {
    throw new Error('listener');
  });
  await library.replace(await readAll(both), noPauses());
  assert.match(String(errors[0]), /listener/);
  assert.equal(library.papers.length, 2);
});

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ReadProgress } from '../../src/core/readers/readPaperFile.ts';
import { nodeThreads } from '../../src/extension/paperReading/nodeThreads.ts';
import { PaperReader, type ReadingOrder } from '../../src/extension/paperReading/paperReader.ts';
import { fernId, fernRow, firstRowLine, mossId, mossRow, tableHeader } from '../core/paperTable.ts';
import { removeFolder, temporaryFolder } from '../host/temporaryFolder.ts';

const script = fileURLToPath(new URL('../../src/paperReader/main.node.ts', import.meta.url));

function startReader(context: TestContext, worker = script): PaperReader {
  const reader = new PaperReader({ start: nodeThreads(worker), readsDisk: true });
  context.after(() => reader.dispose());
  return reader;
}

function order(origin: ReadingOrder['origin'], changes: Partial<ReadingOrder> = {}): ReadingOrder {
  return {
    file: 'file:///papers.txt',
    origin,
    chosenColumns: [],
    signal: new AbortController().signal,
    onRows: () => undefined,
    ...changes,
  };
}

const bytes = new TextEncoder().encode(`${tableHeader}${mossRow}\nno row\n${fernRow}`);
const manyRows = Array.from({ length: 3000 }, (_, index) => mossRow.replace(mossId, `Moss_Tides_${index}_CVPR_2021`));

function folderFor(context: TestContext): string {
  const folder = temporaryFolder();
  context.after(() => removeFolder(folder));
  return folder;
}

function fileWith(context: TestContext, content: string): string {
  const path = join(folderFor(context), 'file');
  writeFileSync(path, content);
  return path;
}

test('bytes are read in the worker: rows, problems and what was found out about the file', async (context) => {
  const { rows, problems, form, encoding } = await startReader(context).read(order({ bytes }));
  assert.deepEqual(
    rows.map(({ id }) => id),
    [mossId, fernId],
  );
  assert.deepEqual(
    problems.map(({ file, line }) => [file, line]),
    [['file:///papers.txt', firstRowLine + 1]],
  );
  assert.deepEqual([form, encoding], ['dataset viewer table', 'UTF-8']);
});

test('a file on the disk is read by the worker itself, in batches that follow one another', async (context) => {
  const path = fileWith(context, manyRows.join('\n'));
  const progress: ReadProgress[] = [];
  let isBusy = false;
  const onRows = async (batch: ReadProgress): Promise<void> => {
    assert.equal(isBusy, false);
    isBusy = true;
    progress.push(batch);
    await new Promise((resolve) => setImmediate(resolve));
    isBusy = false;
  };
  const rest = await startReader(context).read(order({ path }, { onRows }));
  assert.ok(progress.length > 1);
  const ids = [...progress, rest].flatMap(({ rows }) => rows.map(({ id }) => id));
  assert.deepEqual(
    ids,
    manyRows.map((row) => row.slice(0, row.indexOf(' '))),
  );
  const last = progress.at(-1);
  assert.ok(last && last.position <= last.size && last.count === ids.length - rest.rows.length);
});

test('a file that is not there is a sentence', async (context) => {
  const path = join(folderFor(context), 'missing');
  await assert.rejects(startReader(context).read(order({ path })), { message: 'There is no such file.' });
});

test('a reading that is cancelled ends, and the next file is read', async (context) => {
  const reader = startReader(context);
  const path = fileWith(context, manyRows.join('\n'));
  const cancellation = new AbortController();
  const reason = new Error('enough');
  const cancelled = reader.read(
    order({ path }, { signal: cancellation.signal, onRows: () => cancellation.abort(reason) }),
  );
  const next = reader.read(order({ bytes }));
  await assert.rejects(cancelled, reason);
  assert.equal((await next).rows.length, 2);
});

test('what the receiver of rows throws ends the reading', async (context) => {
  const reader = startReader(context);
  const path = fileWith(context, manyRows.join('\n'));
  const onRows = (): Promise<void> => Promise.reject(new Error('no room'));
  await assert.rejects(reader.read(order({ path }, { onRows })), /no room/);
  assert.equal((await reader.read(order({ bytes }))).rows.length, 2);
});

test('a worker that breaks down is a sentence for its file, and the next file gets a new worker', async (context) => {
  const broken = join(folderFor(context), 'broken.mjs');
  writeFileSync(
    broken,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => { throw new Error('broken pipe'); });`,
  );
  const reader = startReader(context, broken);
  for (let file = 1; file <= 2; file += 1) {
    await assert.rejects(reader.read(order({ bytes })), /broke down: broken pipe/);
  }
});

test('a worker that runs out of memory is a sentence, and the host lives on', async (context) => {
  const greedy = join(folderFor(context), 'greedy.mjs');
  writeFileSync(
    greedy,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => { const kept = []; for (;;) kept.push({ kept }); });`,
  );
  const reader = new PaperReader({ start: nodeThreads(greedy, { maxOldGenerationSizeMb: 32 }), readsDisk: true });
  context.after(() => reader.dispose());
  await assert.rejects(reader.read(order({ bytes })), /takes more memory than there is/);
});

test('disposal ends what is under way', async (context) => {
  const reader = startReader(context);
  const reading = reader.read(order({ bytes }));
  reader.dispose();
  await assert.rejects(reading, /has ended/);
});

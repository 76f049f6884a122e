// The process that loads a kept index, as at a fresh start, and asks it a first query.
import { readQueries } from './corpus.ts';
import { openTask, send } from './engineProcess.ts';

const { corpus, keptIndex, opened } = await openTask();
const { typed } = await readQueries(corpus);
await send({});
const loadBegan = performance.now();
const searcher = await opened.load?.(keptIndex);
const queryBegan = performance.now();
const firstAnswer = await searcher?.search(typed[0]?.query ?? '', 20);
await send({
  loadTime: queryBegan - loadBegan,
  firstQueryTime: performance.now() - queryBegan,
  ...(firstAnswer && { firstAnswer }),
});
process.disconnect();

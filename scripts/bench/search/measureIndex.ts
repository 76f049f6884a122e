// The process that builds an engine's index and measures it: memory, keystrokes, quality, the kept file.
import { stat } from 'node:fs/promises';
import { keystrokes, readQueries, type KnownItemQuery, type TypedQuery } from './corpus.ts';
import { memoryInUse, openTask, send, timeOfLoop } from './engineProcess.ts';
import type { KeystrokeTimes, QualityOfKind } from './engineReport.ts';
import { mean, percentile, reciprocalRank, successAtOne } from './scoring.ts';
import type { Searcher } from './searchEngine.ts';

const resultsAsked = 20;
const warmUpTime = 1500;
/** Shares of the limit at which typing and answering end, so that the engine is not stopped in the midst of them. */
const typingEnds = 0.5;
const answeringEnds = 0.85;

const { corpus, keptIndex, limit, opened } = await openTask();
const queries = await readQueries(corpus);
const began = performance.now();
await send({ loopBefore: timeOfLoop() });

const memoryBefore = memoryInUse();
const buildBegan = performance.now();
const searcher = await opened.build();
await send({ buildTime: performance.now() - buildBegan });
await send({ memory: memoryInUse() - memoryBefore + (searcher.nativeBytes?.() ?? 0) });

await warmUp(searcher, queries.warmUp);
await send({ keystrokes: await typeAll(searcher, queries.typed) });
await send({ quality: await answerAll(searcher, queries.known) });
if (searcher.keep && opened.load) {
  await searcher.keep(keptIndex);
  await send({
    fileSize: (await stat(keptIndex)).size,
    firstAnswer: await searcher.search(queries.typed[0]?.query ?? '', resultsAsked),
  });
}
await send({ loopAfter: timeOfLoop() });
process.disconnect();

async function warmUp(searcher: Searcher, typed: readonly TypedQuery[]): Promise<void> {
  const end = performance.now() + warmUpTime;
  const states = typed.flatMap(({ query }) => keystrokes(query));
  for (let index = 0; performance.now() < end; index += 1) {
    await searcher.search(states[index % states.length] ?? '', resultsAsked);
  }
}

function isOver(share: number): boolean {
  return performance.now() - began > share * limit * 1000;
}

async function typeAll(searcher: Searcher, typed: readonly TypedQuery[]): Promise<KeystrokeTimes> {
  const states = typed.flatMap(({ query }) => keystrokes(query));
  const times: { readonly state: string; readonly time: number }[] = [];
  for (const state of states) {
    if (isOver(typingEnds)) {
      break;
    }
    const pressed = performance.now();
    await searcher.search(state, resultsAsked);
    times.push({ state, time: performance.now() - pressed });
  }
  const milliseconds = times.map(({ time }) => time);
  const longest = Math.max(0, ...milliseconds);
  return {
    median: percentile(milliseconds, 0.5),
    percentile95: percentile(milliseconds, 0.95),
    longest,
    slowestQuery: times.find(({ time }) => time === longest)?.state ?? '',
    typed: times.length,
    of: states.length,
  };
}

async function answerAll(searcher: Searcher, known: readonly KnownItemQuery[]): Promise<QualityOfKind[]> {
  const scores: { readonly kind: string; readonly success: number; readonly reciprocal: number }[] = [];
  for (const { kind, query, id } of known) {
    if (isOver(answeringEnds)) {
      break;
    }
    const results = await searcher.search(query, resultsAsked);
    const relevant = new Set([id]);
    scores.push({ kind, success: successAtOne(results, relevant), reciprocal: reciprocalRank(results, relevant) });
  }
  return [...new Set(known.map(({ kind }) => kind))].map((kind) => {
    const ofKind = scores.filter((score) => score.kind === kind);
    return {
      kind,
      success: mean(ofKind.map(({ success }) => success)),
      reciprocalRank: mean(ofKind.map(({ reciprocal }) => reciprocal)),
      answered: ofKind.length,
      of: known.filter((query) => query.kind === kind).length,
    };
  });
}

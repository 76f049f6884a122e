// The process that builds an engine's index and measures it: memory, keystrokes, quality, the kept file.
import { stat } from 'node:fs/promises';
import { keystrokes, readQueries, spreadOrder, type KnownItemQuery, type TypedQuery } from './corpus.ts';
import { memoryInUse, openTask, send, timeOfLoop } from './engineProcess.ts';
import type { KeystrokeTimes, QualityOfKind } from './engineReport.ts';
import { mean, percentile, reciprocalRank, successAtOne } from './scoring.ts';
import type { Searcher } from './searchEngine.ts';

const resultsAsked = 20;
const warmUpTime = 1500;
/** Shares of the limit that typing and answering may take. */
const typingShare = 1 / 6;
const answeringShare = 1 / 4;
/** So many keystrokes tell whether there is time for all. */
const probes = 12;

const { corpus, keptIndex, limit, opened } = await openTask();
const queries = await readQueries(corpus);
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

async function typeAll(searcher: Searcher, typed: readonly TypedQuery[]): Promise<KeystrokeTimes> {
  const states = typed.flatMap(({ query }) => keystrokes(query));
  const time = async (index: number): Promise<TimedState> => {
    const state = states[index] ?? '';
    const pressed = performance.now();
    await searcher.search(state, resultsAsked);
    return { state, time: performance.now() - pressed };
  };
  const order = spreadOrder(states.length);
  const available = limit * typingShare * 1000;
  const probed = await timeUntil(available, order.slice(0, probes), time);
  const expected = mean(probed.map((one) => one.time)) * states.length;
  const times =
    expected <= available
      ? await timeUntil(available * 2, Array.from(states.keys()), time)
      : [...probed, ...(await timeUntil(available, order.slice(probed.length), time))];
  const milliseconds = times.map((one) => one.time);
  const longest = Math.max(0, ...milliseconds);
  return {
    median: percentile(milliseconds, 0.5),
    percentile95: percentile(milliseconds, 0.95),
    longest,
    slowestQuery: times.find((one) => one.time === longest)?.state ?? '',
    typed: times.length,
    of: states.length,
  };
}

interface TimedState {
  readonly state: string;
  readonly time: number;
}

/** Times one after the other, until the milliseconds are used up; the first in any case. */
async function timeUntil(
  available: number,
  indices: readonly number[],
  time: (index: number) => Promise<TimedState>,
): Promise<TimedState[]> {
  const began = performance.now();
  const times: TimedState[] = [];
  for (const index of indices) {
    if (times.length > 0 && performance.now() - began > available) {
      break;
    }
    times.push(await time(index));
  }
  return times;
}

async function answerAll(searcher: Searcher, known: readonly KnownItemQuery[]): Promise<QualityOfKind[]> {
  const scores: { readonly kind: string; readonly success: number; readonly reciprocal: number }[] = [];
  const began = performance.now();
  for (const { kind, query, id } of known) {
    if (performance.now() - began > answeringShare * limit * 1000) {
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

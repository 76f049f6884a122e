import { readPapers } from './corpus.ts';
import type { EngineReport } from './engineReport.ts';
import { chooseEngines } from './engines/engines.ts';
import type { OpenedEngine } from './searchEngine.ts';

/** What a process that measures an engine is told, as its arguments in this order. */
export interface EngineTask {
  readonly engine: string;
  readonly corpus: string;
  /** Where the index is kept. */
  readonly keptIndex: string;
  /**
   * Seconds after which the process is ended: to build or load the index, and again for all the rest. Handing over the papers
   * is not the engine's and does not count.
   */
  readonly limit: number;
}

/** Reads the arguments of this process, and opens the engine over the papers of the corpus. */
export async function openTask(): Promise<EngineTask & { readonly opened: OpenedEngine }> {
  const [name = '', corpus = '', keptIndex = '', limit] = process.argv.slice(2);
  const [engine] = chooseEngines([name]);
  if (!engine) {
    throw new Error('No engine was named.');
  }
  return { engine: name, corpus, keptIndex, limit: Number(limit), opened: await engine.open(await readPapers(corpus)) };
}

/** Hands a part of the report to the process that waits for it, so that it stays when this process is ended. */
export async function send(part: EngineReport): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.send?.(part, undefined, undefined, (error) => {
      if (error) {
        reject(error);
      } else {
        resolve();
      }
    });
  });
}

/** Bytes in use after a garbage collection. */
export function memoryInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Milliseconds that a fixed loop of arithmetic takes. */
export function timeOfLoop(): number {
  const began = performance.now();
  let value = 1;
  for (let step = 0; step < 50_000_000; step += 1) {
    value = (Math.imul(value, 1_664_525) + 1_013_904_223) | 0;
  }
  const time = performance.now() - began;
  // The value is used, so that the loop is not optimised away.
  return value === 0 ? NaN : time;
}

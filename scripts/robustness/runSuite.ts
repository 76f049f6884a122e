import { Worker } from 'node:worker_threads';
import type { HostileInput } from './hostileInput.ts';

/** What came of a suite's inputs. */
export interface SuiteCounts {
  readonly read: number;
  readonly refused: number;
  /** What was thrown, with the input's name. */
  readonly crashes: readonly string[];
  /** Names of inputs that took longer than the limit. */
  readonly hangs: readonly string[];
}

const worker = new URL('suiteWorker.ts', import.meta.url);

/**
 * Tries every input in a thread, which is ended when one takes too long; the next goes on behind that one.
 *
 * @param limit milliseconds for one input
 */
export async function runSuite(inputs: readonly HostileInput[], limit: number): Promise<SuiteCounts> {
  const outcomes: string[] = [];
  const hangs: string[] = [];
  const deaths: string[] = [];
  for (let first = 0; first < inputs.length; first = outcomes.length + hangs.length + deaths.length) {
    const before = outcomes.length;
    const end = await runThread(inputs, first, limit, outcomes);
    const name = inputs[first + outcomes.length - before]?.name ?? '';
    if (end.kind === 'hung') {
      hangs.push(name);
    } else if (end.kind === 'died') {
      deaths.push(`${name}: ${end.reason}`);
    }
  }
  const crashes = outcomes.filter((outcome) => outcome !== 'read' && outcome !== 'refused');
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  return { read: count('read'), refused: count('refused'), crashes: [...crashes, ...deaths], hangs };
}

type End = { readonly kind: 'finished' | 'hung' } | { readonly kind: 'died'; readonly reason: string };

async function runThread(
  inputs: readonly HostileInput[],
  first: number,
  limit: number,
  outcomes: string[],
): Promise<End> {
  const thread = new Worker(worker, { workerData: { inputs, first } });
  return new Promise<End>((resolve) => {
    const giveUp = (): void => {
      resolve({ kind: 'hung' });
      void thread.terminate();
    };
    let timer = setTimeout(giveUp, limit);
    thread.on('message', (outcome: string) => {
      outcomes.push(outcome);
      clearTimeout(timer);
      timer = setTimeout(giveUp, limit);
    });
    thread.on('error', (error) => {
      resolve({ kind: 'died', reason: String(error) });
    });
    thread.on('exit', () => {
      clearTimeout(timer);
      resolve({ kind: 'finished' });
    });
  });
}

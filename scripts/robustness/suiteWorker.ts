// Tries the inputs of a suite one after the other, and tells of each when it begins and what came of it.
import { parentPort, workerData } from 'node:worker_threads';
import type { HostileInput } from './hostileInput.ts';
import { tryInput } from './tryInput.ts';

const { inputs, first } = workerData as { readonly inputs: readonly HostileInput[]; readonly first: number };

for (const [index, input] of inputs.entries()) {
  if (index >= first) {
    const outcome = await tryInput(input).catch((error: unknown) => `${input.name}: ${String(error)}`);
    parentPort?.postMessage(outcome);
  }
}

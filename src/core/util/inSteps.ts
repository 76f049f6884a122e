import type { Pace } from './pace.ts';

/** So many items are visited without a look at the clock: far less than a millisecond of work. */
const stepLength = 50;

/** Visits the numbers from 0 to `count` (exclusive), and lets the host have its turn in between. For very many small items. */
export async function inSteps(count: number, pace: Pace, visit: (index: number) => void): Promise<void> {
  for (let start = 0; start < count; start += stepLength) {
    const end = Math.min(count, start + stepLength);
    for (let index = start; index < end; index += 1) {
      visit(index);
    }
    await pace.step();
  }
}

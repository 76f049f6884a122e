import type { Pace } from './pace.ts';

/** So many items are sorted or merged without a look at the clock: a few milliseconds of work. */
const stepLength = 1000;

/** A stable merge sort that lets the host have its turn in between. Leaves `items` as they are. */
export async function sortInSteps<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
  pace: Pace,
): Promise<readonly Item[]> {
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += stepLength) {
    runs.push(items.slice(start, start + stepLength).sort(compare));
    await pace.step();
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, pace));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (one: Item, other: Item) => number,
  pace: Pace,
): Promise<Item[]> {
  const merged: Item[] = [];
  let [fromLeft, fromRight] = [0, 0];
  for (;;) {
    const [one, other] = [left[fromLeft], right[fromRight]];
    if (one === undefined || other === undefined) {
      return merged.concat(left.slice(fromLeft), right.slice(fromRight));
    }
    if (compare(one, other) <= 0) {
      merged.push(one);
      fromLeft += 1;
    } else {
      merged.push(other);
      fromRight += 1;
    }
    if (merged.length % stepLength === 0) {
      await pace.step();
    }
  }
}

/**
 * Places of the greatest of many numbers, the greatest first; of equal ones the first place. By a heap of that size
 * (Williams 1964), so that most numbers cost one comparison.
 */
export function greatest(numbers: Float32Array, count: number): Uint32Array {
  const heap = new Uint32Array(Math.min(count, numbers.length));
  const isLess = (one: number, other: number): boolean => {
    const difference = (numbers[one] ?? 0) - (numbers[other] ?? 0);
    return difference < 0 || (difference === 0 && one > other);
  };
  for (let place = 0; place < heap.length; place += 1) {
    heap[place] = place;
  }
  for (let at = (heap.length >> 1) - 1; at >= 0; at -= 1) {
    sink(heap, at, isLess);
  }
  for (let place = heap.length; place < numbers.length; place += 1) {
    if (isLess(heap[0] ?? 0, place)) {
      heap[0] = place;
      sink(heap, 0, isLess);
    }
  }
  return heap.sort((one, other) => (isLess(one, other) ? 1 : -1));
}

/** Moves an element down until none below it is less. */
function sink(heap: Uint32Array, start: number, isLess: (one: number, other: number) => boolean): void {
  const moved = heap[start] ?? 0;
  let at = start;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) {
      break;
    }
    const right = left + 1;
    const child = right < heap.length && isLess(heap[right] ?? 0, heap[left] ?? 0) ? right : left;
    if (!isLess(heap[child] ?? 0, moved)) {
      break;
    }
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = moved;
}

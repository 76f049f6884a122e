/** Two clicks on the same thing within so many milliseconds are a double click. */
const limitInMs = 500;

/**
 * Tells double clicks from single ones, which the editor does not tell a tree's command.
 *
 * @param now a clock in milliseconds
 */
export function createDoubleClickDetector(now: () => number = Date.now): (clicked: string) => boolean {
  let last = { clicked: '', at: -Infinity };
  return (clicked) => {
    const at = now();
    const isDouble = clicked === last.clicked && at - last.at <= limitInMs;
    last = { clicked, at: isDouble ? -Infinity : at };
    return isDouble;
  };
}

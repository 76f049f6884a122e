const collator = new Intl.Collator(undefined, { numeric: true });

/** Orders text as people of the host's locale do; numbers within it by their value (`Part 2` before `Part 10`). */
export const compareText: (one: string, other: string) => number = collator.compare;

/** The same, with what is unknown at the end. */
export function compareKnownText(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  return compareText(one, other);
}

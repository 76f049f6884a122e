export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The line with which every suite, and the whole run, ends. */
export function summaryLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/** Reads the last line of a suite's output; undefined when it did not come to its end. */
export function readSummary(output: string): Counts | undefined {
  const [, passed, failed] = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

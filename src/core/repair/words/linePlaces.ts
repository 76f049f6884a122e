/** Characters of a line of a column, where too few lines are known to measure it. */
const usualLine = 57.5;
const shortestLine = 40;
const longestLine = 80;
/** By how many characters the lengths of lines differ (standard deviation), and how far off the count of one place is. */
const spread = 2.4;
const placeSpread = 0.5;
/** Over more lines than these the differences add up to a line. */
const farthest = 8;
/** How often a paragraph, with its short last line, ends within a line's length. */
const breaksPerLine = 0.07;
/** The same where the distance between two ends is a whole number of lines, so that most likely none ends between them. */
const breaksPerFittingLine = 0.03;
/** Nothing counts more than this: what was taken out of the text may have stood between. */
const least = -4;
/** In a text without one broken word, no hyphen ended a line. */
const withoutEnds = -2.5;

/**
 * Where the lines of a column ended, as far as words tell that were surely broken there. Lines are about as long as one
 * another, so other ends of lines are whole numbers of lines away from these.
 */
export class LinePlaces {
  readonly #ends: readonly number[];
  readonly #line: number;
  #next = 0;

  /** @param ends offsets of hyphens that surely ended a line, in order */
  constructor(ends: readonly number[]) {
    this.#ends = ends;
    this.#line = lineLength(ends);
  }

  /**
   * What the place of a hyphen tells: the logarithm of how much likelier it is for one at the end of a line than for one
   * anywhere; from -4 to about 2.3. Offsets have to be asked for in order.
   */
  evidence(at: number): number {
    if (this.#ends.length === 0) {
      return withoutEnds;
    }
    while ((this.#ends[this.#next] ?? Infinity) < at) {
      this.#next += 1;
    }
    const isEnd = this.#ends[this.#next] === at;
    const before = at - (this.#ends[this.#next - 1] ?? -Infinity);
    const after = (this.#ends[this.#next + (isEnd ? 1 : 0)] ?? Infinity) - at;
    return Math.max(least, this.#between(before, after) ?? this.#beside(before) + this.#beside(after));
  }

  /** Between two ends whole lines apart; `undefined` where they are not. */
  #between(before: number, after: number): number | undefined {
    const lines = Math.round((before + after) / this.#line);
    const isWhole = Math.abs(before + after - lines * this.#line) < 2 * spreadOver(lines);
    if (lines < 1 || lines > farthest || !isWhole) {
      return undefined;
    }
    if (lines === 1) {
      return least;
    }
    const line = (before + after) / lines;
    const number = Math.min(lines - 1, Math.max(1, Math.round(before / line)));
    const likelihood = this.#likelihood(before - number * line, spreadOver((number * (lines - number)) / lines));
    const missed = breaksPerFittingLine * lines;
    return Math.log((1 - missed) * likelihood + missed);
  }

  /** So far before or after one end. */
  #beside(distance: number): number {
    const lines = Math.max(1, Math.round(distance / this.#line));
    if (lines > farthest) {
      return 0;
    }
    const whole = 0.9 * (1 - breaksPerLine) ** lines;
    const likelihood = this.#likelihood(distance - lines * this.#line, spreadOver(lines));
    return Math.log(whole * likelihood + 1 - (1 - breaksPerLine) ** lines);
  }

  /** Of being so far from where a line should end, in proportion to being anywhere in a line. */
  #likelihood(deviation: number, deviations: number): number {
    return ((this.#line / deviations) * Math.exp(-((deviation / deviations) ** 2) / 2)) / Math.sqrt(2 * Math.PI);
  }
}

function spreadOver(lines: number): number {
  return spread * Math.sqrt(lines) + placeSpread;
}

/** The median of the distances that can only be one line. */
function lineLength(ends: readonly number[]): number {
  const single = ends
    .map((end, index) => end - (ends[index - 1] ?? -Infinity))
    .filter((distance) => distance > shortestLine && distance < longestLine)
    .sort((one, other) => one - other);
  return (single.length < 3 ? undefined : single[single.length >> 1]) ?? usualLine;
}

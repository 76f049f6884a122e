/**
 * The smallest of the values that at least this share of them does not exceed (nearest rank).
 *
 * @param share between 0 and 1: 0.5 for the median
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** 1 where the first result is right, 0 where another one is or there is none. */
export function successAtOne(results: readonly string[], relevant: ReadonlySet<string>): number {
  const [first] = results;
  return first !== undefined && relevant.has(first) ? 1 : 0;
}

/** 1 divided by the rank of the first right result, 0 where there is none. */
export function reciprocalRank(results: readonly string[], relevant: ReadonlySet<string>): number {
  const index = results.findIndex((id) => relevant.has(id));
  return index < 0 ? 0 : 1 / (index + 1);
}

/**
 * Normalized discounted cumulative gain with a gain of 1 for every right result (Järvelin and Kekäläinen 2002), beside
 * the best order of all that is relevant. Between 0 and 1.
 *
 * @param depth how many results count
 */
export function normalizedGain(results: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  const seen = new Set<string>();
  let gain = 0;
  for (const [index, id] of results.slice(0, depth).entries()) {
    gain += relevant.has(id) && !seen.has(id) ? discount(index) : 0;
    seen.add(id);
  }
  let ideal = 0;
  for (let index = 0; index < Math.min(depth, relevant.size); index += 1) {
    ideal += discount(index);
  }
  return ideal === 0 ? 0 : gain / ideal;
}

/** The mean, NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function discount(index: number): number {
  return 1 / Math.log2(index + 2);
}

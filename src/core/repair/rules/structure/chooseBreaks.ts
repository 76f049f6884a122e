import type { PrintedLines } from '../../printedLines.ts';

/** A place where a paragraph may end, and what it costs if one does: logarithm of the odds against it. */
export interface Break {
  readonly at: number;
  readonly cost: number;
}

const usualLength = 800;
const longLength = 1200;
/** Costs no more than this for being short: some lead up to a list. */
const mostForShort = 3;
const longestParagraph = 3000;
const mostSentences = 30;
/** What a break is worth to a reader, so that breaks are taken a little sooner than the odds say. */
const worth = 0.4;

/** What the printed lines tell of a paragraph that starts at a break. */
interface Lines {
  /** The first known start of a line in it, and how well the paragraph's own start fits to it. */
  readonly first: number;
  readonly fit: number;
  /** How well lines fit to one another, summed up to the last one before the break and to the first one behind it. */
  readonly before: number;
  readonly behind: number;
}

/**
 * The breaks between the first and the last that cost least together: what each costs, how usual the length of each paragraph
 * is, and how well its lines fit. Dynamic programming, linear in the breaks.
 */
export function chooseBreaks(breaks: readonly Break[], printed: PrintedLines | undefined): number[] {
  const lines = linesAt(breaks, printed);
  const costs: number[] = [0];
  const previous: number[] = [0];
  for (let to = 1; to < breaks.length; to += 1) {
    costs[to] = Infinity;
    for (let from = to - 1; from >= 0; from -= 1) {
      const length = placeOf(breaks, to) - placeOf(breaks, from);
      if (from < to - 1 && (length > longestParagraph || to - from > mostSentences)) {
        break;
      }
      const fit = fitOf(lines[from], lines[to], placeOf(breaks, to));
      const cost = (costs[from] ?? 0) + lengthCost(length) + (breaks[to]?.cost ?? 0) - worth - fit;
      if (cost < (costs[to] ?? 0)) {
        costs[to] = cost;
        previous[to] = from;
      }
    }
  }
  const taken: number[] = [];
  for (let index = previous[breaks.length - 1] ?? 0; index > 0; index = previous[index] ?? 0) {
    taken.push(placeOf(breaks, index));
  }
  return taken.reverse();
}

function placeOf(breaks: readonly Break[], index: number): number {
  return breaks[index]?.at ?? 0;
}

/** Lengths of paragraphs are distributed log-normally; long ones cost more than they are rare, because they are hard to read. */
function lengthCost(length: number): number {
  return (
    Math.min(mostForShort, Math.log(Math.max(1, length) / usualLength) ** 2) + Math.max(0, length - longLength) / 300
  );
}

function linesAt(breaks: readonly Break[], printed: PrintedLines | undefined): Lines[] {
  const starts = printed?.startsBetween(placeOf(breaks, 0), placeOf(breaks, breaks.length - 1)) ?? [];
  const sums = [0];
  for (let index = 1; index < starts.length; index += 1) {
    sums.push((sums[index - 1] ?? 0) + (printed?.fit(starts[index - 1] ?? 0, starts[index] ?? 0, false) ?? 0));
  }
  let next = 0;
  const fitAt = (at: number, isIndented: boolean): number => printed?.fit(at, starts[next] ?? 0, isIndented) ?? 0;
  return breaks.map(({ at }, index) => {
    while ((starts[next] ?? Infinity) <= at) {
      next += 1;
    }
    const first = starts[next] ?? Infinity;
    const start = index === 0 ? Math.max(fitAt(at, false), fitAt(at, true)) : fitAt(at + 1, true);
    const fit = first === Infinity ? 0 : start;
    return { first, fit, before: sums[next - 1] ?? 0, behind: sums[next] ?? 0 };
  });
}

/** How well the lines of a paragraph fit to its start and to one another. Its last line may have any length. */
function fitOf(from: Lines | undefined, to: Lines | undefined, end: number): number {
  return from && to && from.first < end ? from.fit + to.before - from.behind : 0;
}

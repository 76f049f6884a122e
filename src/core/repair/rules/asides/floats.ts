import type { Edit } from '../../flow.ts';
import { marks } from '../../marks.ts';
import type { RepairExample, RepairRule } from '../../repairRule.ts';
import type { WordKnowledge } from '../../words/wordKnowledge.ts';
import { cut, needsSpace } from './cut.ts';
import { captionEnds } from './captionEnds.ts';
import { floatStarts, type Cut } from './floatStarts.ts';
import { endingOf, mostReadOn, openingOf, readOnFrom } from '../../readOn.ts';
import { isFinished } from '../../sentences.ts';
import { goesOnAsCaption } from './captionWording.ts';

const { caption, seam } = marks;

/**
 * Takes out figures and tables: the caption, and before it the words drawn inside. Where both end is decided together, by how
 * well the text before reads on in the text after, by the look of labels, and by the wording of captions.
 */
export const floats: RepairRule = {
  name: 'floats',
  scope: 'running text',
  findEdits(text, { words }) {
    const places = Array.from(text.matchAll(new RegExp(caption, 'g')), ({ index }) => index);
    const edits: Edit[] = [];
    let from = 0;
    for (let index = 0; index < places.length;) {
      const group = bestGroup(text, places, index, from, words);
      edits.push(...group.floats.flatMap((extent, place) => takeOut(text, extent, place === group.floats.length - 1)));
      from = edits.at(-1)?.end ?? from;
      index += group.floats.length;
    }
    return edits;
  },
};

/** What the rule does, shown. */
export const examples: readonly RepairExample[] = [
  {
    before: `Most of the BoatQuaySea 0 10 20 ${caption}Figure 1. Boats at a quay. The sea is left. harbours are closed.`,
    after: `Most of the ${seam}harbours are closed.`,
    moved: [`BoatQuaySea 0 10 20 ${caption}Figure 1. Boats at a quay. The sea is left.`],
  },
  {
    before: `Most har-${caption}Table 1. Depth of each. Each row is a quay. bours are closed.`,
    after: `Most har-${seam}bours are closed.`,
    moved: [`${caption}Table 1. Depth of each. Each row is a quay.`],
  },
  {
    before: `They lookBoatQuaySea 0 10 20 ${caption}Figure 1. Boats at a quay. at the sea.`,
    after: `They look ${seam}at the sea.`,
    moved: [`BoatQuaySea 0 10 20 ${caption}Figure 1. Boats at a quay.`],
  },
  {
    before: `They look at the Tide Chart ${caption}Figure 1. Boats at a quay. (TC) [4]. It is low.`,
    after: `They look at the Tide Chart ${seam}(TC) [4]. It is low.`,
    moved: [`${caption}Figure 1. Boats at a quay.`],
  },
  {
    before: `The net is small. ${caption}Figure 1. Boats at a quay. 2. Method We look at the sea.`,
    after: `The net is small. ${seam}2. Method We look at the sea.`,
    moved: [`${caption}Figure 1. Boats at a quay.`],
  },
  {
    before: `We follow the tide of a low ${seam}Sail map (a.1) Fog (a) Rain light (b.1) A boat made its way to the pier. (b) Net ${caption}Figure 1. Two maps. harbour.`,
    after: `We follow the tide of a low ${seam}${seam}harbour.`,
    moved: [
      `Sail map (a.1) Fog (a) Rain light (b.1) A boat made its way to the pier. (b) Net ${caption}Figure 1. Two maps.`,
    ],
  },
];

/** A sentence that goes on in lower case, or better. */
const readsOnWell = 5;
/** Hardly a column has less text between two floats. */
const shortestText = 400;

interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Group {
  /** How well the text reads on without the floats. */
  readonly fit: number;
  readonly floats: readonly Extent[];
}

/** A float alone, or two in a row where only both out of the way let the sentence go on. */
function bestGroup(text: string, places: readonly number[], index: number, from: number, words: WordKnowledge): Group {
  const [first, second, third] = [places[index] ?? 0, places[index + 1], places[index + 2]];
  const starts = floatStarts(text, from, first, words);
  const firstEnds = captionEnds(text, first, second ?? text.length);
  const alone = bestExtent(text, starts, firstEnds, words);
  if (second === undefined) {
    return alone;
  }
  const next = floatStarts(text, first, second, words);
  const secondEnds = captionEnds(text, second, third ?? text.length);
  const seconds = bestExtent(text, next, secondEnds, words);
  if (alone.fit >= readsOnWell && seconds.fit >= 2) {
    return alone;
  }
  const border = best(
    firstEnds.flatMap((end) =>
      next
        .filter((start) => start.at >= end.at && start.at <= end.at + 1)
        .map((start) => ({ at: start.at, end: end.at, score: start.score + end.score })),
    ),
  );
  const pair = bestExtent(text, starts, secondEnds, words);
  const [whole] = pair.floats;
  if (!border || !whole || pair.fit < readsOnWell) {
    return upToNext(text, alone, seconds);
  }
  return {
    fit: pair.fit,
    floats: [
      { start: whole.start, end: border.end },
      { start: text[border.end] === ' ' ? border.end + 1 : border.end, end: whole.end },
    ],
  };
}

/** Where a sentence or two stand between two floats and nothing needs them, the caption goes up to the next float. */
function upToNext(text: string, group: Group, next: Group): Group {
  const [float] = group.floats;
  const start = next.floats[0]?.start ?? 0;
  if (!float || group.fit >= readsOnWell || start - float.end > shortestText) {
    return group;
  }
  const between = text.slice(float.end, start).trimEnd();
  const isCaption = isFinished(between) && /^ ?\p{Lu}/u.test(between) && goesOnAsCaption(between) >= 0;
  return isCaption ? { ...group, floats: [{ start: float.start, end: float.end + between.length }] } : group;
}

function bestExtent(text: string, starts: readonly Cut[], ends: readonly Cut[], words: WordKnowledge): Group {
  let score = -Infinity;
  let fit = 0;
  let extent: Extent = { start: starts[0]?.at ?? 0, end: ends[0]?.at ?? text.length };
  const openings = ends.map((end) => openingOf(text.slice(end.at, end.at + 100)));
  for (const start of starts) {
    const before = endingOf(text.slice(Math.max(0, start.at - 100), start.at));
    for (const [index, end] of ends.entries()) {
      if (start.score + end.score + mostReadOn <= score) {
        continue;
      }
      const reading = readOnFrom(before, openings[index] ?? '', words);
      if (start.score + end.score + reading > score) {
        score = start.score + end.score + reading;
        fit = reading;
        extent = { start: start.at, end: end.at };
      }
    }
  }
  return { fit, floats: [extent] };
}

function best<T extends { readonly score: number }>(list: readonly T[]): T | undefined {
  return list.reduce<T | undefined>((top, entry) => (top && top.score >= entry.score ? top : entry), undefined);
}

function takeOut(text: string, { start, end }: Extent, isLast: boolean): Edit[] {
  const left = isLast ? `${needsSpace(text, start) ? ' ' : ''}${seam}` : '';
  return cut(text, { start, end }, { part: 'floats' }, left);
}

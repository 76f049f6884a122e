import type { Paper } from '../paper.ts';
import { EditDistance } from '../search/index/editDistance.ts';
import { foldText } from '../search/foldText.ts';
import type { Pace } from '../util/pace.ts';
import { sortInSteps } from '../util/sortInSteps.ts';
import type { MentionKind } from './mention.ts';
import { mostPapersNamed, type Resolution } from './resolution.ts';

/** A name as it is compared, and whose it is. */
interface FoldedName {
  readonly folded: string;
  readonly paper: Paper;
}

/** A beginning says of which paper it is from so many characters on, and only behind the author's name. */
const shortestBeginning = 5;
const venueAndYear = /_[a-z]+_(?:19|20)\d\d$/;
/** Names that have their first, or their last, characters in common with a misspelled one, so many of each. */
const sharedLength = 4;
const mostCompared = 400;
/** Of a name that is unknown, those are near that differ in at most so much of it. */
const nearPart = 0.3;
const mostNearest = 3;

/** Finds papers by what notes call them. Made anew for every version of a library; answers in the logarithm of its size. */
export class PaperNames {
  readonly #exact = new Map<string, Paper>();
  readonly #identifiers = new Map<string, Paper>();
  /** Sorted by the folded name, and by the folded name read backwards. */
  readonly #forward: readonly FoldedName[];
  readonly #backward: readonly FoldedName[];

  private constructor(papers: readonly Paper[], forward: readonly FoldedName[], backward: readonly FoldedName[]) {
    this.#forward = forward;
    this.#backward = backward;
    for (const paper of papers) {
      this.#add(paper);
    }
  }

  /** @throws the reason of the pace's signal when the work was cancelled */
  static async build(papers: readonly Paper[], pace: Pace): Promise<PaperNames> {
    const names: FoldedName[] = [];
    const reversed: FoldedName[] = [];
    for (const paper of papers) {
      for (const name of [paper.id, paper.citationKey]) {
        const folded = foldName(name);
        names.push({ folded, paper });
        reversed.push({ folded: backwards(folded), paper });
      }
      await pace.step();
    }
    const forward = await sortInSteps(names, byName, pace);
    return new PaperNames(papers, forward, await sortInSteps(reversed, byName, pace));
  }

  /** Which paper is meant by a name as it was written. */
  resolve(written: string, kind: MentionKind): Resolution {
    if (kind === 'doi' || kind === 'arxiv') {
      const paper = this.#identifiers.get(identifier(kind, written));
      return paper ? { kind: 'exact', paper } : { kind: 'unknown', nearest: [] };
    }
    const paper = this.#exact.get(written);
    return paper ? { kind: 'exact', paper } : this.#resolveInexact(foldName(written));
  }

  #resolveInexact(folded: string): Resolution {
    const same = papersOf(this.#withPrefix(this.#forward, folded).filter((name) => name.folded === folded));
    if (same.length > 0) {
      return oneOf(same, 'case');
    }
    if (folded.length >= shortestBeginning && folded.includes('_')) {
      const begun = papersOf(this.#withPrefix(this.#forward, folded));
      if (begun.length > 0) {
        const isWithoutEnding = begun.some(({ id }) => foldName(id).replace(venueAndYear, '') === folded);
        return oneOf(begun, isWithoutEnding ? 'ending' : 'beginning');
      }
    }
    return this.#resolveMisspelled(folded);
  }

  #resolveMisspelled(folded: string): Resolution {
    const near = this.#nearest(folded);
    const [best] = near;
    if (best?.distance !== 1 || folded.length < shortestBeginning) {
      return { kind: 'unknown', nearest: papersOf(near).slice(0, mostNearest) };
    }
    return oneOf(papersOf(near.filter(({ distance }) => distance === 1)), 'spelling');
  }

  /** Names that look like one, the nearest first, among those that begin or end as it does. */
  #nearest(folded: string): readonly (FoldedName & { readonly distance: number })[] {
    const limit = Math.max(1, Math.min(20, Math.floor(folded.length * nearPart)));
    const distances = new EditDistance(folded, limit);
    const candidates = [
      ...this.#withPrefix(this.#forward, folded.slice(0, sharedLength)),
      ...this.#withPrefix(this.#backward, backwards(folded).slice(0, 2 * sharedLength)).map((name) => ({
        ...name,
        folded: backwards(name.folded),
      })),
    ];
    return candidates
      .map((name) => ({ ...name, distance: distances.to(name.folded, false) }))
      .filter(({ distance }) => distance <= limit)
      .sort((one, other) => one.distance - other.distance);
  }

  #withPrefix(names: readonly FoldedName[], prefix: string): readonly FoldedName[] {
    const from = lowerBound(names, prefix);
    let to = from;
    while (to - from < mostCompared && (names[to]?.folded.startsWith(prefix) ?? false)) {
      to += 1;
    }
    return names.slice(from, to);
  }

  #add(paper: Paper): void {
    this.#exact.set(paper.id, paper);
    if (!this.#exact.has(paper.citationKey)) {
      this.#exact.set(paper.citationKey, paper);
    }
    for (const { kind, url } of paper.links) {
      if (kind === 'doi' || kind === 'arxiv') {
        this.#identifiers.set(identifier(kind, url), paper);
      }
    }
  }
}

function oneOf(papers: readonly Paper[], reason: 'beginning' | 'case' | 'ending' | 'spelling'): Resolution {
  const [paper, ...others] = papers;
  return paper && others.length === 0
    ? { kind: 'inexact', paper, reason }
    : { kind: 'ambiguous', papers: papers.slice(0, mostPapersNamed) };
}

function papersOf(names: readonly FoldedName[]): Paper[] {
  return [...new Set(names.map(({ paper }) => paper))];
}

function foldName(name: string): string {
  return foldText(name, { keepHyphens: true }).replaceAll('’', "'");
}

function backwards(name: string): string {
  return Array.from(name).reverse().join('');
}

/** A DOI or arXiv ID without its address, its version, and its case. */
function identifier(kind: 'doi' | 'arxiv', written: string): string {
  const bare = written
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?(?:dx\.)?(?:doi\.org|arxiv\.org\/(?:abs|pdf))\//, '');
  return `${kind} ${
    kind === 'arxiv'
      ? bare
          .replace(/^arxiv:/, '')
          .replace(/(?:\.pdf)?$/, '')
          .replace(/v\d+$/, '')
      : bare
  }`;
}

function byName(one: FoldedName, other: FoldedName): number {
  return one.folded < other.folded ? -1 : one.folded > other.folded ? 1 : 0;
}

function lowerBound(names: readonly FoldedName[], name: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.folded ?? '') < name) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

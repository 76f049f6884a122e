import type { Paper, PaperAlias } from '../../paper.ts';
import type { Pace } from '../../util/pace.ts';
import type { MentionKind } from '../mention.ts';
import { familyOf, FoldedNames, foldName, type FoldedName } from './foldedNames.ts';
import { nearestPapers } from './nearestPapers.ts';
import { isOneEdit } from './oneEdit.ts';
import type { InexactReason, Resolution } from './resolution.ts';

const mostNamed = 10;
/** A shorter name could mean anything. */
const shortestBeginning = 3;
const shortestMisspelled = 6;

const venueAndYear = /_[a-z]{2,}_\d{0,4}$/;
const wholeEnding = /^_[a-z]{2,}_\d{4}(?:#\d+)?$/;

/** How a name may differ, the likeliest first. */
const reasons: readonly InexactReason[] = ['case', 'ending', 'beginning', 'spelling'];

/** Finds papers by what notes call them. Made anew for every version of a library. */
export class PaperNames {
  readonly #exact = new Map<string, Paper>();
  readonly #dois = new Map<string, Paper>();
  readonly #arxivIds = new Map<string, Paper>();
  readonly #folded = new FoldedNames();

  /** @throws the reason of the pace's signal when the work was cancelled */
  static async build(papers: readonly Paper[], pace: Pace): Promise<PaperNames> {
    const names = new PaperNames();
    for (const paper of papers) {
      names.#add(paper);
      await pace.step();
    }
    for (const paper of papers) {
      // An ID wins over a key of the same letters.
      setIfNew(names.#exact, paper.citationKey.normalize(), paper);
      await pace.step();
    }
    for (const paper of papers) {
      // What a paper is called now wins over what another one was called elsewhere.
      paper.aliases?.forEach((alias) => names.#addAlias(alias, paper));
      await pace.step();
    }
    return names;
  }

  /**
   * The paper that a name means: exactly, or with a slip if only one paper is likely then. DOIs and arXiv IDs are compared
   * without case and version; a slip in them is not forgiven.
   */
  resolve(written: string, kind: MentionKind): Resolution {
    switch (kind) {
      case 'doi':
        return found(this.#dois.get(written.toLowerCase()) ?? this.#byArxivId(arxivOfDoi(written)));
      case 'arxiv':
        return found(this.#byArxivId(written));
      case 'id':
      case 'key':
        return this.#resolveName(written);
    }
  }

  #add(paper: Paper): void {
    this.#exact.set(paper.id.normalize(), paper);
    this.#folded.add(paper);
    if (paper.doi !== undefined) {
      setIfNew(this.#dois, paper.doi.toLowerCase(), paper);
    }
    if (paper.arxiv !== undefined) {
      setIfNew(this.#arxivIds, arxivKey(paper.arxiv), paper);
    }
  }

  #addAlias({ kind, name }: PaperAlias, paper: Paper): void {
    switch (kind) {
      case 'doi': {
        setIfNew(this.#dois, name.toLowerCase(), paper);
        return;
      }
      case 'arxiv': {
        setIfNew(this.#arxivIds, arxivKey(name), paper);
        return;
      }
      case 'id':
      case 'key': {
        setIfNew(this.#exact, name.normalize(), paper);
        return;
      }
    }
  }

  #byArxivId(id: string): Paper | undefined {
    return this.#arxivIds.get(arxivKey(id));
  }

  #resolveName(written: string): Resolution {
    const exact = this.#exact.get(written.normalize());
    return exact ? { kind: 'exact', paper: exact } : (this.#resolveInexact(written) ?? this.#unknown(written));
  }

  #unknown(written: string): Resolution {
    const names = this.#folded;
    let nearest: readonly Paper[] | undefined;
    return {
      kind: 'unknown',
      get nearest() {
        return (nearest ??= nearestPapers(written, names));
      },
    };
  }

  #resolveInexact(written: string): Resolution | undefined {
    const folded = foldName(written);
    const papers = new Map<InexactReason, Set<Paper>>(reasons.map((reason) => [reason, new Set()]));
    const compare = howItDiffers(folded);
    for (const names of this.#candidates(folded)) {
      for (const name of names) {
        const reason = compare(name.folded);
        if (reason) {
          papers.get(reason)?.add(name.paper);
        }
      }
    }
    for (const [reason, [paper, ...others]] of papers) {
      if (paper) {
        return others.length === 0
          ? { kind: 'inexact', paper, reason }
          : { kind: 'ambiguous', papers: [paper, ...others].slice(0, mostNamed) };
      }
    }
    return undefined;
  }

  /** The names of the same family, and where the name may end within that, of longer ones; then of similar ones. */
  #candidates(folded: string): (readonly FoldedName[])[] {
    const family = familyOf(folded);
    const longer: (readonly FoldedName[])[] = [];
    if (family === folded) {
      for (const other of this.#folded.families()) {
        if (other.length > family.length && other.startsWith(family)) {
          longer.push(this.#folded.ofFamily(other));
        }
      }
    }
    return [this.#folded.ofFamily(family), ...longer, this.#misspelledFamily(folded, family)];
  }

  /** With a slip in the family name, all behind it has to be right. */
  #misspelledFamily(folded: string, family: string): FoldedName[] {
    return this.#folded
      .withRest(folded.slice(family.length))
      .filter((name) => isOneEdit(familyOf(name.folded), family));
  }
}

/** Tells in what other names differ from one. */
function howItDiffers(folded: string): (name: string) => InexactReason | undefined {
  const stem = folded.replace(/#\d+$/, '').replace(venueAndYear, '');
  const { length } = folded;
  return (name) => {
    if (name === folded) {
      return 'case';
    }
    if (stem.length >= shortestMisspelled && name.startsWith(stem) && wholeEnding.test(name.slice(stem.length))) {
      return 'ending';
    }
    if (length >= shortestBeginning && name.length > length && name.startsWith(folded)) {
      return 'beginning';
    }
    return length >= shortestMisspelled && isOneEdit(name, folded) ? 'spelling' : undefined;
  };
}

function found(paper: Paper | undefined): Resolution {
  return paper ? { kind: 'exact', paper } : { kind: 'unknown', nearest: [] };
}

function setIfNew(papers: Map<string, Paper>, name: string, paper: Paper): void {
  if (!papers.has(name)) {
    papers.set(name, paper);
  }
}

/** arXiv gives every paper a DOI with its ID in it. */
function arxivOfDoi(doi: string): string {
  return /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1] ?? '';
}

function arxivKey(id: string): string {
  return id
    .toLowerCase()
    .replace(/\.pdf$/, '')
    .replace(/v\d+$/, '');
}

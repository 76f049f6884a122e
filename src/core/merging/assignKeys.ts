import { citationKey, CitationKeys } from '../citationKey.ts';
import { isPaperId, publishedId } from '../paperId.ts';
import type { PaperRow } from '../readers/paperRow.ts';
import { rowFacts } from '../rowFacts.ts';
import { readableTitle } from '../titles/readableTitle.ts';
import { readableWord } from '../titles/titleWords.ts';
import { inSteps } from '../util/inSteps.ts';
import type { Pace } from '../util/pace.ts';
import type { MergedPaper } from './mergeFiles.ts';

/** The citation keys of a paper. */
export interface AssignedKeys {
  /** Unique in the library. */
  readonly key: string;
  /** What it is called by other rows, or would be called without the others; they may be other papers' keys as well. */
  readonly others: readonly string[];
}

/**
 * Gives papers their citation keys, so that a key that is in use changes as little as it can when files come, go or change places:
 * first those that bibliographies give, then those of papers with a text, which notes are likelier to cite, then the rest.
 * A paper that gets its key from a bibliography keeps the one that it would have without it.
 *
 * @returns one a paper, in their order
 */
export async function assignKeys(papers: readonly MergedPaper[], pace: Pace): Promise<readonly AssignedKeys[]> {
  const keys = new CitationKeys();
  const assigned: (AssignedKeys | undefined)[] = [];
  await inSteps(papers.length, pace, (index) => {
    const given = papers[index]?.rows.flatMap(({ row }) => row.fields?.citationKey || []) ?? [];
    assigned.push(given[0] === undefined ? undefined : { key: keys.allocate(given[0]), others: given });
  });
  for (const withText of [true, false]) {
    await inSteps(papers.length, pace, (index) => {
      const { rows } = papers[index] ?? { rows: [] };
      if (rows.some(({ row }) => row.text !== undefined) === withText) {
        assigned[index] = withDerived(
          assigned[index],
          rows.map(({ row }) => row),
          keys,
        );
      }
    });
  }
  return assigned.map((each) => each ?? { key: '', others: [] });
}

function withDerived(given: AssignedKeys | undefined, rows: readonly PaperRow[], keys: CitationKeys): AssignedKeys {
  const [best, ...others] = rows
    .filter((row) => !row.fields?.citationKey)
    .sort((one, other) => Number(hasPaperId(other)) - Number(hasPaperId(one)))
    .map(derivedKey);
  if (best === undefined) {
    return given
      ? { key: given.key, others: unique(given.others, given.key) }
      : { key: keys.allocate(''), others: none };
  }
  const key = given?.others.includes(best) ? best : keys.allocate(best);
  return { key: given?.key ?? key, others: unique([...(given?.others ?? []), key, ...others], given?.key ?? key) };
}

function unique(names: readonly string[], except: string): readonly string[] {
  return names.length === 1 && names[0] === except ? none : [...new Set(names)].filter((name) => name !== except);
}

const none: readonly string[] = [];

/** An ID of the grammar tells the key whatever else files say, so that it stays the same with and without them. */
function derivedKey(row: PaperRow): string {
  const facts = rowFacts(row);
  const { told, authors } = facts;
  const { family = '', year } = hasPaperId(row) ? told : { ...facts, family: authors[0]?.family };
  const title =
    hasPaperId(row) || facts.title === undefined
      ? told.titleWords.slice(0, fewestWords).map(readableWord).join(' ')
      : readableTitle(facts.title);
  return citationKey({ family, title, ...(year !== undefined && { year }) });
}

/** So many words have one that carries meaning. */
const fewestWords = 8;

function hasPaperId({ id, idIsMade }: PaperRow): boolean {
  return !idIsMade && isPaperId(publishedId(id));
}

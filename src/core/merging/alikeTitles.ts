import type { PaperRow } from '../readers/paperRow.ts';
import { rowFacts, titleOf } from '../rowFacts.ts';
import { foldedWords } from '../search/foldText.ts';
import type { ComparableRow } from './comparableRow.ts';

/** The rows that are compared, by number. */
export interface ComparedRows {
  readonly rows: readonly PaperRow[];
  /** Number of the file of each row. */
  readonly fileOf: Uint32Array;
  readonly comparable: readonly ComparableRow[];
}

/** A title is looked for among so many others at most, so that the work stays linear. */
const mostCompared = 8;

/** A name that more rows share names no paper. */
const mostRows = 1000;

interface Title {
  readonly compared: string;
  readonly words: ReadonlySet<string>;
}

/**
 * Parts rows that share a name by their titles, since a key such as `smith2020` or a number means something else in
 * another file. A row without a title goes with the first part.
 */
export function partByTitle(numbers: readonly number[], compared: ComparedRows): readonly number[][] {
  const parts: { title: Title; readonly rows: number[] }[] = [];
  const partOfTitle = new Map<string, (typeof parts)[number]>();
  for (const number of numbers) {
    const title = comparedTitle(number, compared);
    let part =
      partOfTitle.get(title.compared) ?? parts.slice(0, mostCompared).find((other) => areAlike(other.title, title));
    if (!part) {
      part = { title, rows: [] };
      parts.push(part);
    }
    part.title = part.title.compared === '' ? title : part.title;
    part.rows.push(number);
    partOfTitle.set(title.compared, part);
  }
  return parts.map(({ rows }) => rows);
}

/** Whether one file gives a name to papers with different titles. */
export function meansSeveral(numbers: readonly number[], compared: ComparedRows): boolean {
  const firstOfFile = new Map<number, number>();
  return (
    numbers.length > mostRows ||
    numbers.some((number) => {
      const file = compared.fileOf[number] ?? 0;
      const first = firstOfFile.get(file);
      if (first === undefined) {
        firstOfFile.set(file, number);
        return false;
      }
      return !areAlike(comparedTitle(first, compared), comparedTitle(number, compared));
    })
  );
}

/** One is not known or begins the other, or half of the words of the shorter one are in both. */
function areAlike(one: Title, other: Title): boolean {
  if (one.compared.startsWith(other.compared) || other.compared.startsWith(one.compared)) {
    return true;
  }
  const [few, many] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words];
  return Array.from(few).filter((word) => many.has(word)).length * 2 >= few.size;
}

function comparedTitle(number: number, { rows, comparable }: ComparedRows): Title {
  const row = rows[number];
  return {
    compared: comparable[number]?.title ?? '',
    words: new Set(row ? foldedWords(titleOf(rowFacts(row)).slice(0, longestCompared)) : []),
  };
}

const longestCompared = 500;

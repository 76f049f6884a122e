import { inSteps } from '../util/inSteps.ts';
import type { Pace } from '../util/pace.ts';
import { Buckets } from './buckets.ts';
import { isPreprintDoi, type ComparableRow } from './comparableRow.ts';
import type { RowClusters } from './rowClusters.ts';

/** Titles are brought together by so many of their first characters; a title that is cut must have them. */
const beginningLength = 20;
/** A beginning that more rows share, as `Editorial` may be, tells nothing. */
const mostRows = 5000;
/** Titles that are cut at so many different lengths are looked for among longer ones, so that the work stays linear. */
const mostLengths = 32;

/**
 * Groups rows that have the same title and the same first author: in years that follow one another, as those of a
 * preprint and its publication do, and not under different DOIs. A title that is cut is that of the one title that begins
 * so. A row that does not say its author, its year or its DOI goes with the others if these agree on it.
 */
export async function* titleGroups(
  comparable: readonly ComparableRow[],
  clusters: RowClusters,
  pace: Pace,
): AsyncGenerator<readonly number[]> {
  const families = await familiesOfTitles(comparable, pace);
  const beginnings = new Buckets(comparable.length);
  await inSteps(comparable.length, pace, (number) => {
    const { title = '', family: own = '' } = comparable[number] ?? {};
    const family = own || (families.get(title) ?? '');
    if (title !== '' && (family !== '' || title.length >= beginningLength)) {
      beginnings.add(`${family} ${title.slice(0, beginningLength)}`, number);
    }
  });
  for (const numbers of beginnings.shared()) {
    const isKnown = numbers.length > mostRows || areJoined(numbers, clusters);
    for (const sameTitle of isKnown ? [] : byTitle(numbers, comparable)) {
      const years = agreeing(sameTitle, (all) => chainsOfYears(all, comparable));
      for (const group of years.flatMap((rows) => agreeing(rows, (all) => byDoi(all, comparable, clusters)))) {
        if (group.length > 1) {
          yield group;
        }
        await pace.step();
      }
    }
  }
}

function areJoined(numbers: readonly number[], clusters: RowClusters): boolean {
  const [first = 0] = numbers;
  return numbers.every((number) => clusters.rootOf(number) === clusters.rootOf(first));
}

/** The family name of the one first author whom rows with the title of a row without authors have. */
async function familiesOfTitles(
  comparable: readonly ComparableRow[],
  pace: Pace,
): Promise<ReadonlyMap<string, string>> {
  const families = new Map<string, string | undefined>();
  await inSteps(comparable.length, pace, (number) => {
    const { family, title = '' } = comparable[number] ?? {};
    if (family === '' && title !== '') {
      families.set(title, undefined);
    }
  });
  await inSteps(families.size > 0 ? comparable.length : 0, pace, (number) => {
    const { family = '', title = '' } = comparable[number] ?? {};
    if (family !== '' && families.has(title)) {
      const other = families.get(title);
      families.set(title, other === undefined || other === family ? family : '');
    }
  });
  return new Map(Array.from(families, ([title, family = '']) => [title, family]));
}

function byTitle(numbers: readonly number[], comparable: readonly ComparableRow[]): readonly number[][] {
  const groups = groupedBy(numbers, (number) => comparable[number]?.title ?? '');
  const isCut = (rows: readonly number[]): boolean => rows.every((row) => comparable[row]?.titleIsCut);
  const cut = new Set(Array.from(groups).flatMap(([title, rows]) => (isCut(rows) ? [title] : [])));
  for (const [beginning, whole] of wholeTitles(cut, groups.keys())) {
    groups.get(whole)?.push(...(groups.get(beginning) ?? []));
    groups.delete(beginning);
  }
  return [...groups.values()].map((group) => group.sort((one, other) => one - other));
}

/** For each title that is cut the only longer one that begins so. Longer ones that are cut themselves do not count. */
function wholeTitles(cut: ReadonlySet<string>, titles: Iterable<string>): Map<string, string> {
  const lengths = [...new Set(Array.from(cut, ({ length }) => length))]
    .filter((length) => length >= beginningLength)
    .slice(0, mostLengths);
  const found = new Map<string, string | undefined>();
  if (lengths.length > 0) {
    for (const title of titles) {
      for (const length of lengths) {
        const beginning = title.slice(0, length);
        if (title.length > length && !cut.has(title) && cut.has(beginning)) {
          found.set(beginning, found.has(beginning) ? undefined : title);
        }
      }
    }
  }
  return new Map(Array.from(found).flatMap(([beginning, title]) => (title === undefined ? [] : [[beginning, title]])));
}

/** Rows parted by what they say; those that say nothing. */
interface Parted {
  readonly groups: readonly number[][];
  readonly silent: readonly number[];
}

/** The silent rows go with the others where these are of one mind. */
function agreeing(numbers: readonly number[], part: (numbers: readonly number[]) => Parted): readonly number[][] {
  if (numbers.length < 2) {
    return [[...numbers]];
  }
  const { groups, silent } = part(numbers);
  return groups.length === 1 ? [[...numbers]] : silent.length > 0 ? [...groups, [...silent]] : groups;
}

function chainsOfYears(numbers: readonly number[], comparable: readonly ComparableRow[]): Parted {
  const rowsOfYear = groupedBy(numbers, (number) => comparable[number]?.year);
  const silent = rowsOfYear.get(undefined) ?? [];
  const years = [...rowsOfYear.keys()].filter((year) => year !== undefined).sort((one, other) => one - other);
  const groups: number[][] = [];
  years.forEach((year, index) => {
    const rows = rowsOfYear.get(year) ?? [];
    const before = years[index - 1];
    if (before !== undefined && year - before <= 1) {
      groups.at(-1)?.push(...rows);
    } else {
      groups.push([...rows]);
    }
  });
  return { groups: groups.map((group) => group.sort((one, other) => one - other)), silent };
}

function byDoi(numbers: readonly number[], comparable: readonly ComparableRow[], clusters: RowClusters): Parted {
  const rowsOfDoi = groupedBy(numbers, (number) => {
    const dois = clusters.rowsOf(number).map((row) => comparable[row]?.doi ?? '');
    return dois.filter((doi) => doi !== '' && !isPreprintDoi(doi)).sort()[0] ?? '';
  });
  const silent = rowsOfDoi.get('') ?? [];
  rowsOfDoi.delete('');
  return { groups: [...rowsOfDoi.values()], silent };
}

function groupedBy<Key>(numbers: readonly number[], keyOf: (number: number) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const number of numbers) {
    const key = keyOf(number);
    const group = groups.get(key);
    if (group) {
      group.push(number);
    } else {
      groups.set(key, [number]);
    }
  }
  return groups;
}

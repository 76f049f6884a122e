import { isPaperId } from '../../paperId.ts';
import type { ColumnRole, ColumnUse, NamedRole } from './columnRole.ts';
import { roleOfName } from './columnNames.ts';
import { roleOfContent } from './columnContent.ts';
import { textOf } from './fieldValues.ts';

/** So many rows are looked at. */
const mostSamples = 20;

/**
 * Finds out what each column holds: what a person has chosen, else what its name says, else, for a column without a name, what
 * stands in it. Only links may stand in several columns; of others with the same role, the likeliest has it, and
 * the rest is `more`.
 *
 * @param names as the file has them, in order; empty where a column has none
 * @param samples the first rows, with the values of the columns in the same order
 */
export function findColumns(
  names: readonly string[],
  samples: readonly (readonly unknown[])[],
  chosen: readonly NamedRole[] = [],
): ColumnUse[] {
  const choices = new Map(chosen.map(({ name, role }) => [name.trim().toLowerCase(), role]));
  const looked = samples.slice(0, mostSamples);
  const valuesOf = (index: number): string[] => looked.map((row) => textOf(row[index])).filter((text) => text !== '');
  const guesses = names.map((name, index) => guess(name, () => valuesOf(index), choices));
  moveIds(guesses, valuesOf);
  return names.map((name, index) => {
    const { role, by } = guesses[index] ?? unknown;
    return { name, by, role: role === 'links' || isBest(index, guesses) ? role : 'more' };
  });
}

interface Guess {
  role: ColumnRole;
  by: ColumnUse['by'];
  /** The lower, the likelier. */
  readonly rank: number;
}

const unknown: Guess = { role: 'more', by: 'name', rank: 0 };

function guess(name: string, values: () => readonly string[], choices: ReadonlyMap<string, ColumnRole>): Guess {
  const choice = choices.get(name.trim().toLowerCase());
  if (choice) {
    return { role: choice, by: 'choice', rank: -1 };
  }
  const named = roleOfName(name);
  if (named) {
    return { ...named, by: 'name' };
  }
  const isUnnamed = /^(?:\d*|(?:column|field|col|unnamed)[\s:_]*\d+)$/i.test(name.trim());
  const role = isUnnamed ? roleOfContent(values()) : undefined;
  return role ? { role, by: 'content', rank: 1000 } : { ...unknown };
}

/** Some files call `title` what is the ID, and some that have both only count in the column that they call `id`. */
function moveIds(guesses: readonly Guess[], valuesOf: (index: number) => readonly string[]): void {
  const title = guesses.findIndex(({ role, by }) => role === 'title' && by === 'name');
  const id = guesses.findIndex(({ role }, index) => role === 'id' && isBest(index, guesses));
  const moved = guesses[title];
  if (moved && areIds(valuesOf(title)) && guesses[id]?.by !== 'choice' && !(id >= 0 && areIds(valuesOf(id)))) {
    guesses.forEach((other) => {
      other.role = other.role === 'id' ? 'more' : other.role;
    });
    moved.role = 'id';
    moved.by = 'content';
  }
}

function areIds(values: readonly string[]): boolean {
  return values.length > 0 && values.filter(isPaperId).length * 2 >= values.length;
}

function isBest(index: number, guesses: readonly Guess[]): boolean {
  const { role, rank } = guesses[index] ?? unknown;
  return !guesses.some(
    (other, at) => other.role === role && at !== index && (other.rank < rank || (other.rank === rank && at < index)),
  );
}

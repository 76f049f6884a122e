import { columnRoles, isShared, type ColumnRole, type NamedRole } from './columnRole.ts';

/** What a person says of the columns of all files that a glob names. */
export interface ColumnChoices {
  /** Begins in any folder, unless it is an absolute path. */
  readonly glob: string;
  readonly columns: readonly NamedRole[];
}

/** Globs of this length are no globs that a person wrote. */
const longestGlob = 1000;

/**
 * Reads the setting `lectern.columns`: `{ "**\/*.csv": { "Paper Name": "title" } }`.
 *
 * @param setting as it was written
 * @returns what of it is right, in its order, and a sentence for each part that is not
 */
export function readColumnChoices(setting: unknown): { choices: ColumnChoices[]; flaws: string[] } {
  const flaws: string[] = [];
  const choices = entriesOf(setting, 'lectern.columns', flaws).flatMap(([glob, value]) => {
    if (glob.trim() === '' || glob.length > longestGlob) {
      flaws.push(`lectern.columns: a glob has 1 to ${longestGlob} characters.`);
      return [];
    }
    const place = `lectern.columns: ${quote(glob)}`;
    const columns = entriesOf(value, place, flaws).flatMap(([name, role]): NamedRole[] => {
      if (isRole(role)) {
        return [{ name, role }];
      }
      flaws.push(`${place}: ${quote(name)} can be ${columnRoles.join(', ')}, not ${quote(JSON.stringify(role))}.`);
      return [];
    });
    return columns.length > 0 ? [{ glob, columns }] : [];
  });
  return { choices, flaws };
}

/**
 * The value of the setting with one more choice, for the files of one glob. What was chosen for the same role or column
 * before gives way; all else stays as it was written.
 */
export function withColumnChoice(setting: unknown, glob: string, { name, role }: NamedRole): Record<string, unknown> {
  const all = entriesOf(setting, '', []);
  const before = all.find(([other]) => other === glob)?.[1];
  const others = entriesOf(before, '', []).filter(
    ([column, taken]) => !isSameName(column, name) && (taken !== role || isShared(role)),
  );
  // Without a prototype that a name such as `__proto__` could reach.
  const columns = Object.fromEntries([...others, [name, role]]);
  return Object.fromEntries([...all.filter(([other]) => other !== glob), [glob, columns]]);
}

/** A glob that means one path, whatever is in its name. */
export function globOfPath(path: string): string {
  return path.replace(/[*?[\]{}()!+@|\\]/g, '\\$&');
}

function entriesOf(value: unknown, place: string, flaws: string[]): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value);
  }
  if (value !== undefined && value !== null) {
    flaws.push(`${place} has to be an object.`);
  }
  return [];
}

function isRole(value: unknown): value is ColumnRole {
  return columnRoles.some((role) => role === value);
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function quote(text: string | undefined): string {
  return `"${(text ?? '').replace(/^"|"$/g, '').slice(0, 100)}"`;
}

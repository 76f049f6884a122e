import picomatch from 'picomatch/posix.js';
import type { ColumnChoices } from './columnChoices.ts';
import { isShared, type NamedRole } from './columnRole.ts';

/**
 * What a person says of the columns of one file. Of several that are to have the same role, the last one counts.
 *
 * @param file URI or path
 */
export function chosenColumns(choices: readonly ColumnChoices[], file: string): NamedRole[] {
  const path = pathOf(file);
  const all = choices.filter(({ glob }) => matches(glob, path)).flatMap(({ columns }) => columns);
  const lastOf = new Map(all.map(({ role }, index) => [role, index]));
  return all.filter(({ role }, index) => isShared(role) || lastOf.get(role) === index);
}

function matches(glob: string, path: string): boolean {
  const anywhere = glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob.replace(/^\.\//, '')}`;
  return picomatch(anywhere, { nocase: true, dot: true })(path);
}

/** With slashes, and one at its beginning: `/c:/papers/a.csv`. */
function pathOf(file: string): string {
  const isUri = /^[a-z][a-z0-9+.-]+:/i.test(file) && URL.canParse(file);
  const path = isUri ? decoded(new URL(file).pathname) : file.replaceAll('\\', '/');
  return path.startsWith('/') ? path : `/${path}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

import type { LibraryNames } from '../mentions/resolution/libraryNames.ts';
import type { Pace } from '../util/pace.ts';
import { resolvedName, type MentionName, type ResolvedName, type ResolveOptions } from './resolvedName.ts';

/** Resolves many names, in their order. */
export async function resolveNames(
  library: LibraryNames,
  names: readonly MentionName[],
  options: ResolveOptions,
  pace: Pace,
): Promise<ResolvedName[]> {
  const resolved: ResolvedName[] = [];
  for (const { written, kind } of names) {
    resolved.push(resolvedName(await library.resolve(written, kind), options));
    await pace.step();
  }
  return resolved;
}

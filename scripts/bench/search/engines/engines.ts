import { Failure } from '../../../progress.mjs';
import type { SearchEngine } from '../searchEngine.ts';
import { flexSearch } from './flexSearch.ts';
import { fuseEngines } from './fuse.ts';
import { fuzzysortEngine } from './fuzzysort.ts';
import { lectern } from './lectern.ts';
import { miniSearch } from './miniSearch.ts';
import { orama } from './orama.ts';
import { sqlite } from './sqlite.ts';
import { uFuzzy } from './uFuzzy.ts';

/** All engines that are compared, in the order of the tables. */
const engines: readonly SearchEngine[] = [
  lectern,
  ...fuseEngines,
  miniSearch,
  flexSearch,
  orama,
  uFuzzy,
  fuzzysortEngine,
  sqlite,
];

/**
 * The engines whose names begin as one of `names` does, whatever the case; all of them when there is none.
 *
 * @throws {Failure} for a name that no engine has
 */
export function chooseEngines(names: readonly string[]): readonly SearchEngine[] {
  const isNamed = (engine: SearchEngine, name: string): boolean =>
    engine.name.toLowerCase().startsWith(name.trim().toLowerCase());
  const unknown = names.find((name) => !engines.some((engine) => isNamed(engine, name)));
  if (unknown !== undefined) {
    const known = engines.map(({ name }) => `"${name}"`).join(', ');
    throw new Failure(`There is no search engine "${unknown}". The engines are: ${known}.`);
  }
  return names.length === 0 ? engines : engines.filter((engine) => names.some((name) => isNamed(engine, name)));
}

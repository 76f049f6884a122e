import { readFileSync } from 'node:fs';
import { Library } from '../../src/core/library.ts';
import { readPaperFile } from '../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../src/core/readers/source/byteSource.ts';
import { displayTitle } from '../../src/core/render/displayTitle.ts';
import { LibrarySearch } from '../../src/core/search/librarySearch.ts';
import { Pace } from '../../src/core/util/pace.ts';

/** Resolves to a function that gives the titles of the papers that match a query, in the order that the search ranks them. */
export async function rankerOf(file: string): Promise<(query: string) => Promise<string[]>> {
  const pause = (): Promise<void> => Promise.resolve();
  const library = new Library();
  const result = await readPaperFile(bytesInMemory(readFileSync(file)), file, { pace: new Pace(pause) });
  await library.replace(new Map([[file, result]]), new Pace(pause));
  const search = new LibrarySearch(library, pause);
  return async (query) => (await search.search(query)).hits.map(({ paper }) => displayTitle(paper));
}

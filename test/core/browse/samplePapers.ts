import type { Library } from '../../../src/core/library.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { parsePaperId } from '../../../src/core/paperId.ts';
import { Pace } from '../../../src/core/util/pace.ts';

const file = 'file:///papers/sample.txt';

/** A paper that has nothing but what its ID says; its row is the first of the file. */
export function paperOf(id: string, changes: Partial<Paper> = {}): Paper {
  const { family, ...published } = parsePaperId(id);
  return {
    id,
    citationKey: id.toLowerCase(),
    authors: [{ family }],
    ...published,
    links: [],
    place: { file, line: 1, column: 1 },
    hasText: true,
    problems: [],
    ...changes,
  };
}

/** Replaces what a library holds by rows with these IDs. */
export async function fillLibrary(library: Library, ids: readonly string[]): Promise<void> {
  const rows = ids.map((id, index) => ({ id, line: index + 1, column: 1, problems: [] }));
  await library.replace(new Map([[file, { rows, problems: [] }]]), new Pace(() => Promise.resolve()));
}

import { Library } from '../../src/core/library.ts';
import type { ReadResult } from '../../src/core/readers/readResult.ts';
import { readPaperFile } from '../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../src/core/readers/source/byteSource.ts';
import { Pace } from '../../src/core/util/pace.ts';

export const tableHeader =
  'title\nstringlengths 20\n90\n| abstract\nstringlengths 0\n2k\n| introduction\nstringlengths 0\n4k\n|\n---|---|---|\n';

/** The line on which the first row after `tableHeader` stands. */
export const firstRowLine = 12;

export const mossId = 'Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021';
export const fernId = 'Fern_Listening_to_Ice_With_Few_Microphones_ICCV_2019';

/** Two whole rows. */
export const mossRow = `${mossId} | Abstract Tides are slow clocks. We read them with a camera. | 1. Introduction A harbour wall keeps time. |`;
export const fernRow = `${fernId} | Abstract Ice cracks before it breaks. | 1. Introduction Few microphones are enough. |`;

/** A clock that stands still, so that nothing pauses. */
export function noPauses(signal?: AbortSignal): Pace {
  return new Pace(() => Promise.reject(new Error('paused')), { now: () => 0, ...(signal && { signal }) });
}

export function read(text: string, file = 'papers.txt'): Promise<ReadResult> {
  return readPaperFile(bytesInMemory(new TextEncoder().encode(text)), file, { pace: noPauses() });
}

/** A library of one table file, or of several by name. */
export async function libraryOf(files: string | Readonly<Record<string, string>>): Promise<Library> {
  const library = new Library();
  await library.replace(await readAll(files), noPauses());
  return library;
}

export async function readAll(files: string | Readonly<Record<string, string>>): Promise<Map<string, ReadResult>> {
  const results = new Map<string, ReadResult>();
  for (const [name, text] of Object.entries(typeof files === 'string' ? { 'papers.txt': files } : files)) {
    results.set(name, await read(text, name));
  }
  return results;
}

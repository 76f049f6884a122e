import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/bootstrap.mjs';
import { Library } from '../../src/core/library.ts';
import { readPaperFile } from '../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../src/core/readers/source/byteSource.ts';
import { displayTitle } from '../../src/core/render/displayTitle.ts';
import { Pace } from '../../src/core/util/pace.ts';

/** Resolves to a function that gives the title, as it is shown, of the paper of the sample library whose ID begins so. */
export async function sampleTitles(): Promise<(idBeginning: string) => string> {
  const file = join(projectRoot, 'media/sample/library.txt');
  const pause = (): Promise<void> => Promise.resolve();
  const library = new Library();
  const result = await readPaperFile(bytesInMemory(readFileSync(file)), file, { pace: new Pace(pause) });
  await library.replace(new Map([[file, result]]), new Pace(pause));
  return (idBeginning) => {
    const paper = library.papers.find(({ id }) => id.startsWith(idBeginning));
    if (!paper) {
      throw new Error(`The sample library has no paper whose ID begins with ${idBeginning}`);
    }
    return displayTitle(paper);
  };
}

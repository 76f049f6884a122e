import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { projectRoot } from '../../bootstrap.mjs';

/** Grows corpora from the real paper file. It stands beside the project. */
export const corpusGenerator = pathToFileURL(join(projectRoot, '..', 'shared', 'bench', 'corpus.mjs'));

/** Papers of the corpora that are measured unless told otherwise. */
export const corpusSizes: readonly number[] = [100, 2_400, 20_000, 100_000];

const mostWithIntroductions = 2_400;

/** Small corpora have title, abstract and introduction, large ones title and abstract. */
export function hasIntroductions(size: number): boolean {
  return size <= mostWithIntroductions;
}

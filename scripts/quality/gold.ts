import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap.mjs';

/** Papers, right answers and scorers stand beside the project. */
export const shared = join(projectRoot, '..', 'shared');
export const goldPapers = join(shared, 'papers', 'cvpr2023.txt');
export const goldQueries = join(shared, 'gold', 'queries.tsv');
export const goldIsThere = existsSync(goldPapers) && existsSync(goldQueries);

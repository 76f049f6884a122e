import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/bootstrap.mjs';
import { writeFolderSettings } from './workbench.ts';

/** The library and the notes that the extension ships. */
const sample = join(projectRoot, 'media', 'sample');

/** Makes a copy of the sample at a path: a folder to open, whose settings name its paper file. */
export function copySample(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(sample, folder, { recursive: true });
  writeFolderSettings(folder, { 'lectern.paperFiles': ['library.txt'] });
}

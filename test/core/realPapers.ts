import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real papers and other people's texts stand beside the project; who has only the project does without. */
const folder = new URL('../../../shared/', import.meta.url);

export const realPaperFile = sharedFile('papers/cvpr2023.txt');
export const realPaperIndex = sharedFile('papers/cvpr2023-index.jsonl');

export function sharedFile(path: string): string {
  return fileURLToPath(new URL(path, folder));
}

/** Options of a test on the real papers. A run that must prove everything (CI=true) fails where they are absent. */
export const onRealPapers = process.env['CI'] === 'true' ? {} : ifThere(realPaperFile, realPaperIndex);

/** Options of a test on files that need not be there. */
export function ifThere(...files: readonly string[]): { readonly skip?: string } {
  return files.every((file) => existsSync(file)) ? {} : { skip: 'the real texts in ../shared are not there' };
}

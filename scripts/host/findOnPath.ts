import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first program of one of these names on the PATH. */
export function findOnPath(...programs: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return programs
    .flatMap((program) => folders.flatMap((folder) => endings.map((ending) => join(folder, program + ending))))
    .find((file) => existsSync(file));
}

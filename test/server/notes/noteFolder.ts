import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runFolder } from '../runFolder.ts';

let folders = 0;

/** A folder of notes on the disk. */
export class NoteFolder {
  readonly path: string;

  constructor(notes: Readonly<Record<string, string>>) {
    folders += 1;
    this.path = join(runFolder, `notes ${folders}`);
    mkdirSync(this.path);
    Object.entries(notes).forEach(([name, text]) => this.write(name, text));
  }

  write(name: string, text: string): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }
}

// node scanNotes.ts FOLDER prints the milliseconds that it takes to read all notes and to run one regular expression over them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const mention = /\[\[[^\]\n]+\]\]|\[?@[\w-]+|\b\p{Lu}[\p{L}'-]*_\w+_\d{4}/gu;

const began = performance.now();
let found = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) {
    found += readFileSync(join(entry.parentPath, entry.name), 'utf8').match(mention)?.length ?? 0;
  }
}
console.log(found > 0 ? performance.now() - began : NaN);

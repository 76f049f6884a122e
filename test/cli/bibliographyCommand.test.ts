import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildProgram, lectern } from './lectern.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'));
after(() => rmSync(folder, { recursive: true }));
before(buildProgram);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const library = join(import.meta.dirname, '..', '..', 'media', 'sample', 'library.txt');
const note = file('note.md', 'See @nakagawa2023dawn, then [[Tuominen_KELP]] and @nakagawa2023dawn.\n');

function keys(output: string): string[] {
  return Array.from(output.matchAll(/^@\w+\{(.*),$/gm), ([, key = '']) => key);
}

test('BibTeX of what a note mentions is printed in the order of the mentions', async () => {
  const { status, output, errors } = await lectern('bibliography', library, '--notes', note);
  assert.deepEqual([status, errors, keys(output)], [0, '', ['nakagawa2023dawn', 'tuominen2024kelp']]);
});

test('the references are formatted by a style', async () => {
  const { status, output } = await lectern('bibliography', library, '--notes', note, '-f', 'text', '--style', 'ieee');
  assert.equal(status, 0);
  assert.match(output, /^\[1\] Nakagawa et al\., “Dawn Chorus/);
});

for (const [what, args, status, message] of [
  ['no note', [library], 2, /Name the paper file, and each note with --notes\./],
  ['another format', [library, '--notes', note, '-f', 'docx'], 2, /Formats: bibtex, csl-json, ris, text\./],
  ['another style', [library, '--notes', note, '-f', 'text', '--style', 'x'], 1, /The citation style “x” is not known/],
  ['a note that is not there', [library, '--notes', join(folder, 'nowhere.md')], 1, /There is no such file\./],
  ['a note without mentions', [library, '--notes', file('a.md', 'a')], 1, /mention no paper of the library\./],
] as const) {
  test(`${what} is told in a sentence`, async () => {
    const outcome = await lectern('bibliography', ...args);
    assert.deepEqual([outcome.status, outcome.output], [status, '']);
    assert.match(outcome.errors, message);
  });
}

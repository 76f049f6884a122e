import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../../scripts/bootstrap.mjs';
import { indexedGlobs, noteLanguage } from '../../../src/core/notes/noteLanguage.ts';

test('the language of a note follows from its ending, whatever the case', () => {
  for (const [uri, language] of [
    ['file:///a/b.md', 'markdown'],
    ['file:///a/b.QMD', 'markdown'],
    ['file:///a.md/b.tex', 'latex'],
    ['file:///a/b.typ', 'typst'],
    ['untitled:b.rst', 'restructuredtext'],
    ['file:///a/b.adoc', 'asciidoc'],
    ['file:///a/README', 'plaintext'],
    ['file:///a/b.ending-of-tomorrow', 'plaintext'],
  ] as const) {
    assert.equal(noteLanguage(uri), language, uri);
  }
});

test('the notes are those of the manifest, unless the setting says otherwise, and bibliographies are read besides', () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { default: unknown }> } };
  };
  const bibliographies = '**/*.bib';
  const notes = manifest.contributes.configuration.properties['lectern.notes']?.default as string[];
  assert.deepEqual(indexedGlobs(undefined), [...notes, bibliographies]);
  assert.deepEqual(indexedGlobs(['a', 7, 'b']), ['a', 'b', bibliographies]);
  assert.deepEqual(indexedGlobs([]), [bibliographies]);
});

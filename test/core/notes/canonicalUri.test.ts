import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalUri } from '../../../src/core/notes/canonicalUri.ts';

test('the spellings that clients have for one file are one', () => {
  for (const spellings of [
    ['file:///home/me/a%20b.md', 'file:///home/me/a b.md', 'file:/home/me/a%20b.md'],
    ['file:///c%3A/notes/a.md', 'file:///C:/notes/a.md', 'file:///c:/notes/a.md'],
    ['file:///a/%C3%BC%281%29.md', 'file:///a/ü(1).md'],
  ]) {
    assert.equal(new Set(spellings.map(canonicalUri)).size, 1, spellings.join(' '));
  }
});

test('what is no file, or not well formed, stays as it is', () => {
  for (const uri of ['untitled:a%20b', 'no URI at all', '', 'file:///a%', 'file:', 'vscode-vfs://github/a/%C3%BC.md']) {
    assert.equal(canonicalUri(uri), uri);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isKeyIn } from '../../../src/core/writing/isKeyIn.ts';

const languages = ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'plaintext'];

test('letters, digits and underscores are a key in every language', () => {
  for (const language of languages) {
    assert.ok(isKeyIn('tides2021', language), language);
    assert.ok(isKeyIn('my_tides', language), language);
  }
});

test('spaces, braces, commas and nothing are a key in no language with citations', () => {
  for (const language of languages.filter((name) => name !== 'plaintext')) {
    for (const key of ['', 'two words', 'a,b', 'a}b']) {
      assert.ok(!isKeyIn(key, language), `${key} in ${language}`);
    }
  }
});

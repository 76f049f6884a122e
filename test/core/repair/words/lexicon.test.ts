import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lexicon, packLexicon } from '../../../../src/core/repair/words/lexicon.ts';

const words = Array.from({ length: 500 }, (_, index) =>
  index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? ''),
);

test('a packed lexicon has the words that were packed, and no others', () => {
  const lexicon = new Lexicon(packLexicon(words));
  assert.deepEqual(
    words.filter((word) => !lexicon.has(word)),
    [],
  );
  assert.deepEqual(
    ['', 'zzzzz', 'a-b', `${words[300] ?? ''}qq`].filter((word) => lexicon.has(word)),
    [],
  );
});

test('a packed lexicon has words that go on in one another, however long', () => {
  const long = 'tidegaugetidegaugetidegauge';
  const lexicon = new Lexicon(packLexicon(['tide', 'tides', 'tidings', long, `${long}r`, `${long}s`, 'tiers']));
  assert.deepEqual(
    ['tide', 'tides', 'tidings', long, `${long}r`, `${long}s`, 'tiers'].map((word) => lexicon.has(word)),
    Array.from({ length: 7 }, () => true),
  );
  assert.deepEqual(
    ['tid', 'tidest', 'tiding', long.slice(0, -1), `${long}t`, `${long}rs`, 'tier', 'tiersa'].filter((word) =>
      lexicon.has(word),
    ),
    [],
  );
});

test('an empty lexicon has no words', () => {
  assert.equal(new Lexicon('').has('tide'), false);
});

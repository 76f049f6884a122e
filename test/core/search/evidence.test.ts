import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEvidence } from '../../../src/core/search/evidence.ts';
import { WordMatcher } from '../../../src/core/search/wordMatcher.ts';
import { plainText } from '../plainText.ts';

function evidenceOf(abstract: string, words: readonly string[], introduction = '') {
  const matcher = new WordMatcher(
    words.map((word) => ({ word, isUnfinished: word === 'proof', terms: new Map([[word, 1]]) })),
  );
  const evidence = findEvidence(plainText(abstract, introduction), matcher);
  return (
    evidence && {
      field: evidence.field,
      text: evidence.text,
      marked: evidence.ranges.map(({ start, end }) => evidence.text.slice(start, end)),
    }
  );
}

test('the sentence with most of the words is the evidence, with the words marked', () => {
  assert.deepEqual(evidenceOf('Tides turn. Slow clocks tell tides apart. Clocks stop.', ['clocks', 'tides']), {
    field: 'abstract',
    text: 'Slow clocks tell tides apart.',
    marked: ['clocks', 'tides'],
  });
});

test('a better sentence of the introduction is preferred to one of the abstract', () => {
  assert.deepEqual(evidenceOf('Tides turn.', ['tides', 'harbour'], 'A harbour has tides.'), {
    field: 'introduction',
    text: 'A harbour has tides.',
    marked: ['harbour', 'tides'],
  });
});

test('no word found is no evidence', () => {
  assert.equal(evidenceOf('Tides turn.', ['whale']), undefined);
  assert.equal(evidenceOf('', ['tides']), undefined);
});

for (const [what, text, words, marked] of [
  ['hyphens that extraction left', 'The lim-itations of clocks.', ['limitations'], ['lim-itations']],
  ['diacritics and case', 'A CAFÉ by the sea.', ['cafe'], ['CAFÉ']],
  ['decomposed diacritics', 'A cafe\u0301 by the sea.', ['cafe'], ['cafe\u0301']],
  ['ligatures in a word that is being typed', 'The prooﬁng of boats.', ['proof'], ['prooﬁ']],
  ['words one within the other', 'A timekeeper.', ['time', 'timekeeper', 'keep'], ['timekeeper']],
  ['words side by side', 'A time-keeper.', ['time', 'keeper'], ['time-keeper']],
  ['text behind emoji', '🐋🐋 whales 𝔸 sing.', ['whales', 'sing'], ['whales', 'sing']],
] as const) {
  test(`marks ${what}`, () => {
    assert.deepEqual(evidenceOf(text, words)?.marked, marked);
  });
}

test('a full stop within a sentence does not end it', () => {
  assert.equal(
    evidenceOf('Tides of 3.5 m, i.e. high ones, turn. Boats wait.', ['turn'])?.text,
    'Tides of 3.5 m, i.e. high ones, turn.',
  );
});

test('a long sentence is cut to the surroundings of its first match', () => {
  const evidence = evidenceOf(`${'before '.repeat(60)}tides ${'after '.repeat(60)}`, ['tides']);
  assert.match(evidence?.text ?? '', /^… (before )+tides (after )+…$/);
  assert.ok((evidence?.text.length ?? 0) < 220);
  assert.deepEqual(evidence?.marked, ['tides']);
});

for (const [what, filling] of [
  ['letters', 'x'],
  ['letters of two units', '🐋'],
  ['characters of a script without spaces', '潮'],
  ['full stops', 'x.'],
] as const) {
  test(`a megabyte of ${what} is cut to the surroundings of the match`, () => {
    const run = filling.repeat(500_000 / filling.length);
    const evidence = evidenceOf(`${run} tides ${run}`, ['tides']);
    assert.ok(evidence && evidence.text.length < 220);
    assert.deepEqual(evidence.marked, ['tides']);
    assert.equal(evidence.text.isWellFormed(), true);
  });
}

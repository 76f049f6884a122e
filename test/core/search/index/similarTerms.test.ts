import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { similarTerms, type SimilarTerm } from '../../../../src/core/search/index/similarTerms.ts';

/** Distances of the terms that are within a limit of a word. */
function found(terms: readonly string[], word: string, limit: number, isUnfinished = false): Record<string, number> {
  const similar = Array.from(similarTerms(terms, word, { limit, isUnfinished }));
  return Object.fromEntries(similar.map(({ term, distance }) => [terms[term] ?? '', distance]));
}

for (const [word, term, distance] of [
  ['tide', 'tide', 0],
  ['tdie', 'tide', 1],
  ['tid', 'tide', 1],
  ['tidee', 'tide', 1],
  ['tode', 'tide', 1],
  ['ab', 'b', 1],
  ['decuple', 'decouple', 1],
] as const) {
  test(`"${word}" is ${distance} away from "${term}"`, () => {
    assert.deepEqual(found([term], word, 2), { [term]: distance });
  });
}

test('a word that is being typed may be the beginning of longer ones', () => {
  const terms = ['feed', 'feedback', 'feedbacks', 'fever'];
  assert.deepEqual(found(terms, 'fedba', 1, true), { feedback: 1, feedbacks: 1 });
  assert.deepEqual(found(terms, 'fedba', 1), {});
});

test('what looks like the whole term is told from what looks like its beginning', () => {
  const [inner, internal] = similarTerms(['inter', 'internal'], 'iner', { limit: 1, isUnfinished: true });
  assert.deepEqual([inner?.isWhole, internal?.isWhole], [true, false]);
});

test('of no terms, and of none that look alike, nothing is found', () => {
  assert.deepEqual(found([], 'tide', 2), {});
  assert.deepEqual(found(['whale', 'whales'], 'tide', 2), {});
  assert.deepEqual(found(['whale'], 'x'.repeat(10_000), 2, true), {});
});

test('the terms within the limit are found, and no others', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { maxLength: 40 }),
      letters,
      fc.nat(3),
      fc.boolean(),
      (some, word, limit, open) => {
        const terms = some.sort();
        const expected = terms.flatMap((term, at): SimilarTerm[] => {
          const whole = byDefinition(word, term);
          const beginnings = Array.from({ length: term.length + 1 }, (_, end) =>
            byDefinition(word, term.slice(0, end)),
          );
          const distance = whole <= limit || !open ? whole : Math.min(...beginnings);
          return distance <= limit ? [{ term: at, distance, isWhole: whole <= limit }] : [];
        });
        assert.deepEqual(Array.from(similarTerms(terms, word, { limit, isUnfinished: open })), expected);
      },
    ),
    { numRuns: 300 },
  );
});

const known = new Map<string, number>();

/** Optimal string alignment, by its recursive definition. */
function byDefinition(one: string, other: string): number {
  const key = `${one} ${other}`;
  const distance = known.get(key) ?? computed(one, other);
  known.set(key, distance);
  return distance;
}

function computed(one: string, other: string): number {
  if (one === '' || other === '') {
    return one.length + other.length;
  }
  const isSwap = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  return Math.min(
    byDefinition(one.slice(0, -1), other) + 1,
    byDefinition(one, other.slice(0, -1)) + 1,
    byDefinition(one.slice(0, -1), other.slice(0, -1)) + (one.at(-1) === other.at(-1) ? 0 : 1),
    isSwap ? byDefinition(one.slice(0, -2), other.slice(0, -2)) + 1 : Infinity,
  );
}

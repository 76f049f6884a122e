import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WordPairsBuilder } from '../../../../src/core/search/index/wordPairs.ts';
import { PhraseRuns } from '../../../../src/core/search/ranking/phraseRuns.ts';
import { phraseText } from '../../../../src/core/search/ranking/phrasePattern.ts';
import type { TypedWord } from '../../../../src/core/search/ranking/titleMatch.ts';

const text = 'slow clocks keep the time of all the harbours';

function runsOf(query: string, stopWords: readonly string[], isUnfinished = false) {
  const typed = query.split(' ').map((word, at, all): TypedWord => ({
    word,
    isUnfinished: isUnfinished && at === all.length - 1,
    isStopWord: stopWords.includes(word),
    terms: new Map([[word, 1]]),
  }));
  const builder = new WordPairsBuilder();
  const words = text.split(' ');
  words.slice(1).forEach((word, at) => {
    builder.add(words[at] ?? '', word);
  });
  builder.endPaper();
  return { typed, runs: new PhraseRuns(typed, builder.build()) };
}

/** Runs that the text has, in words. */
function found(query: string, stopWords: readonly string[] = [], isUnfinished = false): string[] {
  const { typed, runs } = runsOf(query, stopWords, isUnfinished);
  return runs
    .candidates(0)
    .filter((run) => runs.isIn(run, phraseText(text)))
    .map(
      ({ start, end, worth }) =>
        `${typed
          .slice(start, end)
          .map(({ word }) => word)
          .join(' ')} ${worth}`,
    );
}

test('a part of a query that stands so in a text is a run, worth its words beyond the first', () => {
  assert.deepEqual(found('harbours slow clocks keep'), ['slow clocks keep 2']);
});

test('stop words join a run and are worth something only where all of a query stands so', () => {
  assert.deepEqual(found('keep the time slow', ['the']), ['keep the time 1']);
  assert.deepEqual(found('keep the time', ['the']), ['keep the time 2']);
  assert.deepEqual(found('of all slow', ['of', 'all']), []);
});

test('the last word may still be typed', () => {
  assert.deepEqual(found('slow clocks ke', [], true), ['slow clocks ke 2']);
});

test('a paper may have all words with the last one as it is, or with any last one', () => {
  const may = (query: string, isUnfinished: boolean) =>
    runsOf(query, [], isUnfinished)
      .runs.mayHaveAll()
      .map((mayHave) => mayHave(0));
  assert.deepEqual(may('slow clocks keep', true), [true, true]);
  assert.deepEqual(may('slow clocks keep', false), [true]);
  assert.equal(may('slow clocks ke', true).at(-1), true);
});

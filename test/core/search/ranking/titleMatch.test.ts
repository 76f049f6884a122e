import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TitleMatcher, type TypedWord } from '../../../../src/core/search/ranking/titleMatch.ts';
import { libraryOf } from '../../paperTable.ts';

const library = await libraryOf(
  [
    'Moss_InstructTide2Tide_Slow_Clocks_for_Harbour_Walls_CVPR_2021 | a | b |',
    'Fern_Walls_of_Self-Supervised_Clocks_CVPR_2021 | a | b |',
  ].join('\n'),
);

/** A word that may also be spelled otherwise. */
function typed(word: string, others: Readonly<Record<string, number>> = {}): TypedWord {
  return { word, isUnfinished: false, isStopWord: false, terms: new Map([...Object.entries(others), [word, 1]]) };
}

const stop = (word: string): TypedWord => ({ ...typed(word), isStopWord: true });

function match(author: string, ...words: readonly TypedWord[]) {
  const paper = library.papers.find(({ id }) => id.startsWith(author));
  assert.ok(paper);
  const { words: all, run } = new TitleMatcher().match(words, paper);
  return { words: Number(all.toFixed(2)), run: Number(run.toFixed(2)) };
}

test('words that stand one behind the other in a title are a run, with stop words between them', () => {
  assert.deepEqual(match('Moss', typed('clocks'), stop('for'), typed('harbour')), { words: 1, run: 1 });
  assert.deepEqual(match('Moss', typed('clocks'), typed('harbour')), { words: 1, run: 0 });
  assert.deepEqual(match('Moss', typed('harbour'), typed('clocks')), { words: 1, run: 0 });
});

test('a word that is spelled otherwise belongs to a run, and counts less', () => {
  assert.deepEqual(match('Moss', typed('slow'), typed('clokcs', { clocks: 0.6 })), { words: 0.8, run: 0.6 });
});

test('the beginning of a word that is being typed counts less than the word', () => {
  const { words } = match('Moss', typed('slow'), { ...typed('clo'), isUnfinished: true });
  assert.ok(words > 0.5 && words < 1);
});

test('words may stand in the authors, and have to stand somewhere', () => {
  assert.deepEqual(match('Moss', typed('moss'), typed('walls')), { words: 1, run: 0 });
  assert.deepEqual(match('Moss', typed('reed'), typed('walls')), { words: 0, run: 0 });
});

test('the parts of one word are a run', () => {
  const whole = { instructtide2tide: 1 };
  assert.deepEqual(match('Moss', typed('instruct', whole), typed('tide', whole)), { words: 1, run: 1 });
  assert.deepEqual(match('Fern', typed('self'), typed('supervised'), typed('clocks')), { words: 1, run: 2 });
});

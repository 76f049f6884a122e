import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeMatch, markMatches, openingLine } from '../../../src/core/browse/matchTexts.ts';
import type { SearchHit, TextRange } from '../../../src/core/search/searchHit.ts';
import { plainText } from '../plainText.ts';
import { paperOf } from './samplePapers.ts';

const paper = paperOf('Roe_Counting_Zebras_at_Night_CVPR_2023', { citationKey: 'roe2023counting' });

test('marks the matching parts of a text', () => {
  assert.equal(
    markMatches('black and white', [
      { start: 0, end: 5 },
      { start: 10, end: 15 },
    ]),
    '‹black› and ‹white›',
  );
  assert.equal(markMatches('plain', []), 'plain');
});

test('names the words of the title that a query with typing errors matches', () => {
  const titleRanges = [
    { start: 0, end: 8 },
    { start: 9, end: 13 },
  ];
  assert.equal(describeMatch(hit({ titleRanges }), undefined, 'countign zebr'), 'Title: ‹Counting›, ‹Zebr›as');
});

test('says nothing of what the list marks itself: words of the title, author and venue as they were typed', () => {
  const titleRanges = [{ start: 0, end: 15 }];
  assert.equal(describeMatch(hit({ titleRanges }), undefined, 'counting ZEBRAS '), undefined);
  assert.equal(describeMatch(hit({}), undefined, 'roe'), undefined);
});

test('names the citation key or the ID that was looked for, and not the words of the title in it', () => {
  const titleRanges = [{ start: 9, end: 15 }];
  assert.equal(describeMatch(hit({}), undefined, 'roe2023'), 'Citation key: ‹roe2023›counting');
  assert.equal(
    describeMatch(hit({ titleRanges }), undefined, 'Zebras_at'),
    'ID: Roe_Counting_‹Zebras_at›_Night_CVPR_2023',
  );
});

test('quotes the text around the matches, which stay near the beginning and near one another', () => {
  const text =
    'Whoever has tried to do so by eye knows that herds at night do not stand still, and neither does the camera.';
  const evidence = { field: 'abstract', text, ranges: [range(text, 'herds'), range(text, 'camera')] } as const;
  assert.equal(
    describeMatch(hit({}), evidence, 'herds camera'),
    '“… do so by eye knows that ‹herds› at night do … and neither does the ‹camera›.”',
  );
});

test('leaves a short sentence whole', () => {
  const text = 'Herds do not stand still.';
  const evidence = { field: 'introduction', text, ranges: [range(text, 'still')] } as const;
  assert.equal(describeMatch(hit({}), evidence, 'still'), '“Herds do not stand ‹still›.”');
});

test('the opening line is the beginning of the abstract, cut between words', () => {
  assert.equal(openingLine(plainText('Tides turn.')), 'Tides turn.');
  const long = openingLine(plainText(`${'tide '.repeat(60)}turns`)) ?? '';
  assert.match(long, /^(?:tide )+…$/);
  assert.ok(long.length <= 163);
  assert.equal(openingLine(undefined), undefined);
});

function hit(found: Partial<SearchHit>): SearchHit {
  return { paper, score: 1, isComplete: true, titleRanges: [], ...found };
}

function range(text: string, part: string): TextRange {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

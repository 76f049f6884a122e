import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedTitle } from '../../../src/core/titles/publishedTitle.ts';

const byWordsAlone: [words: string, title: string][] = [
  ['TideNet Maps of the Shore', 'TideNet: Maps of the Shore'],
  ['FOG Learning From Rain', 'FOG: Learning From Rain'],
  ['TideNet for Maps', 'TideNet for Maps'],
  ['TideNet v2 A Better Map', 'TideNet v2: A Better Map'],
  ['3D Tides in Rain', '3D Tides in Rain'],
  ['3D-Aware Tides', '3D-Aware Tides'],
  ['Rain and Fog A Benchmark of Storms', 'Rain and Fog: A Benchmark of Storms'],
  ['Low Water Towards Safer Harbors', 'Low Water: Towards Safer Harbors'],
  ['Are Tides Slow', 'Are Tides Slow?'],
  ['Dont Look Down', "Don't Look Down"],
  ['A Birds-Eye View of Birds', "A Bird's-Eye View of Birds"],
  ['Zero-Few-Shot Maps', 'Zero-/Few-Shot Maps'],
  ['TideNet - A Map', 'TideNet – A Map'],
  ['Learning Tides', 'Learning Tides'],
];

test('an ID’s words alone tell of most colons, apostrophes and questions', () => {
  for (const [words, title] of byWordsAlone) {
    assert.equal(publishedTitle(words.split(' '), false), title);
  }
});

test('the text tells of names, commas and signs', () => {
  const text =
    'We propose Harbour, a map. Our Old Coast Charts (OCC) balance depth, speed and cost with SEA&SKY, trained at train/test-time.';
  const titleOf = (words: string): string => publishedTitle(words.split(' '), true, text);
  assert.equal(titleOf('Harbour Fast Maps'), 'Harbour: Fast Maps');
  assert.equal(titleOf('Old Coast Charts Drawn in Rain'), 'Old Coast Charts: Drawn in Rain');
  assert.equal(titleOf('Balancing Depth Speed and Cost'), 'Balancing Depth, Speed, and Cost');
  assert.equal(titleOf('SEASKY Clouds of Fog'), 'SEA&SKY: Clouds of Fog');
  assert.equal(titleOf('Slow TrainTest-Time Maps'), 'Slow Train/Test-Time Maps');
});

test('a cut title is not closed by a question mark', () => {
  assert.equal(publishedTitle(['Are', 'Tides', 'Slow'], true), 'Are Tides Slow');
});

test('a short form stands in brackets where initials or the text tell of it', () => {
  assert.equal(
    publishedTitle('Mapping Old-Coast Charts OCC in Rain'.split(' '), false),
    'Mapping Old-Coast Charts (OCC) in Rain',
  );
  const text = 'We propose OLD (Quiet Fog: Old lamps Everywhere seen), a map.';
  assert.equal(
    publishedTitle('Quiet Fog Old Lamps Everywhere OLD'.split(' '), false),
    'Quiet Fog Old Lamps Everywhere OLD',
  );
  assert.equal(
    publishedTitle('Quiet Fog Old Lamps Everywhere Seen OLD'.split(' '), false, text),
    'Quiet Fog: Old Lamps Everywhere Seen (OLD)',
  );
});

test('a question of its own follows a colon', () => {
  assert.equal(publishedTitle('Tides in Rain Can We See Them'.split(' '), true), 'Tides in Rain: Can We See Them');
  assert.equal(publishedTitle('What Can We See'.split(' '), true), 'What Can We See');
});

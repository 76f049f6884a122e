import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUrls } from '../../../src/core/links/findUrls.ts';
import { linksInText, mergeLinks } from '../../../src/core/links/linksInText.ts';
import type { PaperText } from '../../../src/core/paper.ts';

const cases: [text: string, url: string, title?: string][] = [
  ['Code is athttps://github.com/tides/fog .', 'https://github.com/tides/fog'],
  ['See https: //github.com/tides/fog.', 'https://github.com/tides/fog'],
  ['See https:// tides-lab.github.io/Fog now', 'https://tides-lab.github.io/Fog'],
  ['See https://github.com/ tides/fog, please', 'https://github.com/tides/fog'],
  ['See https://github.com/tides/ fog-map .', 'https://github.com/tides/fog-map'],
  ['Page: https://tides.com/old_ charts', 'https://tides.com/old_charts'],
  ['At https://tides.github. io/fog/low-tide', 'https://tides.github.io/fog/low-tide'],
  ['Free: github.com/ tides/fog', 'github.com/tides/fog'],
  ['Page: tides.com/fog-map1. Introduction We', 'tides.com/fog-map'],
  ['At https://github.com/tides/FOGthe sea', 'https://github.com/tides/FOG', 'FOG: A Map'],
  ['The page (https://tides.org/fog/).', 'https://tides.org/fog/'],
  ['noted //tides.github.io/fog .', 'https://tides.github.io/fog'],
];

test('an address is found whole, and nothing glued to it', () => {
  for (const [text, url, title] of cases) {
    assert.deepEqual(
      findUrls(text, title).map((found) => found.url),
      [url],
      text,
    );
  }
});

test('e-mail addresses, abbreviations and sentences are no addresses', () => {
  for (const text of ['Write to a.b@tides.org/x.', 'i.e./e.g. and/or 1/2', 'The end.Then more. https: is a scheme.']) {
    assert.deepEqual(findUrls(text), [], text);
  }
});

test('links have a kind and are named once', () => {
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
  const text: PaperText = {
    abstract: [paragraph('Code is at https://github.com/tides/fog. Project page: https://tides.org/fog.')],
    sections: [
      {
        heading: 'Introduction',
        level: 1,
        blocks: [paragraph('Data: https://tides.org/set, http://github.com/Tides/fog/.')],
      },
    ],
    figures: [],
    tables: [],
    footnotes: [{ mark: '1', text: 'See https://arxiv.org/abs/1, https://doi.org/10.1/2.' }],
    truncated: false,
  };
  assert.deepEqual(
    linksInText(text).map(({ kind, url }) => [kind, url]),
    [
      ['code', 'https://github.com/tides/fog'],
      ['project', 'https://tides.org/fog'],
      ['data', 'https://tides.org/set'],
      ['arxiv', 'https://arxiv.org/abs/1'],
      ['doi', 'https://doi.org/10.1/2'],
    ],
  );
  const known = [{ kind: 'pdf', url: 'https://www.tides.org/fog/' }] as const;
  assert.equal(mergeLinks(known, linksInText(text)).length, 5);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorsOf, keywordsOf, linksOf, textOf, yearOf } from '../../../../src/core/readers/columns/fieldValues.ts';

for (const [what, value, names] of [
  ['a text with commas', 'Ada Moss, Bo Fern', ['Ada|Moss', 'Bo|Fern']],
  ['a text with "and"', 'Ada Moss, Bo Fern and Cy Reed', ['Ada|Moss', 'Bo|Fern', 'Cy|Reed']],
  ['BibTeX', 'Moss, Ada and Fern, Bo', ['Ada|Moss', 'Bo|Fern']],
  ['semicolons', 'Moss, Ada; Fern, Bo', ['Ada|Moss', 'Bo|Fern']],
  ['initials behind commas', 'Moss, A. B., Fern, C.', ['A. B.|Moss', 'C.|Fern']],
  ['one author, turned round', 'Moss, Ada', ['Ada|Moss']],
  ['a list of names', ['Ada Moss', 'Fern, Bo'], ['Ada|Moss', 'Bo|Fern']],
  ['a list as Python prints it', `['Ada Moss', "Bo O'Fern"]`, ['Ada|Moss', `Bo|O'Fern`]],
  [
    'names in parts, as arXiv has them',
    [
      ['Moss', 'Ada', ''],
      ['Fern', 'Bo', 'Jr.'],
    ],
    ['Ada|Moss', 'Bo|Fern Jr.'],
  ],
  ['records', [{ first_name: 'Ada', lastName: 'Moss' }, { name: 'Bo Fern' }, null, 7], ['Ada|Moss', 'Bo|Fern']],
  ['nothing', undefined, []],
] as const) {
  test(`authors are read from ${what}`, () => {
    assert.deepEqual(
      authorsOf(value).map(({ family, given }) => `${given ?? ''}|${family}`),
      names,
    );
  });
}

for (const [value, keywords] of [
  ['tides; slow cameras', ['tides', 'slow cameras']],
  ['tides, ice, tides', ['tides', 'ice']],
  ['cs.CV cs.LG', ['cs.CV', 'cs.LG']],
  [
    ['a', ' ', 'b'],
    ['a', 'b'],
  ],
  ['', []],
] as const) {
  test(`the keywords of ${JSON.stringify(value)} are ${keywords.join(' and ')}`, () => {
    assert.deepEqual(keywordsOf(value), keywords);
  });
}

for (const [value, year] of [
  [2021, 2021],
  ['2021-05-04', 2021],
  ['CVPR 2019', 2019],
  ['May 4, 1998', 1998],
  ['120210', undefined],
  ['', undefined],
] as const) {
  test(`the year of ${JSON.stringify(value)} is ${year}`, () => {
    assert.equal(yearOf(value), year);
  });
}

test('links get a scheme, and a kind from the column or the address', () => {
  assert.deepEqual(linksOf('github.com/moss/tides', 'url'), [{ kind: 'code', url: 'https://github.com/moss/tides' }]);
  assert.deepEqual(linksOf('https://a.org/x', 'pdf_url'), [{ kind: 'pdf', url: 'https://a.org/x' }]);
  assert.deepEqual(linksOf('see there', 'url'), []);
});

test('values of any kind have a text', () => {
  assert.equal(textOf([1, [' a '], null, { b: 12n }]), '1, a, {"b":"12"}');
  assert.equal(textOf(undefined), '');
});

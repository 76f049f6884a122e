import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CslItem } from '../../../src/core/citations/cslItem.ts';
import { formatReferences } from '../../../src/core/citations/formatReferences.ts';
import { referenceText, type Reference } from '../../../src/core/citations/reference.ts';
import { clocks, locales, styles, tides } from './shippedCitations.ts';

function format(items: readonly CslItem[], style: string): readonly Reference[] {
  const result = formatReferences({ items, style, locales });
  assert.ok('references' in result, JSON.stringify(result));
  return result.references;
}

function problemOf(style: string): string {
  const result = formatReferences({ items: [tides], style, locales });
  assert.ok('problem' in result, 'the style could be used');
  return result.problem;
}

const lines = (references: readonly Reference[]): string[] =>
  references.map((reference) => `${reference.label ?? ''}|${referenceText(reference)}`);

test('APA sorts by name and has no numbers', () => {
  assert.deepEqual(lines(format([tides, clocks], styles.apa)), [
    '|Adler, I. M., & De Luigi, Z. (2019). Clocks. Journal of Time. https://doi.org/10.1000/182_a',
    '|Moss et al. (2021). Tides: A View of RAW Water. Proceedings of Tides. https://example.org/tides_paper.html',
  ]);
});

test('IEEE numbers the references as they come', () => {
  assert.deepEqual(lines(format([tides, clocks], styles.ieee)), [
    '[1]|Moss et al., “Tides: A View of RAW Water,” in Proceedings of Tides, 2021. [Online]. Available: https://example.org/tides_paper.html',
    '[2]|I. M. Adler and Z. De Luigi, “Clocks,” Journal of Time, 2019. doi: 10.1000/182_a.',
  ]);
});

test('Vancouver numbers the references as they come', () => {
  assert.deepEqual(lines(format([tides, clocks], styles.vancouver)), [
    '1.|Moss et al. Tides: A View of RAW Water. In: Proceedings of Tides [Internet]. 2021. Available from: https://example.org/tides_paper.html',
    '2.|Adler IM, De Luigi Z. Clocks. Journal of Time. 2019. doi:10.1000/182_a',
  ]);
});

test('what is in italics and what is an address is told', () => {
  const [reference] = format([clocks], styles.apa);
  assert.deepEqual(reference?.runs.slice(1), [
    { text: 'Journal of Time', isItalic: true },
    { text: '. ' },
    { text: 'https://doi.org/10.1000/182_a', url: 'https://doi.org/10.1000/182_a' },
  ]);
});

test('each reference names its item, also when two have the same ID', () => {
  const references = format([tides, { ...clocks, id: 'toString' }, { ...clocks, id: '__proto__' }], styles.apa);
  assert.deepEqual(references.map(({ id }) => id).sort(), ['__proto__', 'moss2021tides', 'toString']);
});

test('a second request of the same style knows nothing of the first', () => {
  format([tides], styles.apa);
  const renamed = { ...tides, title: 'Rivers' };
  assert.match(lines(format([renamed], styles.apa))[0]!, /Rivers/);
});

for (const title of [
  '<i>Tides</i> & <script>alert(1)</script>',
  '<span class="nocase">a</span> <b>b</b><sup>2</sup>',
  '%%STRING%% $& \\1',
  '&lt;img src=x onerror=alert(1)&gt;',
]) {
  test(`the title ${title} is text, not markup`, () => {
    const [reference] = format([{ ...tides, title }], styles.apa);
    assert.ok(referenceText(reference!).includes(title));
  });
}

test('an address that no browser would open is no link', () => {
  const [reference] = format([{ ...tides, URL: 'javascript:alert(1)' }], styles.apa);
  assert.ok(reference!.runs.every(({ url }) => url === undefined));
});

test('a paper without authors, year and venue has a reference', () => {
  for (const style of Object.values(styles)) {
    assert.match(lines(format([{ id: 'a', type: 'document', title: 'Alone' }], style))[0]!, /Alone/);
  }
});

const bibliography = '<bibliography><layout><text variable="title"/></layout></bibliography>';
function styleWith(content: string): string {
  return `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>a</title></info><citation><layout><text variable="title"/></layout></citation>${content}</style>`;
}

test("a person's own style is followed", () => {
  assert.deepEqual(lines(format([tides, clocks], styleWith(bibliography))), ['|Tides: A View of RAW Water', '|Clocks']);
});

for (const [what, style, problem] of [
  ['an empty file', '', 'is no CSL style'],
  ['another kind of file', '{"a": 1}', 'is no CSL style'],
  ['a web page', '<html><body><style>a {}</style></body></html>', 'is no CSL style'],
  ['a file that was cut', styles.apa.slice(0, 5000), 'breaks off before its end'],
  ['a style without a bibliography', styleWith(''), 'has no bibliography'],
  [
    'a dependent style',
    styleWith('<info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info>'),
    'only refers to another style; use that instead: http://www.zotero.org/styles/apa',
  ],
] as const) {
  test(`${what} is no style to follow, and the sentence says why`, () => {
    assert.equal(problemOf(style), problem);
  });
}

test('a long text that begins a style again and again is told to be none at once', () => {
  assert.equal(problemOf('<style '.repeat(500_000)), 'is no CSL style');
});

test('a style whose macros call each other for ever is a problem, not a crash', () => {
  const macros =
    '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>' +
    '<bibliography><layout><text macro="a"/></layout></bibliography>';
  assert.match(problemOf(styleWith(macros)), /^cannot be followed/);
});

test('a style that names what there is not is a problem or is followed as far as that goes', () => {
  const macros = '<bibliography><layout><text macro="nowhere"/><text variable="title"/></layout></bibliography>';
  const result = formatReferences({ items: [tides], style: styleWith(macros), locales });
  assert.ok('problem' in result || result.references.length === 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperText } from '../../../src/core/paper.ts';
import { repairText } from '../../../src/core/repair/repairText.ts';
import { contextOf } from './repairing.ts';

/** Texts that were never extracted from a page, or from another kind of page. */
const abstracts = [
  'We prove that every tide of order $n$ turns in $O(n \\log n)$ time, i.e. within $\\epsilon > 0$; see arXiv:1706.03762v5 (Fig. 1). We e-mail, co-operate, and re-sign.',
  'Jean-Pierre Lévy-Bruhl and Karl-Heinz Groß-Müller measured 12 tides* on 3D maps, *not* 2D ones. In 2019 they resigned. (1) They left, (2) they stayed.',
  'A* search beats IDA* on 8 of 10 maps [1, 2]. As shown in Figure 2. and Table 1, both are fast. Both authors contributed.',
  'Das Meer steigt. Wie Abb. 3 zeigt, steigt es schnell – um 3,5 mm pro Jahr. Équipe: l’Institut d’océanographie.',
  'Is the moon a cause? Yes. 1. It pulls. 2. It turns. Corresponding authors of the tides are the sun and the moon.',
];

for (const abstract of abstracts) {
  test(`nothing is taken out of ${JSON.stringify(abstract.slice(0, 50))}`, () => {
    const text = { abstract, introduction: '' };
    const repaired = repairText(text, contextOf(text));
    assert.equal(joined(repaired), abstract);
    assert.deepEqual([...repaired.figures, ...repaired.tables, ...repaired.footnotes, ...repaired.sections], []);
  });
}

test('a clean introduction keeps its words, in one section', () => {
  const introduction =
    'Tides matter. See Figure 1. They turn twice a day in Section 2. The moon pulls. As in Table 3. We agree with Moon et al. [4]. ' +
    'The 2 maps of 2018 differ. Figure 4 shows why. In 12 harbours, e.g. in the north, nothing turns.';
  const text = { abstract: '', introduction };
  const repaired = repairText(text, contextOf(text));
  assert.equal(repaired.sections.length, 1);
  assert.equal(
    repaired.sections[0]?.blocks.map((block) => ('text' in block ? block.text : '')).join(' '),
    introduction,
  );
  assert.equal(repaired.truncated, false);
});

test('a text that was cut in two inside a word is one again, and told apart at its heading', () => {
  const text = {
    abstract: 'Abstract Tides turn. 1. Introduction Tides turn twice a day in every harb',
    introduction: 'our of the coast. Boats know it.',
  };
  const repaired = repairText(text, contextOf(text));
  assert.equal(joined(repaired), 'Tides turn.');
  assert.deepEqual(repaired.sections, [
    {
      number: '1',
      heading: 'Introduction',
      level: 1,
      blocks: [
        {
          kind: 'paragraph',
          text: 'Tides turn twice a day in every harbour of the coast. Boats know it.',
          repairs: [{ start: 32, end: 39, extracted: 'harb our' }],
        },
      ],
    },
  ]);
});

test('the number of the first stamp is the first page of the paper', () => {
  const text = {
    abstract: 'Tides turn.',
    introduction:
      '1. Introduction Boats that This WACV paper is the Open Access version, provided by the Foundation. The final version is available on IEEE Xplore. 731 leave early return.',
  };
  const repaired = repairText(text, contextOf(text));
  assert.equal(repaired.firstPage, 731);
  assert.deepEqual(repaired.sections[0]?.blocks, [{ kind: 'paragraph', text: 'Boats that leave early return.' }]);
});

test('the numbers of the pages after the first do not change which page is the first', () => {
  const page = 'The tide goes out and comes back in every harbour. '.repeat(30);
  const introduction =
    '1. Introduction Boats that This WACV paper is the Open Access version, provided by the Foundation. The final version is available on IEEE Xplore. 3411 ' +
    `leave early return. ${page}They leave 3412 again.`;
  const text = { abstract: 'Tides turn.', introduction };
  const repaired = repairText(text, contextOf(text));
  assert.equal(repaired.firstPage, 3411);
  assert.doesNotMatch(JSON.stringify(repaired.sections), /3412/);
});

function joined({ abstract }: PaperText): string {
  return abstract.map((block) => ('text' in block ? block.text : block.items.join(' '))).join(' ');
}

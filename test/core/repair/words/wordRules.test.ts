import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Flow } from '../../../../src/core/repair/flow.ts';
import type { RepairRule } from '../../../../src/core/repair/repairRule.ts';
import { accents } from '../../../../src/core/repair/rules/words/accents.ts';
import { hyphens } from '../../../../src/core/repair/rules/words/hyphens.ts';
import { missingSpaces } from '../../../../src/core/repair/rules/words/missingSpaces.ts';
import { smallCapitals } from '../../../../src/core/repair/rules/words/smallCapitals.ts';
import { spacesAtPunctuation } from '../../../../src/core/repair/rules/words/spacesAtPunctuation.ts';
import { urls } from '../../../../src/core/repair/rules/words/urls.ts';
import { countForms } from '../../../../src/core/repair/words/formCounts.ts';
import { noWords, wordKnowledge, type WordKnowledge } from '../../../../src/core/repair/words/wordKnowledge.ts';
import { readExamples } from '../readExamples.ts';
import { wordsOf } from './words.ts';

const rules = [urls, accents, smallCapitals, hyphens, missingSpaces, spacesAtPunctuation];

function repair(text: string, rule: RepairRule, words: WordKnowledge = wordsOf(text), title = ''): string {
  return Flow.ofSource(text).apply(rule.findEdits(text, { words, title })).text;
}

function repairAll(text: string, words?: WordKnowledge): string {
  return rules.reduce((repaired, rule) => repair(repaired, rule, words), text);
}

const examplesOf = await readExamples();

for (const rule of rules) {
  test(`${rule.name}: takes no letter and adds none`, () => {
    const letters = (text: string): string =>
      text
        .normalize('NFD')
        .replaceAll('ı', 'i')
        .replace(/[^a-z]/gi, '');
    for (const { before, after } of examplesOf.get(rule) ?? []) {
      assert.equal(letters(after), letters(before));
    }
  });
}

const untouched = [
  'Send an e-mail; we co-operate, and he will re-sign rather than resign from the co-op.',
  'Jean-Pierre Serre, Karl-Heinz Müller and Anne-Sophie Dupré-Latour live in Aix-en-Provence.',
  'Die Nord-Süd-Achse der Rhein-Main-Hallen hat einen Vor- und einen Nachteil, sagt Hans-Georg Weiß.',
  'Le rendez-vous est « peut-être » demain après-midi ; vas-y avec eux : la mer est belle !',
  'We show that $O(n \\log n)$ bounds on $\\mathcal{L}_{1}$-norms hold for $x_i, y_j \\in [0, 1]$ (cf. Eq. 3, p. 7) \\cite{a-b:2020}.',
  'A self-/un-supervised, pre- and post-training, state-of-the-art, end-to-end GPT-3 model with RGB-D and x-axis input.',
  'iPhone, NumPy, PyTorch, ResNet-50, f(x)dx, 3rd, 10mm, v2.0, image(s), U.S.A., i.e., and/or, google.com, a@b.org.',
];

test('text without the flaws of extraction passes untouched', () => {
  for (const text of untouched) {
    assert.equal(repairAll(text), text);
    assert.equal(repairAll(text, noWords), text);
  }
});

test('a hyphen is the author’s where colleagues write it', () => {
  const others = ['A low-tide map.', 'The low-tide gauge.', 'At low-tide.'];
  const text =
    'The infor-mation on the low-tide shore lies a whole long line of text away from all the other informa-tion.';
  assert.equal(repair(text, hyphens, wordsOf(text, others)), text.replaceAll(/(infor)-?(ma)-?(tion)/g, '$1$2$3'));
});

test('a hyphen near the end of a line is no end of a line', () => {
  const text =
    'The har-bour fog re-current, but much farther down along the coast of the same old sea it is a re-current wind.';
  const [near, far] = repair(text, hyphens, wordsOf(text, ['recurrent'])).match(/re-?current/g) ?? [];
  assert.deepEqual([near, far], ['re-current', 're-current']);
});

test('the same word is the author’s with its hyphen within a line, and broken where a line ends', () => {
  const before = 'bour of the old town by the grey and open sea and ';
  const within = `The har-${before}infor-mation of an over-fitting map of the old town in fog, with its obser-vation.`;
  const atEnd =
    `The har-${before}infor-mation of an old town in the grey fog and the winter, over-fitting ` +
    'of the map of the whole old town until any obser-vation.';
  const others = ['Some overfitting.', 'It is overfitting.', 'No overfitting.', 'An over-fitting.', 'An over-fitting.'];
  assert.match(repair(within, hyphens, wordsOf(within, others)), /information of an over-fitting/);
  assert.match(repair(atEnd, hyphens, wordsOf(atEnd, others)), /information .* overfitting of/);
});

test('a word of the title is spelled as in the title', () => {
  assert.equal(
    repair('Our Tide-Net and Fog-Map nets.', hyphens, noWords, 'TideNet: A Fog-Map'),
    'Our TideNet and Fog-Map nets.',
  );
});

test('without a lexicon and without a library, a broken word is joined where the paper has it whole', () => {
  const text = 'The abbre-viated names. An abbreviated name. An abbreviated one, abbreviated. A low-lying har-bour.';
  const words = wordKnowledge({ paper: countForms(text) });
  assert.equal(repair(text, hyphens, words), text.replace('abbre-viated', 'abbreviated'));
});

test('every rule gets through a long text of one kind', () => {
  const length = 300_000;
  for (const unit of [
    'a',
    ' ',
    '-',
    'a-',
    'a ',
    'A ',
    '[1,',
    '1',
    '.',
    '://',
    'a.io/',
    '@a.io/',
    ' ´',
    'Figure 1.',
    'aA',
    '( ',
    'thevariables ',
  ]) {
    const text = unit.repeat(length / unit.length);
    for (const rule of rules) {
      // A quadratic rule would take hours, and the run would be ended.
      let reached = 0;
      for (const { start, end } of rule.findEdits(text, { words: noWords, title: '' })) {
        assert.ok(reached <= start && start <= end && end <= text.length, `${rule.name} of ${unit}`);
        reached = end;
      }
    }
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readableTitle } from '../../../src/core/titles/readableTitle.ts';

for (const [title, expected] of [
  ['(ML)$^2$P-Encoder: On Exploration', '(ML)²P-Encoder: On Exploration'],
  ['Level-S$^2$fM: Structure From Motion', 'Level-S²fM: Structure From Motion'],
  [String.raw`$\alpha$-NeRF in $\mathcal{O}(n)$`, 'α-NeRF in O(n)'],
  [String.raw`An $L_{2}$ Loss, $10\times$ Faster`, 'An L₂ Loss, 10× Faster'],
  [String.raw`$K^0_S \to \pi^+\pi^-$ Decays`, 'K⁰_S → π⁺π⁻ Decays'],
  ['The Transpose $A^{T}$', 'The Transpose A^T'],
  [String.raw`A $\sqrt{2}$ Law`, String.raw`A $\sqrt{2}$ Law`],
  ['From $5 to $10 a Day', 'From $5 to $10 a Day'],
  ['Plain <b>^2</b>_1', 'Plain <b>^2</b>_1'],
] as const) {
  test(`${title} reads ${expected}`, () => {
    assert.equal(readableTitle(title), expected);
    assert.equal(readableTitle(expected), expected);
  });
}

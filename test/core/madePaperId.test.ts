import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madePaperId } from '../../src/core/madePaperId.ts';
import type { PaperFields } from '../../src/core/paperFields.ts';

for (const [what, fields, expected] of [
  [
    'author, title and year',
    { title: 'Tidal clocks, for slow cameras!', authors: [{ family: 'De Moss', given: 'Ada' }], year: 2021 },
    'De_Moss_Tidal_clocks_for_slow_cameras_2021',
  ],
  ['a title alone', { title: 'On Ice' }, 'On_Ice'],
  ['accents and hyphens', { title: 'Été: self-made – now' }, 'Été_self-made_now'],
  ['a title of another script', { title: '冰 的 声音' }, '冰_的_声音'],
  ['a path', { title: '../../etc/passwd' }, 'etc_passwd'],
  ['more than ten words', { title: 'a b c d e f g h i j k l' }, 'a_b_c_d_e_f_g_h_i_j'],
  ['a title without letters', { title: '!?' }, undefined],
  ['no title', { authors: [{ family: 'Moss' }], year: 2021 }, undefined],
] as const satisfies readonly (readonly [string, PaperFields, string | undefined])[]) {
  test(`the ID made of ${what} is ${expected}`, () => {
    assert.equal(madePaperId(fields), expected);
  });
}

test('the ID of a title of any length is short', () => {
  assert.equal(madePaperId({ title: 'x'.repeat(100_000) })?.length, 60);
});

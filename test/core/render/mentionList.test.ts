import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withShortId } from '../../../src/core/render/mentionList.ts';

test('in the line of a mention the ID is shortened, wherever it stands, and nothing else', () => {
  const id = 'Jin_DNF_Decouple_and_Feedback_CVPR_2023';
  assert.equal(
    withShortId(`- [[${id}]], ${id}.pdf, [@jin2023dnf] $&`, id),
    '- [[Jin_DNF_…]], Jin_DNF_….pdf, [@jin2023dnf] $&',
  );
  assert.equal(withShortId('A_B and c', 'A_B'), 'A_B and c');
  assert.equal(withShortId('nothing', ''), 'nothing');
});

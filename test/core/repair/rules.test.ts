import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyRule } from '../../../src/core/repair/repairDocument.ts';
import { repairRules } from '../../../src/core/repair/repairText.ts';
import { readExamples } from './readExamples.ts';
import { documentOfRunning } from './repairing.ts';
import { wordsOf } from './words/words.ts';

const title = 'Lectern: Finds Old Piers';

const examplesOf = await readExamples();

for (const rule of repairRules) {
  const examples = examplesOf.get(rule) ?? [];
  for (const { before, after, moved } of examples) {
    const context = { words: wordsOf(before), title };

    test(`${rule.name} makes ${JSON.stringify(before.slice(0, 60))} readable`, () => {
      const repaired = applyRule(documentOfRunning(before), rule, context);
      assert.equal(repaired.running.text, after);
      if (moved) {
        const asides = [...repaired.dropped.map(({ flow }) => flow), ...repaired.footnotes, ...repaired.floats];
        assert.deepEqual(
          asides.map(({ text }) => text),
          moved,
        );
      }
    });

    test(`${rule.name} leaves ${JSON.stringify(after.slice(0, 60))} alone`, () => {
      assert.equal(applyRule(documentOfRunning(after), rule, context).running.text, after);
    });
  }

  test(`${rule.name} shows what it does, and leaves an empty text alone`, () => {
    assert.ok(examples.length > 0);
    assert.deepEqual(rule.findEdits('', { words: wordsOf(''), title }), []);
  });
}

test('names of rules are unique, so that each can be switched off', () => {
  assert.equal(new Set(repairRules.map(({ name }) => name)).size, repairRules.length);
});

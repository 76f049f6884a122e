import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairRules } from '../../../src/core/repair/repairText.ts';
import { paragraphs } from '../../../src/core/repair/rules/structure/paragraphs.ts';
import { runInTitles } from '../../../src/core/repair/rules/structure/runInTitles.ts';
import { isFinished } from '../../../src/core/repair/sentences.ts';
import { onRealTexts, realTexts, steps } from './repairing.ts';

test('no paragraph of a real paper starts inside a sentence', onRealTexts, async () => {
  for (const { id, text, context } of await realTexts()) {
    for (const { rule, before } of steps(text, context, repairRules)) {
      const breaking = [paragraphs, runInTitles].find(({ name }) => name === rule);
      const { text: running, pieces } = before.running;
      for (const { start } of breaking?.findEdits(running, context, pieces) ?? []) {
        assert.ok(isFinished(running.slice(0, start)), `${id}: ${running.slice(start - 40, start + 20)}`);
      }
    }
  }
});

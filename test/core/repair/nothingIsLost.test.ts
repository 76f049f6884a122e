import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, PaperText } from '../../../src/core/paper.ts';
import type { RepairDocument } from '../../../src/core/repair/repairDocument.ts';
import { repairRules, repairText } from '../../../src/core/repair/repairText.ts';
import { onRealTexts, realTexts, steps } from './repairing.ts';

type Counts = ReadonlyMap<string, number>;

/** How often each letter and digit stands in a text; accents, which may stand by themselves, do not count. */
function countCharacters(text: string): Counts {
  const counts = new Map<string, number>();
  for (const [character] of text
    .normalize('NFKD')
    .replaceAll('ı', 'i')
    .matchAll(/(?!\p{Lm})[\p{L}\p{N}]/gu)) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

function missing(from: Counts, to: Counts): string[] {
  return [...from].filter(([character, count]) => (to.get(character) ?? 0) < count).map(([character]) => character);
}

function textOf({ running, floats, footnotes, dropped }: RepairDocument): string {
  return [running, ...floats, ...footnotes, ...dropped.map(({ flow }) => flow)].map(({ text }) => text).join(' ');
}

function assembled(text: PaperText): string {
  const blocks = (list: readonly Block[]): string[] =>
    list.flatMap((block) => (block.kind === 'list' ? block.items : [block.text, number(block)]));
  return [
    ...blocks(text.abstract),
    ...text.sections.flatMap((section) => [section.number ?? '', section.heading, ...blocks(section.blocks)]),
    ...[...text.figures, ...text.tables].flatMap((float) => [float.label, float.caption, float.text ?? '']),
    ...text.footnotes.flatMap(({ mark, text: note }) => [mark, note]),
  ].join(' ');
}

function number(block: Block): string {
  return block.kind === 'equation' ? (block.number ?? '') : '';
}

test('no rule loses a letter or a digit of a real paper', onRealTexts, async () => {
  for (const { id, text, context } of await realTexts()) {
    for (const { rule, before, after } of steps(text, context, repairRules)) {
      assert.deepEqual(missing(countCharacters(textOf(before)), countCharacters(textOf(after))), [], `${id}: ${rule}`);
    }
  }
});

test('what the reader is given, and what was dropped with a reason, is all of a real paper', onRealTexts, async () => {
  for (const { id, text, context } of await realTexts()) {
    const final = [...steps(text, context, repairRules)].at(-1)?.after;
    const dropped = final?.dropped.map(({ flow }) => flow.text).join(' ') ?? '';
    const given = `${assembled(repairText(text, context))} ${dropped}`;
    assert.deepEqual(missing(countCharacters(`${text.abstract} ${text.introduction}`), countCharacters(given)), [], id);
    assert.ok(final?.dropped.every(({ reason }) => reason !== ''));
  }
});

test('every stretch of a repaired text knows where in the source it came from', onRealTexts, async () => {
  for (const { id, text, context } of await realTexts()) {
    const source = `${text.abstract}\u001f${text.introduction}`;
    const final = [...steps(text, context, repairRules)].at(-1)?.after;
    assert.ok(final);
    for (const flow of [final.running, ...final.floats, ...final.footnotes]) {
      let position = 0;
      for (const { start, end, sourceStart, sourceEnd } of flow.pieces) {
        assert.equal(start, position, id);
        assert.ok(sourceStart <= sourceEnd && sourceEnd <= source.length, id);
        position = end;
      }
      assert.equal(position, flow.text.length, id);
    }
  }
});

import assert from 'node:assert/strict';
import { findMentions } from '../../../src/core/mentions/findMentions.ts';
import type { Mention, TextRange } from '../../../src/core/mentions/mention.ts';

/** Asserts that the mentions of a text are what stands between `‹` and `›`, to the character. */
export function assertMarked(marked: string, languageId: string): readonly Mention[] {
  const { text, ranges } = unmarked(marked);
  const mentions = findMentions(text, languageId);
  assert.deepEqual(
    mentions.map(({ start, end }) => text.slice(start, end)),
    ranges.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(
    mentions.map(({ start, end }) => ({ start, end })),
    ranges,
  );
  return mentions;
}

/** The text without its marks, and where they stood, in order. */
function unmarked(marked: string): { readonly text: string; readonly ranges: readonly TextRange[] } {
  const ranges: TextRange[] = [];
  let text = '';
  for (const part of marked.split(/(?=‹)|(?<=›)/)) {
    const inside = /^‹(.*)›$/s.exec(part)?.[1];
    if (inside !== undefined) {
      ranges.push({ start: text.length, end: text.length + inside.length });
    }
    text += inside ?? part;
  }
  return { text, ranges };
}

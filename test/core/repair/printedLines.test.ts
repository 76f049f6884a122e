import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Flow } from '../../../src/core/repair/flow.ts';
import { marks } from '../../../src/core/repair/marks.ts';
import { printedLines } from '../../../src/core/repair/printedLines.ts';
import { printedWidths } from '../../../src/core/repair/printedWidths.ts';
import { paragraphs } from '../../../src/core/repair/rules/structure/paragraphs.ts';
import { contextOf } from './repairing.ts';

const column = 23_400;
const indent = 1200;
const words =
  'harbour engineers measured several tidal basins before winter storms reached eastern villages because sediment moved along shallow channels'.split(
    ' ',
  );

/** Sentences that give no hint where a paragraph starts. */
function sentences(count: number, seed: number): string {
  return Array.from({ length: count }, (_, index) => {
    const chosen = Array.from(
      { length: 11 },
      (__, place) => words[(seed + index * 7 + place * 5) % words.length] ?? '',
    );
    return `Harbour ${chosen.join(' ')}.`;
  }).join(' ');
}

function width(text: string): number {
  return printedWidths(text).at(-1) ?? 0;
}

/** Sets paragraphs in a column, breaking the word at the end of a line, and gives the lines as extraction does. */
function extract(texts: readonly string[]): string {
  const lines = texts.flatMap((text) => {
    const set: string[] = [];
    let line = '';
    let room = column - indent;
    for (const word of text.split(' ')) {
      const next = line === '' ? word : `${line} ${word}`;
      if (width(next) <= room) {
        line = next;
        continue;
      }
      const fitting = Array.from(word, (_, cut) => cut).findLast(
        (cut) => cut > 1 && cut < word.length - 1 && width(`${line} ${word.slice(0, cut)}-`) <= room,
      );
      set.push(fitting === undefined ? line : `${line} ${word.slice(0, fitting)}-`);
      line = word.slice(fitting ?? 0);
      room = column;
    }
    return [...set, line];
  });
  return lines.join(' ').replaceAll('- ', '-');
}

/** The text with the hyphens of the line ends taken out, as the rule for them does it. */
function joined(text: string): Flow {
  const source = Flow.ofSource(`${marks.bodyStart}${text}`);
  return source.apply(
    Array.from(source.text.matchAll(/-/g), ({ index }) => ({ start: index, end: index + 1, text: '' })),
  );
}

test('lines that do not come out even tell where a paragraph ends', () => {
  const printed = [sentences(9, 1), sentences(8, 4), sentences(10, 2)];
  const flow = joined(extract(printed));
  const edits = paragraphs.findEdits(flow.text, contextOf({ abstract: '', introduction: '' }), flow.pieces);
  assert.deepEqual(flow.apply(edits).text.slice(1).split(marks.paragraph), printed);
});

test('a start of a line fits whole lines behind another, and no other place', () => {
  const flow = joined(extract([sentences(20, 3)]));
  const lines = printedLines(flow.text, flow.pieces);
  const [first = 0, second = 0] = lines?.startsBetween(0, flow.text.length) ?? [];
  assert.ok(lines && lines.fit(first, second, false) > 1);
  assert.ok(lines.fit(first, second - 25, false) < -1);
  assert.ok(lines.fit(first + 20, second, true) < -1);
});

test('a text without words that were broken at line ends has no lines', () => {
  const flow = Flow.ofSource(sentences(20, 3));
  assert.equal(printedLines(flow.text, flow.pieces), undefined);
});

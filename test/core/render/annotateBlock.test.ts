import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Block, Footnote } from '../../../src/core/paper.ts';
import { annotateBlock } from '../../../src/core/render/annotateBlock.ts';
import { FootnoteMarks } from '../../../src/core/render/footnoteMarks.ts';
import { createMarkdownRenderer } from '../../../src/core/render/markdownRenderer.ts';
import { blockMarkdown } from '../../../src/core/render/textMarkdown.ts';

const render = createMarkdownRenderer();

function html(block: Block, footnotes: readonly Footnote[] = []): string {
  return render(blockMarkdown(block), annotateBlock(block, new FootnoteMarks(footnotes))).trim();
}

describe('the text of a block', () => {
  test('sets citations quietly', () => {
    const block: Block = { kind: 'paragraph', text: 'Tides [7] turn [14, 15].' };
    assert.equal(
      html(block),
      '<p>Tides <span class="citation">[7]</span> turn <span class="citation">[14, 15]</span>.</p>',
    );
  });

  test('tells of a word what stands in the file, with all characters that mean something escaped', () => {
    const block: Block = {
      kind: 'paragraph',
      text: '*The* <tides> turn',
      repairs: [{ start: 6, end: 13, extracted: '<ti-"des>' }],
    };
    assert.equal(
      html(block),
      '<p>*The* <span class="repaired" title="In the file: &lt;ti-&quot;des&gt;">&lt;tides&gt;</span> turn</p>',
    );
  });

  test('counts in each item of a list anew', () => {
    const block: Block = {
      kind: 'list',
      ordered: false,
      items: ['tides', 'they turn'],
      itemRepairs: [[], [{ start: 5, end: 9, extracted: 'tu-rn' }]],
    };
    assert.match(html(block), /<li>tides<\/li>\s*<li>they <span[^>]*tu-rn">turn<\/span><\/li>/);
  });

  test('has one element where a citation was repaired', () => {
    const block: Block = {
      kind: 'paragraph',
      text: 'Tides [1, 2], turn',
      repairs: [{ start: 6, end: 13, extracted: '[ 1,2],' }],
    };
    assert.equal(
      html(block),
      '<p>Tides <span class="citation repaired" title="In the file: [ 1,2],">[1, 2]</span>' +
        '<span class="repaired" title="In the file: [ 1,2],">,</span> turn</p>',
    );
  });
});

describe('the mark of a footnote', () => {
  const note: Footnote = { mark: '1', text: 'https://example.org' };

  test('leads to the footnote, from where it stands first', () => {
    const block: Block = { kind: 'paragraph', text: 'Tides turn.1 Then they turn.1 Again' };
    assert.equal(
      html(block, [note]),
      '<p>Tides turn.<a class="note-mark" id="note-mark-1" href="#note-1" title="Footnote 1">1</a> Then they turn.1 Again</p>',
    );
  });

  for (const text of ['Figure 1 shows tides', 'a ViT1 of CO1', 'turn1ed', 'In 2021 tides turned', 'Q1 and Q2']) {
    test(`is not seen in "${text}"`, () => {
      assert.doesNotMatch(html({ kind: 'paragraph', text }, [note]), /<a/);
    });
  }

  test('is looked for as long as it is a mark', () => {
    assert.doesNotMatch(html({ kind: 'paragraph', text: 'tides. turn' }, [{ mark: '.', text: 'No mark' }]), /<a/);
  });
});

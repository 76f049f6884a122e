import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewMarkdown, previewPlainText } from '../../../src/core/render/paperPreview.ts';
import { samplePaper, sampleText } from './samplePaper.ts';

test('a preview tells title, origin and start of the abstract, with links below', () => {
  const links = [
    { label: 'Open', url: 'command:open?%5B%22x%22%5D' },
    { label: 'PDF [x]', url: 'https://example.org/a b' },
  ];
  assert.equal(
    previewMarkdown(samplePaper, sampleText, links),
    String.raw`**Tides \[and\] \*Clocks\***

Moss · CVPR 2021

Tides \* turn.

[Open](<command:open?%5B%22x%22%5D>) · [PDF \[x\]](<https://example.org/a b>)`,
  );
});

test('a preview without text says so', () => {
  assert.match(previewMarkdown(samplePaper, undefined), /\n\nThe paper file has no text for this paper\.$/);
});

test('a plain preview has no markup', () => {
  assert.equal(previewPlainText(samplePaper, sampleText), 'Tides [and] *Clocks*\n\nMoss · CVPR 2021\n\nTides * turn.');
});

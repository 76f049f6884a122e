import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeHtml } from '../../../src/core/render/escapeHtml.ts';

test('what means something to HTML is escaped, in text and in attributes', () => {
  assert.equal(escapeHtml(`<a title="x" id='y'>&amp;`), '&lt;a title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;');
  assert.equal(escapeHtml('plain 𝔸 text'), 'plain 𝔸 text');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { furtherFields } from '../../../src/core/render/furtherFields.ts';

test('fields are folded up, by name and value, and nothing of them is markup', () => {
  const html = furtherFields([
    { name: '<b>Rank</b>', value: '<script>alert(1)</script>' },
    { name: ' ', value: 'nameless' },
  ]);
  assert.equal(
    html,
    '<details class="more"><summary>More</summary><dl>' +
      '<dt>&lt;b&gt;Rank&lt;/b&gt;</dt><dd>&lt;script&gt;alert(1)&lt;/script&gt;</dd>' +
      '<dt>Without a name</dt><dd>nameless</dd></dl></details>',
  );
});

test('without fields there is nothing to fold out', () => {
  assert.equal(furtherFields([]), '');
});

test('only so many fields are shown, of each only so much, and never half a character', () => {
  const fields = Array.from({ length: 1200 }, (_, index) => ({ name: `column ${index}`, value: 'x' }));
  const html = furtherFields([
    { name: 'n'.repeat(1000), value: `${'y'.repeat(1999)}🎉${'z'.repeat(100_000)}` },
    ...fields,
  ]);
  assert.equal(html.match(/<dt>/g)?.length, 100);
  assert.match(html, /<dt>n{200} …<\/dt><dd>y{1999} …<\/dd>/);
  assert.match(html, /The file has 1,101 more\./);
});

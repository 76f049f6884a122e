import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../src/core/render/escapeMarkdown.ts';
import { createMarkdownRenderer } from '../../../src/core/render/markdownRenderer.ts';
import { ifThere, sharedFile } from '../realPapers.ts';
import { collapse, elements, renderedText } from './renderedText.ts';

const render = createMarkdownRenderer();

/** Where escaped text is put, and the only elements that the place itself makes. */
const contexts = [
  { name: 'a paragraph', markdown: (text: string) => text, makes: ['p'] },
  { name: 'a list item', markdown: (text: string) => `- ${text}`, makes: ['ul', 'li'] },
  { name: 'a numbered item', markdown: (text: string) => `1. ${text}`, makes: ['ol', 'li'] },
  { name: 'a heading', markdown: (text: string) => `# ${text}`, makes: ['h1'] },
] as const;

function assertShownAsItIs(text: string): void {
  for (const { name, markdown, makes } of contexts) {
    const html = render(markdown(escapeMarkdown(text)));
    assert.equal(renderedText(html), collapse(text), `${JSON.stringify(text)} in ${name}`);
    assert.deepEqual(
      [...elements(html)].filter((element) => !makes.some((made) => made === element)),
      [],
      `${JSON.stringify(text)} in ${name}`,
    );
  }
}

for (const text of [
  '1. Introduction',
  '2) second',
  '(c) (r) (tm) ... -- "quotes"',
  '# no heading #',
  'setext\n===',
  '--- and * * *',
  '- item\n- item',
  '    code',
  '```\ncode\n```',
  '~~~',
  '> quote',
  '*a* _b_ **c** `d` ~~e~~',
  '[x](command:workbench.action.quit)',
  '![x](https://example.org/x.png)',
  '[x]: https://example.org\n\n[x]',
  '<https://example.org> https://example.org www.example.org a@example.org',
  '<script>alert(1)</script>',
  '<!-- comment --> <?php ?> <![CDATA[x]]>',
  '&amp; &copy; &#35; &#x22;',
  String.raw`\alpha \\ \* back\slash \ `,
  '| a | b |\n|---|---|',
  '$x^2$ and \\(x\\)',
  ': definition',
  '[^1] and [^1]: note',
  '{{ template }} {#id}',
  '%%% +++ ===',
  'trailing  \nbreak\\\nbreak',
  '𝔸 🐋 \u00a0 \u2028 \ud800 \0',
  '',
]) {
  test(`${JSON.stringify(text)} is shown as it is`, () => {
    assertShownAsItIs(text);
  });
}

const marks = fc.constantFrom(
  ...'\\`*_{}[]()<>#+-.!|~&^$:=@/"\'%;, \t\n019axZ',
  'www',
  'http://',
  '&lt;',
  '\n\n',
  '    ',
  '𝔸',
);

test('any text is shown as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), assertShownAsItIs), { numRuns: 1000 });
});

test('any text of markup characters is shown as it is', () => {
  fc.assert(
    fc.property(
      fc.array(marks, { maxLength: 24 }).map((parts) => parts.join('')),
      assertShownAsItIs,
    ),
    {
      numRuns: 5000,
    },
  );
});

test('texts side by side do not become markup together', () => {
  const text = fc.array(marks, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const html = render(texts.map(escapeMarkdown).join('\n\n'));
      assert.equal(renderedText(html), collapse(texts.join(' ')));
      assert.deepEqual(
        [...elements(html)].filter((element) => element !== 'p'),
        [],
      );
    }),
    { numRuns: 2000 },
  );
});

test('even markup that nobody escaped makes no link, image or raw HTML', () => {
  const html = render(
    '[a](https://example.org) ![b](c.png) <https://example.org> <b onclick="x">d</b>\n\n<script>e</script>\n\n[f]: /g\n\n[f]',
  );
  assert.deepEqual([...elements(html)], ['p']);
});

const scripts = sharedFile('corpora/xss/xss-payload-list.txt');
test('lines that attack web pages are shown as they are', ifThere(scripts), async () => {
  for (const line of (await readFile(scripts, 'utf8')).split('\n')) {
    assertShownAsItIs(line);
  }
});

const naughty = sharedFile('corpora/naughty/blns.json');
test('strings that break programs are shown as they are', ifThere(naughty), async () => {
  for (const text of JSON.parse(await readFile(naughty, 'utf8')) as string[]) {
    assertShownAsItIs(text);
  }
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import markdownIt from 'markdown-it';
import { bibliographyList } from '../../../src/core/bibliography/bibliographyList.ts';
import type { Reference } from '../../../src/core/citations/reference.ts';
import { findMentions } from '../../../src/core/mentions/findMentions.ts';
import { ifThere, sharedFile } from '../realPapers.ts';
import { elements, renderedText } from '../render/renderedText.ts';

const url = 'https://example.org/a_b.html';
const runs = [{ text: 'Moss (2021). Tides & *x*_1. ' }, { text: 'Proceedings', isItalic: true }, { text: '. ' }];
const reference: Reference = { id: 'moss2021', runs: [...runs, { text: url, url }] };
const numbered: Reference = { ...reference, label: '[1]' };

for (const [languageId, written] of [
  ['markdown', String.raw`- Moss (2021). Tides \& \*x\*\_1. *Proceedings*. <https://example.org/a_b.html>`],
  [
    'latex',
    String.raw`\begin{thebibliography}{9}
\bibitem{moss2021} Moss (2021). Tides \& *x*\_1. \emph{Proceedings}. https://example.org/a\_b.html
\end{thebibliography}`,
  ],
  [
    'typst',
    String.raw`- Moss (2021). Tides & \*x\*\_1. #emph[Proceedings]. #link("https://example.org/a_b.html")[https:\/\/example.org\/a\_b.html]`,
  ],
  [
    'restructuredtext',
    '- Moss (2021). Tides & \\*x\\*\\_1. *Proceedings*. `https\\://example.org/a\\_b.html <https://example.org/a_b.html>`__',
  ],
  [
    'asciidoc',
    `[bibliography]
* [[[moss2021]]] Moss (2021). Tides &#38; &#42;x&#42;&#95;1. __Proceedings__. link:++https://example.org/a_b.html++[https&#58;//example.org/a&#95;b.html]`,
  ],
  ['plaintext', 'Moss (2021). Tides & *x*_1. Proceedings. https://example.org/a_b.html'],
] as const) {
  test(`a reference in ${languageId} is escaped, with italics and a link`, () => {
    assert.equal(bibliographyList([reference], languageId), written);
  });
}

test('Org keeps signs from meaning something by spaces without width, and links to the address itself', () => {
  const list = bibliographyList([reference], 'org');
  assert.match(list, /\u200B\*\u200Bx\u200B\*\u200B_\u200B1/);
  assert.ok(list.includes('/Proceedings/'));
  assert.ok(!bibliographyList([{ id: 'a', runs: [{ text: 'elisp:(beep)' }] }], 'org').includes('elisp:'));
  assert.ok(list.includes('[[https://example.org/a_b.html]['));
});

for (const [languageId, start] of [
  ['markdown', '1. Moss'],
  ['typst', '1. Moss'],
  ['org', '1. Moss'],
  ['restructuredtext', '1. Moss'],
  ['plaintext', '[1] Moss'],
] as const) {
  test(`numbered references are a numbered list in ${languageId}`, () => {
    assert.ok(bibliographyList([numbered, numbered], languageId).startsWith(start));
  });
}

const payloads = sharedFile('corpora/xss/xss-payload-list.txt');
test('hostile titles are shown as they are by Markdown that allows HTML', ifThere(payloads), async () => {
  const markdown = markdownIt({ html: true });
  for (const title of (await readFile(payloads, 'utf8')).split('\n')) {
    const html = markdown.render(bibliographyList([{ id: 'a', runs: [{ text: `Moss. ${title}` }] }], 'markdown'));
    assert.deepEqual([...elements(html)].sort(), ['li', 'ul'], title);
    assert.ok(renderedText(html).startsWith('Moss.'));
  }
});

const naughty = sharedFile('corpora/naughty/blns.json');
test('no title ends its line, its item or the braces around it', ifThere(naughty), async () => {
  for (const text of JSON.parse(await readFile(naughty, 'utf8')) as string[]) {
    const title = text.replace(/[\r\n\u2028\u2029]+/g, ' ');
    for (const languageId of ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'plaintext']) {
      const plain = bibliographyList([{ id: 'a', runs: [{ text: 'x' }] }], languageId);
      const list = bibliographyList([{ id: 'a', runs: [{ text: `x${title}` }] }], languageId);
      assert.equal(list.split('\n').length, plain.split('\n').length);
    }
    const latex = bibliographyList([{ id: 'a', runs: [{ text: title }] }], 'latex').replace(/\\[{}\\]/g, '');
    assert.equal(latex.split('{').length, latex.split('}').length, title);
  }
});

test('what is formatted mentions the paper only by its key and its address', () => {
  const mentions = findMentions(
    bibliographyList([{ id: 'a', runs: [{ text: 'x @moss2021' }] }], 'markdown'),
    'markdown',
  );
  assert.deepEqual(mentions, []);
});

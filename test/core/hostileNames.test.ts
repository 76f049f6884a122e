import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperJson } from '../../src/core/export/paperJson.ts';
import { Library } from '../../src/core/library.ts';
import type { ReadResult } from '../../src/core/readers/readResult.ts';
import { readingNotePath } from '../../src/core/readingNote/readingNotePath.ts';
import { createMarkdownRenderer } from '../../src/core/render/markdownRenderer.ts';
import { paperArticle } from '../../src/core/render/paperArticle.ts';
import { noPauses, read } from './paperTable.ts';

const render = createMarkdownRenderer();

const hostile: readonly (readonly [what: string, word: string])[] = [
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['toString', 'toString'],
  ['a path out of the folder', '../../etc/passwd'],
  ['a path of Windows', '..\\..\\C:\\con.md'],
  ['an attribute', '"><img src=x onerror=alert(1)>'],
  ['NUL', 'a\0b'],
  ['marks that turn the direction', 'a\u202egpj.exe\u202c\u200f'],
  ['a lone surrogate', 'a\ud800b'],
  ['a lone low surrogate', '\udc00'],
  ['a long text', 'a'.repeat(100_000)],
];

const forms: readonly (readonly [form: string, file: string, write: (word: string) => string])[] = [
  ['CSV', 'a.csv', (word) => `id,title,abstract,${quoted(word)}\n${Array(4).fill(quoted(word)).join(',')}\n`],
  [
    'JSON',
    'a.json',
    (word) => {
      const name = JSON.stringify(word);
      return `[{"id": ${name}, "title": ${name}, "abstract": ${name}, ${name}: ${name}}]`;
    },
  ],
];

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

async function libraryWith(result: ReadResult): Promise<Library> {
  const library = new Library();
  await library.replace(new Map([['papers', result]]), noPauses());
  return library;
}

for (const [form, file, write] of forms) {
  for (const [what, word] of hostile) {
    test(`${form}: ${what} as ID, title, text and name of a column is only text`, async () => {
      const prototype = Reflect.ownKeys(Object.prototype);
      const library = await libraryWith(await read(write(word), file));
      const [paper, ...others] = library.papers;
      assert.ok(paper);
      assert.equal(others.length, 0);
      // A file of UTF-8 cannot hold half of a character.
      const kept = form === 'CSV' ? word.toWellFormed() : word;
      assert.equal(paper.id, kept);
      assert.equal(library.get(kept), paper);
      assert.deepEqual(library.furtherFields(kept), [{ name: kept, value: kept }]);

      const text = await library.text(kept);
      const html = paperArticle(paper, text, { preview: false }, render);
      assert.doesNotMatch(html, /<img|onerror=[^"]*>[^<]*<\/h1/);
      assert.match(html, /<h1 id="title">[^<]+<\/h1>/);
      assert.equal((JSON.parse(JSON.stringify(paperJson(paper, text, file))) as { id: string }).id, kept);
      for (const pattern of ['${id}.md', 'notes/${title}.md', '${citationKey}.md']) {
        const path = readingNotePath(pattern, paper) ?? '';
        assert.match(path, /^(?:notes\/)?[^/\\:\p{C}]+\.md$/u);
        assert.ok(Buffer.byteLength(path) < 255);
      }
      assert.deepEqual(Reflect.ownKeys(Object.prototype), prototype);
    });
  }
}

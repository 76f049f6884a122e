import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Paper } from '../../../src/core/paper.ts';
import { createMarkdownRenderer } from '../../../src/core/render/markdownRenderer.ts';
import { readingNoteText } from '../../../src/core/readingNote/readingNoteText.ts';
import { renderedText } from '../render/renderedText.ts';
import { samplePaper } from '../render/samplePaper.ts';

const paper: Paper = {
  ...samplePaper,
  id: 'Moss_Tides_CVPR_2021',
  citationKey: 'moss2021tides',
  title: 'Tides: a "Study"',
  titleIsCut: false,
  authors: [{ family: 'Moss', given: 'Ada' }, { family: 'Fern' }],
  venue: 'CVPR',
  year: 2021,
};

function filled(template: unknown, changes: Partial<Paper> = {}, languageId = 'markdown'): string {
  const { text, cursor } = readingNoteText(template, { ...paper, ...changes }, languageId);
  return `${text.slice(0, cursor)}▮${text.slice(cursor)}`;
}

test('without a template a note has front matter with what is known, its title, and the cursor below', () => {
  const expected = `---
title: "Tides: a \\"Study\\""
authors: ["Ada Moss", "Fern"]
venue: "CVPR"
year: 2021
id: "Moss_Tides_CVPR_2021"
citationKey: "moss2021tides"
tags: []
---

# Tides: a "Study"

▮
`;
  assert.equal(filled(undefined), expected);
  assert.equal(filled('  '), expected);
});

test('what is not known of a paper has no line in the front matter', () => {
  const { venue: _venue, year: _year, ...rest } = paper;
  const { text } = readingNoteText(undefined, { ...rest, authors: [] }, 'markdown');
  assert.doesNotMatch(text, /venue|year|authors/);
});

test('a note that is not Markdown begins with title and ID', () => {
  assert.equal(filled(undefined, {}, 'org'), 'Tides: a "Study"\nMoss_Tides_CVPR_2021\n\n▮\n');
});

test('a template of one’s own has the variables where it wants them, and nothing else is changed', () => {
  assert.equal(filled('# ${citationKey}: ${authors} ($5, ${none})'), '# moss2021tides: Ada Moss, Fern ($5, ${none})▮');
  assert.equal(filled('${cursor}\n${year} ${cursor}'), '▮\n2021 ${cursor}');
  assert.equal(filled('---\ntags: [${cursor}]\n---\n'), '---\ntags: [▮]\n---\n');
});

test('in front matter a value is quoted once, as part of a list, within other words, and in Windows lines', () => {
  const template = '---\na: "${citationKey}"\nb: [x, ${id}]\nc: On ${title} # now\n- ${firstAuthor}\n---\n${title}';
  assert.equal(
    filled(template),
    '---\na: "moss2021tides"\nb: [x, "Moss_Tides_CVPR_2021"]\nc: "On Tides: a \\"Study\\" # now"\n- "Moss"\n---\nTides: a "Study"▮',
  );
  assert.equal(filled('---\r\nid: ${id}\r\n---\r\n'), '---\r\nid: "Moss_Tides_CVPR_2021"\r\n---\r\n▮');
});

test('a hostile title stays a value of YAML and text of the note', () => {
  const render = createMarkdownRenderer();
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^[-#:"'\\{}[\]|>&*!%@`$\n a${}cursor]{0,40}$/),
        fc.constantFrom(
          '${cursor}',
          '"\n---\n# x',
          '<img src=x onerror=alert(1)>',
          '[a](command:x)',
          'a\u2028b\u0085c',
        ),
      ),
      (title) => {
        const { text, cursor } = readingNoteText(
          undefined,
          { ...paper, title, citationKey: title, id: title },
          'markdown',
        );
        const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
        const lines = head.split('\n');
        assert.deepEqual(
          lines.map((line) => line.split(':', 1)[0]),
          ['title', 'authors', 'venue', 'year', 'id', 'citationKey', 'tags'],
        );
        for (const line of lines) {
          const value = line.slice(line.indexOf(':') + 2);
          assert.doesNotThrow(() => JSON.parse(value), line);
          assert.doesNotMatch(value, /[\p{Cc}\u2028\u2029\ufeff]/u);
        }
        assert.equal(text.slice(cursor), '\n');
        assert.equal(body.split('\n').length, 5);
        assert.doesNotMatch(render(body), /<(?!\/?h1>|\/?p>)/);
        assert.equal(renderedText(render(body)).trim(), (JSON.parse(lines[0]?.slice(7) ?? '') as string).trim());
      },
    ),
  );
});

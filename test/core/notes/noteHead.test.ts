import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { noteHead } from '../../../src/core/notes/noteHead.ts';

/** The heading, as it stands in the text. */
function headingOf(text: string, languageId = 'markdown'): string | undefined {
  const { heading } = noteHead(text, languageId);
  return heading && text.slice(heading.start, heading.end);
}

describe('the first heading of a note', () => {
  for (const [languageId, text, heading] of [
    ['markdown', 'text\n\n## One *two*\n\n# Three', '## One *two*'],
    ['markdown', '---\n# no heading\ntitle: x\n---\n\n# Heading', '# Heading'],
    ['markdown', 'Title\n=====\n\n# Other', 'Title\n====='],
    ['markdown', 'no #heading\n#hashtag', undefined],
    ['latex', 'x\n\\section{On tides}\n', '\\section{On tides}'],
    ['tex', '\\title{A}', '\\title{A}'],
    ['typst', '#set x\n= Tides\n', '= Tides'],
    ['org', '#+TITLE: Tides\n* One', '#+TITLE: Tides'],
    ['restructuredtext', 'Tides\n-----\n', 'Tides\n-----'],
    ['asciidoc', '= Tides', '= Tides'],
    ['plaintext', '# Tides', undefined],
    ['markdown', '', undefined],
  ] as const) {
    test(`is ${JSON.stringify(heading)} in ${JSON.stringify(text)} (${languageId})`, () => {
      assert.equal(headingOf(text, languageId), heading);
    });
  }

  test('is found with any line ends', () => {
    assert.equal(headingOf('---\r\nid: x\r\n---\r\n\r\n# One\r\ntext')?.trim(), '# One');
    assert.equal(headingOf('text\r# One\rtext'), '# One');
  });

  test('is looked for in the beginning only, whatever the note is', () => {
    assert.equal(headingOf(`${'text\n'.repeat(10_000)}# One`), undefined);
    fc.assert(
      fc.property(fc.stringMatching(/^[-#=\n\r: a]{0,200}$/), (text) => {
        const { heading, frontMatter } = noteHead(text, 'markdown');
        assert.ok((frontMatter?.end ?? 0) <= text.length && (heading?.end ?? 0) <= text.length);
      }),
    );
  });
});

test('front matter names the paper by the fields that are made for it', () => {
  const names = (text: string, languageId = 'markdown') =>
    noteHead(text, languageId).named.map(({ written }) => written);
  assert.deepEqual(
    names(
      '---\r\nid: "Moss_Tides_CVPR_2021"\r\ncitationKey: moss2021tides\r\ncite-key: \'@a:b\'\r\ntags: [x]\r\n---\r\n',
    ),
    ['Moss_Tides_CVPR_2021', 'moss2021tides', 'a:b'],
  );
  assert.deepEqual(names('---\nid: two words\nkey:\n---\n'), []);
  assert.deepEqual(names('text\n---\nid: x\n---\n'), []);
  assert.deepEqual(names('---\nid: x\n---\n', 'latex'), []);
  assert.deepEqual(names('---\nid: x\n'), []);
});

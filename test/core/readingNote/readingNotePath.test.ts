import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Paper } from '../../../src/core/paper.ts';
import { pathInFolder, readingNotePath } from '../../../src/core/readingNote/readingNotePath.ts';
import { samplePaper } from '../render/samplePaper.ts';

const paper: Paper = {
  ...samplePaper,
  id: 'Moss_Tides_CVPR_2021#2',
  citationKey: 'moss2021tides',
  title: 'Tides: a/b "Study"?',
  authors: [{ family: 'Müller Lüdenscheid', given: 'Ada' }],
  venue: 'CVPR',
  year: 2021,
};

describe('the path of a reading note', () => {
  for (const [pattern, path] of [
    [undefined, 'notes/moss2021tides.md'],
    ['', 'notes/moss2021tides.md'],
    ['${id}.md', 'Moss_Tides_CVPR_2021-2.md'],
    ['./reading//${venue}/${year}/${firstAuthor}.org', 'reading/CVPR/2021/Müller Lüdenscheid.org'],
    [String.raw`a\${citationKey}.md`, 'a/moss2021tides.md'],
    ['${title}.md', 'Tides- a-b -Study-.md'],
    ['${nothing}/${citationKey}.md', '${nothing}/moss2021tides.md'],
    ['aux/${citationKey}. . ', '_aux/moss2021tides'],
  ] as const) {
    test(`is ${path} for ${pattern ?? 'no pattern'}`, () => {
      assert.equal(readingNotePath(pattern, paper), path);
    });
  }

  for (const pattern of [
    '../${id}.md',
    'a/../../b.md',
    '/tmp/x.md',
    'C:\\x.md',
    'file:///x.md',
    '~/x.md',
    'notes/',
    '.',
  ]) {
    test(`is none for ${pattern}, which leads out of the folder or names no file`, () => {
      assert.equal(readingNotePath(pattern, paper), undefined);
    });
  }

  for (const [name, hostile, safe] of [
    ['parent', '../../etc/passwd', '..-..-etc-passwd.md'],
    ['dots', '..', '...md'],
    ['device', 'CON', '_CON.md'],
    ['nothing', '', '_.md'],
    ['drive', 'C:\\x', 'C-x.md'],
    ['variable', '${title}', '$-title-.md'],
    ['direction', 'a\u202egnp.exe', 'agnp.exe.md'],
    ['control', 'a\u0000\r\nb', 'a b.md'],
  ] as const) {
    test(`takes a key for a name, whatever it has: ${name}`, () => {
      assert.equal(readingNotePath('${citationKey}.md', { ...paper, citationKey: hostile }), safe);
    });
  }

  test('stays short enough for any file system', () => {
    const path = readingNotePath('${title}.md', { ...paper, title: '漢'.repeat(500) }) ?? '';
    assert.ok(Buffer.byteLength(path) < 255 && path.length > 50, path);
  });

  test('has as many parts as its pattern, whatever the paper', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const path =
          readingNotePath('notes/${citationKey}-${title}.md', { ...paper, citationKey: text, title: text }) ?? '';
        assert.equal(path.split('/').length, 2);
        assert.ok(path.startsWith('notes/') && path.endsWith('.md') && !path.includes('\\'), path);
        assert.equal(pathInFolder(path), path);
      }),
    );
  });
});

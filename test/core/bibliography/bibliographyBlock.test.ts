import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bibliographyEdit, findBibliography } from '../../../src/core/bibliography/bibliographyBlock.ts';

const begin = '<!-- lectern: bibliography -->';
const end = '<!-- lectern: end of bibliography -->';

/** The note with its bibliography. */
function edited(text: string, list: string, languageId = 'markdown'): string {
  const result = bibliographyEdit(text, languageId, list);
  assert.ok(!('problem' in result), JSON.stringify(result));
  const { edit } = result;
  return edit ? text.slice(0, edit.start) + edit.newText + text.slice(edit.end) : text;
}

for (const [where, before, after] of [
  ['an empty note', '', `${begin}\n\n- a\n\n${end}\n`],
  ['a note without a line end', 'Text.', `Text.\n\n${begin}\n\n- a\n\n${end}\n`],
  ['a note with a line end', 'Text.\n', `Text.\n\n${begin}\n\n- a\n\n${end}\n`],
  ['a note that ends with a blank line', 'Text.\n\n', `Text.\n\n${begin}\n\n- a\n\n${end}\n`],
  ['a note with CRLF', 'Text.\r\n', `Text.\r\n\r\n${begin}\r\n\r\n- a\r\n\r\n${end}\r\n`],
] as const) {
  test(`a bibliography comes to the end of ${where}`, () => {
    assert.equal(edited(before, '- a'), after);
  });
}

for (const [languageId, comment] of [
  ['latex', '% lectern: bibliography'],
  ['typst', '// lectern: bibliography'],
  ['asciidoc', '// lectern: bibliography'],
  ['org', '# lectern: bibliography'],
  ['restructuredtext', '.. lectern: bibliography'],
  ['plaintext', '--- lectern: bibliography ---'],
] as const) {
  test(`${languageId} has the markers as comments, and finds them again`, () => {
    const note = edited('Text.\n', '- a', languageId);
    assert.ok(note.includes(`\n${comment}\n`));
    assert.equal(edited(note, '- b', languageId), note.replace('- a', '- b'));
  });
}

test('in LaTeX it comes before the end of the document', () => {
  const note = edited('\\begin{document}\nText.\n\\end{document}\nnotes\n', 'x', 'latex');
  assert.match(
    note,
    /Text\.\n\n% lectern: bibliography\n\nx\n\n% lectern: end of bibliography\n\n\\end\{document\}\nnotes\n$/,
  );
});

test('only what stands between the markers is replaced', () => {
  const note = `Before.\n${begin}\nwhatever\n${end}\nAfter.\n`;
  assert.equal(edited(note, '- a'), `Before.\n${begin}\n\n- a\n\n${end}\nAfter.\n`);
});

test('a bibliography that is as it should be is not edited', () => {
  assert.deepEqual(bibliographyEdit(edited('Text.\n', '- a'), 'markdown', '- a'), {});
});

test('a marker within a line is text', () => {
  assert.deepEqual(findBibliography(`See \`${begin}\`.\n${begin} x\n`, 'markdown'), { kind: 'none' });
});

for (const [what, note] of [
  ['whose end is missing', `Text.\n${begin}\n- a\n\nMore text.\n`],
  ['whose end is missing before another one', `Text.\n${begin}\n- a\nMore text.\n${begin}\n- b\n${end}\n`],
] as const) {
  test(`a bibliography ${what} is left alone, and the sentence says where`, () => {
    assert.deepEqual(bibliographyEdit(note, 'markdown', '- c'), {
      problem: `The bibliography that begins in line 2 has no end. Put the line “${end}” behind it, or remove its first line.`,
    });
  });
}

test('whatever a note holds: a second run changes nothing, and what is outside the markers stays', () => {
  const piece = fc.constantFrom('Text.', '\n', '\r\n', ' ', begin, end, '- a', '\\end{document}', '🙂');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom('markdown', 'latex', 'org'),
      (pieces, languageId) => {
        const text = pieces.join('');
        const first = bibliographyEdit(text, languageId, '- x\n- y');
        if ('problem' in first || !first.edit) {
          return;
        }
        const { start, end: stop, newText } = first.edit;
        const once = text.slice(0, start) + newText + text.slice(stop);
        assert.equal(edited(once, '- x\n- y', languageId), once);
        assert.ok(once.startsWith(text.slice(0, start)) && once.endsWith(text.slice(stop)));
        const place = findBibliography(text, languageId);
        assert.deepEqual(place, start === stop ? { kind: 'none' } : { kind: 'marked', range: { start, end: stop } });
      },
    ),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EncodedDocument } from '../../../src/server/documents/encodedDocument.ts';
import { encode, encodings } from '../encodings.ts';

const content = fc
  .array(fc.constantFrom('a', '\t', 'é', 'e\u0301', '👩‍🚀', '𝒳', '\n', '\r\n'))
  .map((parts) => parts.join(''));

/** Offsets between characters: no client means another. */
const offsetsOf = (text: string) =>
  [...text].reduce<number[]>((all, char) => [...all, (all.at(-1) ?? 0) + char.length], [0]);

test('positions lead to their offsets and back, in whatever order they are asked for', () => {
  fc.assert(
    fc.property(content, fc.constantFrom(...encodings), fc.array(fc.nat()), (text, encoding, picks) => {
      const plain = TextDocument.create('file:///note.md', 'markdown', 1, text);
      const document = new EncodedDocument(TextDocument.create('file:///note.md', 'markdown', 1, text), encoding);
      const offsets = offsetsOf(text);
      for (const offset of [...offsets, ...picks.map((pick) => offsets[pick % offsets.length] ?? 0)]) {
        const position = encode(text, plain.positionAt(offset), encoding);
        assert.deepEqual(document.positionAt(offset), position);
        assert.equal(document.offsetAt(position), plain.offsetAt(plain.positionAt(offset)));
      }
      assert.equal(document.lineCount, plain.lineCount);
      for (let line = 0; line < plain.lineCount; line += 1) {
        const { start, end } = plain.getLineRange(line);
        assert.deepEqual(document.getLineRange(line), {
          start: encode(text, start, encoding),
          end: encode(text, end, encoding),
        });
        assert.equal(document.getEOLCharacters(line), plain.getEOLCharacters(line));
      }
    }),
  );
});

test('edits in an encoding leave the same text as the same edits in UTF-16', () => {
  const edit = fc.record({ from: fc.nat(), to: fc.nat(), text: content });
  fc.assert(
    fc.property(content, fc.constantFrom(...encodings), fc.array(edit), (text, encoding, edits) => {
      let expected = text;
      const document = new EncodedDocument(TextDocument.create('file:///note.md', 'markdown', 1, text), encoding);
      const changes = edits.map((one) => {
        const plain = TextDocument.create('', '', 1, expected);
        const offsets = offsetsOf(expected);
        const [start, end] = [one.from, one.to]
          .map((pick) => plain.positionAt(offsets[pick % offsets.length] ?? 0))
          .sort((a, b) => plain.offsetAt(a) - plain.offsetAt(b)) as [Position, Position];
        const range = { start: encode(expected, start, encoding), end: encode(expected, end, encoding) };
        expected = TextDocument.applyEdits(plain, [{ range: { start, end }, newText: one.text }]);
        return { range, text: one.text };
      });
      document.update(changes, 2);
      assert.equal(document.getText(), expected);
      assert.equal(document.version, 2);
      document.update([{ text: 'all new' }], 3);
      assert.equal(document.getText(), 'all new');
    }),
  );
});

test('a position behind the last line or the end of a line is the end of it', () => {
  const document = new EncodedDocument(TextDocument.create('file:///note.md', 'markdown', 1, 'é🚀\r\nb'), 'utf-8');
  assert.equal(document.offsetAt({ line: 0, character: 99 }), 3);
  assert.equal(document.offsetAt({ line: 9, character: 0 }), 6);
  assert.equal(document.offsetAt({ line: -1, character: 5 }), 0);
  assert.equal(document.getText({ start: { line: 0, character: 2 }, end: { line: 0, character: 6 } }), '🚀');
});

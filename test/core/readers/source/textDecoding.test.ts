import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDecoding } from '../../../../src/core/readers/source/textDecoding.ts';

const text = 'Zoë räumt 𝔸 auf ≤ 3.\r\n';

function utf16(written: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(written, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

function decodeIn(bytes: Uint8Array, pieceLength: number) {
  const decoding = new TextDecoding(bytes.subarray(0, 1024));
  let decoded = '';
  for (let start = 0; start < bytes.length; start += pieceLength) {
    const end = Math.min(start + pieceLength, bytes.length);
    decoded += decoding.decode(bytes.subarray(start, end), end === bytes.length);
  }
  return { decoded, encoding: decoding.encoding, firstBroken: decoding.firstBroken };
}

for (const [what, bytes, encoding] of [
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
  ['UTF-16, little end first, with a mark', utf16(`\ufeff${text}`, false), 'utf-16le'],
  ['UTF-16, big end first, with a mark', utf16(`\ufeff${text}`, true), 'utf-16be'],
  ['UTF-16, little end first', utf16(`id,title\n${text}`, false), 'utf-16le'],
  ['UTF-16, big end first', utf16(`id,title\n${text}`, true), 'utf-16be'],
] as const) {
  test(`${what} is decoded, wherever its pieces end`, () => {
    for (const pieceLength of [1, 2, 3, 5, 7, 1000]) {
      const { decoded, firstBroken, ...found } = decodeIn(bytes, pieceLength);
      assert.ok(decoded.endsWith(text), `pieces of ${pieceLength}: ${decoded}`);
      assert.ok(!decoded.includes('\ufeff'));
      assert.deepEqual([found.encoding, firstBroken], [encoding, undefined]);
    }
  });
}

test('Latin-1 is found out at its first letter that is not ASCII', () => {
  for (const pieceLength of [1, 2, 3, 1000]) {
    const { decoded, encoding, firstBroken } = decodeIn(
      Buffer.from('Zoë räumt auf: “x”'.replace(/[“”]/g, '\x93'), 'latin1'),
      pieceLength,
    );
    assert.deepEqual([decoded, encoding, firstBroken], ['Zoë räumt auf: “x“', 'windows-1252', 2]);
  }
});

test('UTF-8 with a broken byte stays UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from('Zoë räumt '), Buffer.from([0xff]), Buffer.from(' ≤')]);
  for (const pieceLength of [1, 4, 1000]) {
    const { decoded, encoding, firstBroken } = decodeIn(bytes, pieceLength);
    assert.deepEqual([decoded, encoding, firstBroken], ['Zoë räumt \ufffd ≤', 'utf-8', 12]);
  }
});

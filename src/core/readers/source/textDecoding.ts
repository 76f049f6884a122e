import { findEncoding, type Encoding } from './encoding.ts';

/**
 * Decodes the bytes of a file piece by piece. What begins as UTF-8 and turns out to be none is read as windows-1252 from
 * there on, which has all of Latin-1: up to that place, both are the same. In a text that has whole characters of UTF-8, a broken
 * one becomes a replacement character instead.
 */
export class TextDecoding {
  #encoding: Encoding;
  #markLength: number;
  /** The beginning of a character whose end is in the next piece. */
  #rest: Uint8Array = new Uint8Array();
  #hasWide = false;
  #position = 0;
  #firstBroken: number | undefined;

  /** @param head the first bytes of the file */
  constructor(head: Uint8Array) {
    const { encoding, markLength } = findEncoding(head);
    this.#encoding = encoding;
    this.#markLength = markLength;
    this.#hasWide = markLength > 0;
  }

  /** As far as it is known by now. */
  get encoding(): Encoding {
    return this.#encoding;
  }

  /** Offset in bytes of the first byte that is no UTF-8. */
  get firstBroken(): number | undefined {
    return this.#firstBroken;
  }

  /** @param isLast no more bytes follow */
  decode(bytes: Uint8Array, isLast: boolean): string {
    const marked = bytes.subarray(Math.min(this.#markLength, bytes.length));
    this.#position += bytes.length - marked.length;
    this.#markLength -= bytes.length - marked.length;
    const all = concatenated(this.#rest, marked);
    const whole = isLast ? all.length : all.length - this.#unfinished(all);
    this.#rest = all.slice(whole);
    const text = this.#decodeWhole(all.subarray(0, whole));
    this.#position += whole;
    return text;
  }

  /** How many bytes at the end begin a character that is not whole. */
  #unfinished(bytes: Uint8Array): number {
    switch (this.#encoding) {
      case 'utf-8':
        return unfinishedUtf8(bytes);
      case 'windows-1252':
        return 0;
      case 'utf-16le':
        return unfinishedUtf16(bytes, 1);
      case 'utf-16be':
        return unfinishedUtf16(bytes, 0);
    }
  }

  #decodeWhole(bytes: Uint8Array): string {
    if (this.#encoding !== 'utf-8') {
      return new TextDecoder(this.#encoding, { ignoreBOM: true }).decode(bytes);
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      this.#hasWide ||= text.length !== bytes.length;
      return text;
    } catch {
      return this.#decodeBroken(bytes);
    }
  }

  #decodeBroken(bytes: Uint8Array): string {
    const { wide, broken, first } = countCharacters(bytes);
    this.#firstBroken ??= this.#position + first;
    this.#hasWide ||= wide > broken;
    if (!this.#hasWide) {
      this.#encoding = 'windows-1252';
    }
    return new TextDecoder(this.#encoding, { ignoreBOM: true }).decode(bytes);
  }
}

function concatenated(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) {
    return other;
  }
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Length in bytes of the character that a byte of UTF-8 begins; 0 where it begins none. */
function lengthOfCharacter(byte: number): number {
  if (byte < 0x80) {
    return 1;
  }
  if (byte < 0xc2 || byte > 0xf4) {
    return 0;
  }
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (!isContinuation(byte)) {
      return lengthOfCharacter(byte) > back ? back : 0;
    }
  }
  return 0;
}

/** @param high which byte of a unit is the more significant one */
function unfinishedUtf16(bytes: Uint8Array, high: 0 | 1): number {
  const odd = bytes.length % 2;
  const lastUnit = bytes.length - odd - 2;
  const isHighSurrogate = lastUnit >= 0 && ((bytes[lastUnit + high] ?? 0) & 0xfc) === 0xd8;
  return odd + (isHighSurrogate ? 2 : 0);
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Counts characters of several bytes, and bytes that are part of none; `first` is the offset of the first of these. */
function countCharacters(bytes: Uint8Array): { wide: number; broken: number; first: number } {
  let wide = 0;
  let broken = 0;
  let first = bytes.length;
  for (let index = 0; index < bytes.length;) {
    const length = lengthOfCharacter(bytes[index] ?? 0);
    const isWhole = length > 0 && bytes.subarray(index + 1, index + length).every(isContinuation);
    if (isWhole && index + length <= bytes.length) {
      wide += length > 1 ? 1 : 0;
      index += length;
    } else {
      broken += 1;
      first = Math.min(first, index);
      index += 1;
    }
  }
  return { wide, broken, first };
}

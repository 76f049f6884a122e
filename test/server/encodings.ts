import type { Position, Range } from 'vscode-languageserver';

export const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;
export type Encoding = (typeof encodings)[number];

const lengths: Readonly<Record<Encoding, (text: string) => number>> = {
  'utf-8': (text) => Buffer.byteLength(text),
  'utf-16': (text) => text.length,
  'utf-32': (text) => [...text].length,
};

/** A position in UTF-16 as a client counts it that speaks another encoding. */
export function encode(text: string, { line, character }: Position, encoding: Encoding): Position {
  const before = (text.split(/\r\n|\n|\r/)[line] ?? '').slice(0, character);
  return { line, character: lengths[encoding](before) };
}

/** Where a part of a text first stands, as a client counts it. */
export function rangeIn(text: string, part: string, encoding: Encoding): Range {
  const lines = text.split(/\r\n|\n|\r/);
  const line = lines.findIndex((candidate) => candidate.includes(part));
  const start = lines[line]?.indexOf(part) ?? -1;
  return {
    start: encode(text, { line, character: start }, encoding),
    end: encode(text, { line, character: start + part.length }, encoding),
  };
}

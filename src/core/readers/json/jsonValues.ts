import { longestRecord } from '../limits.ts';
import { linesOf } from '../source/lines.ts';
import { JsonSplitter, type JsonFlaw, type JsonPiece } from './jsonSplitter.ts';
import { listOfRecords } from './listOfRecords.ts';
import { formatCount } from '../../util/quantities.ts';

/** A value, and where it starts. */
export interface JsonValue {
  readonly value: unknown;
  readonly line: number;
  readonly column: number;
}

const blank = /^\s*$/;

/**
 * Reads the values of a JSON text that comes in pieces: the elements of its list, or of the list of records that its object has; the
 * objects that stand one behind the other, or one a line (JSON Lines). Every broken value is a flaw, and costs only itself.
 */
export async function* jsonValues(text: AsyncIterable<string>): AsyncGenerator<JsonValue | JsonFlaw> {
  const pieces = withHead(text);
  const { value: head = '' } = await pieces.next();
  if (isJsonLines(head)) {
    yield* valuesOfLines(linesOf(following(head, pieces)));
    return;
  }
  const list = head.trimStart().startsWith('{') ? listOfRecords(head) : undefined;
  if (list === undefined) {
    const isList = head.trimStart().startsWith('[');
    yield* valuesOfPieces(new JsonSplitter(isList), following(head, pieces));
    return;
  }
  const before = head.slice(0, list).split('\n');
  const splitter = new JsonSplitter(true, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  yield* valuesOfPieces(splitter, following(head.slice(list), pieces), false);
}

/** At least so much of a text is looked at, if there is so much. */
const headLength = 64 * 1024;

/** The text again, with a first piece that is long enough to tell its form. */
async function* withHead(text: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  let head: string | undefined = '';
  for await (const piece of text) {
    if (head === undefined) {
      yield piece;
      continue;
    }
    head += piece;
    if (head.length >= headLength) {
      yield head;
      head = undefined;
    }
  }
  if (head !== undefined) {
    yield head;
  }
  return undefined;
}

async function* following(head: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* pieces;
}

/** One object a line. */
export function isJsonLines(head: string): boolean {
  const [first = '', ...others] = head.trimStart().split(/\r?\n/, 3);
  return first.startsWith('{') && others.length > 0 && !('flaw' in parse({ text: first.trim(), line: 1, column: 1 }))
    ? others.every((line, index) => blank.test(line) || line.startsWith('{') || index > 0)
    : false;
}

async function* valuesOfLines(text: AsyncIterable<readonly string[]>): AsyncGenerator<JsonValue | JsonFlaw> {
  let line = 0;
  for await (const lines of text) {
    for (const written of lines) {
      line += 1;
      if (!blank.test(written)) {
        yield written.length > longestRecord
          ? {
              flaw: `This record was left out: it is longer than ${formatCount(longestRecord)} characters.`,
              line,
              column: 1,
            }
          : parse({ text: written, line, column: 1 });
      }
    }
  }
}

async function* valuesOfPieces(
  splitter: JsonSplitter,
  text: AsyncIterable<string>,
  isAll = true,
): AsyncGenerator<JsonValue | JsonFlaw> {
  let count = 0;
  const read = (found: JsonPiece | JsonFlaw): JsonValue | JsonFlaw => {
    count += 1;
    const value = 'flaw' in found ? found : parse(found);
    const isStray = !splitter.isList && count > 1 && 'value' in value && typeof value.value !== 'object';
    return isStray ? { flaw: 'This was left out: it is no record.', line: value.line, column: value.column } : value;
  };
  for await (const piece of text) {
    for (const found of splitter.add(piece, false)) {
      yield read(found);
    }
    if (splitter.hasEnded && !isAll) {
      return;
    }
  }
  for (const found of splitter.add('', true)) {
    yield read(found);
  }
}

function parse(piece: JsonPiece): JsonValue | JsonFlaw {
  const { text, line, column, isBroken } = piece;
  if (isBroken) {
    return { flaw: 'This record was left out: it has no end.', line, column };
  }
  try {
    return { value: /\d{16}/.test(text) ? JSON.parse(text, withLongNumbers) : JSON.parse(text), line, column };
  } catch (error) {
    const offset = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    const before = text.slice(0, offset).split('\n');
    const last = before.at(-1)?.length ?? 0;
    return {
      flaw: 'This record was left out: from here on, it is no valid JSON.',
      line: line + before.length - 1,
      column: (before.length > 1 ? 0 : column - 1) + last + 1,
    };
  }
}

/** Whole numbers beyond doubles, such as long IDs, stay as they are written, where the platform tells how that is. */
function withLongNumbers(_key: string, value: unknown, ...[context]: readonly unknown[]): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || typeof context !== 'object' || context === null) {
    return value;
  }
  const source: unknown = 'source' in context ? context.source : undefined;
  return typeof source === 'string' && /^-?\d+$/.test(source) ? source : value;
}

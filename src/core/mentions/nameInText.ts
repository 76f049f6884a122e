import { isPaperId } from '../paperId.ts';
import type { Mention, MentionForm, TextRange } from './mention.ts';

/** No name is longer; a longer run (a minified file, say) is not looked into. */
export const longestName = 500;

const nonAsciiNameCharacter = /[\p{L}\p{N}\p{M}’]/u;
/** For each ASCII character whether a name may have it. */
const asciiNameCharacters = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number(/[\w.'+-]/.test(String.fromCharCode(code))),
);

/** What may stand in a run before the ID: the marks that end an emoji, punctuation. */
const leading = /^(?:.*[\u20e3\ufe0e\ufe0f])?(?:\\?_|[.'’+-])*/u;

/**
 * The ID at the start of a run: up to its last venue and year, with nothing, punctuation (the `_` of emphasis included) or
 * one of the site's endings behind it. A number may tell rows with the same ID apart.
 */
const idInRun =
  /^.*\\?_[A-Za-z]+\\?_(?:19|20)\d\d(?:#\d{1,3}$)?(?=(?:\\?_)*(?:$|[.'’+-])|\\?_(?:paper|supplemental)\b)/u;

const endings = /(?:\\?_(?:paper|supplemental))?(?:\.(?:pdf|html?|md|org|txt))?$/i;

/** A name as it stands in a text. */
export interface Name extends TextRange {
  readonly written: string;
  /** It is known to be a whole ID. */
  readonly isId?: true;
}

/**
 * The character of a name that begins at an offset: its length, or 0 where there is none. LaTeX and Markdown want `_` escaped in
 * running text, so `\_` counts; in an address, so do percent-escapes.
 */
function nameCharacterAt(text: string, offset: number, inUrl: boolean): number {
  if (asciiNameCharacters[text.charCodeAt(offset)] === 1) {
    return 1;
  }
  const character = text[offset];
  if (character === undefined) {
    return 0;
  }
  if (character === '\\') {
    return text[offset + 1] === '_' ? 2 : 0;
  }
  if (character === '%') {
    return inUrl && /^%(?:27|[89a-f][0-9a-f])$/i.test(text.slice(offset, offset + 3)) ? 3 : 0;
  }
  if (character < '\u0080') {
    return 0;
  }
  const whole = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return nonAsciiNameCharacter.test(whole) ? whole.length : 0;
}

/** Those that a character of a name can have, the escapes first: their last characters could stand alone. */
const lengths = [3, 2, 1];

/** Where the run of name characters starts that an offset stands in; not before `earliest`. */
export function runStart(text: string, offset: number, earliest: number, inUrl: boolean): number {
  let start = text[offset - 1] === '\\' && offset > earliest ? offset - 1 : offset;
  while (start > earliest && offset - start <= longestName) {
    const length = lengths.find((by) => start - by >= earliest && nameCharacterAt(text, start - by, inUrl) === by);
    if (length === undefined) {
      break;
    }
    start -= length;
  }
  return start;
}

export function runEnd(text: string, offset: number, inUrl: boolean): number {
  let end = offset;
  for (let length = 1; length > 0; end += length) {
    length = nameCharacterAt(text, end, inUrl);
  }
  return end;
}

/** The ID in a run of name characters, wherever it stands there. */
export function idInName(text: string, { start, end }: TextRange): Name | undefined {
  const number = /^#\d{1,3}(?![\p{L}\p{N}_-])/u.exec(text.slice(end, end + 6))?.[0] ?? '';
  const characters = text.slice(start, end) + number;
  const lead = leading.exec(characters)?.[0].length ?? 0;
  const found = idInRun.exec(characters.slice(lead))?.[0];
  if (found === undefined) {
    return undefined;
  }
  const written = unescapeName(found);
  const at = start + lead;
  return isId(written) ? { written, start: at, end: at + found.length, isId: true } : undefined;
}

/** A range without the endings of files, and what it says. */
export function nameIn(text: string, { start, end }: TextRange): Name {
  const raw = text.slice(start, end);
  const name = raw.slice(0, raw.length - (endings.exec(raw)?.[0].length ?? 0)) || raw;
  return { start, end: start + name.length, written: unescapeName(name) };
}

function unescapeName(name: string): string {
  return percentDecoded(name.includes('\\') ? name.replaceAll(String.raw`\_`, '_') : name);
}

/** What an address says, with the characters that it had to encode. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) {
    return text;
  }
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a name is one that only papers have: a whole ID. */
export function isId(written: string): boolean {
  return isPaperId(written.replace(/#\d+$/, ''));
}

/** Whether a name looks like a citation key, by its year: `jin2023dnf`. Conferences (`CVPR2023`) don't count. */
export function looksLikeKey({ written, isId: isKnownId }: Name): boolean {
  return (
    isKnownId === true ||
    isId(written) ||
    (/^\p{L}[\p{L}\p{M}_:'’-]+(?:19|20)\d\d(?:[\p{L}_:-][\p{L}\p{N}_:-]*)?$/u.test(written) &&
      /^[^\d]*\p{Ll}/u.test(written))
  );
}

/** A mention of a citation key or an ID. */
export function keyMention(
  { start, end, written, isId: isKnownId }: Name,
  form: MentionForm,
  { outer = { start, end }, isFirm, section }: { outer?: TextRange; isFirm: boolean; section?: string | undefined },
): Mention {
  const kind = isKnownId === true || isId(written) ? 'id' : 'key';
  return { start, end, written, kind, form, outer, ...(section !== undefined && { section }), isFirm };
}

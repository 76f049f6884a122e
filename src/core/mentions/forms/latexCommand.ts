import type { TextRange } from '../mention.ts';
import type { Form, OpenForm } from '../grammar.ts';
import type { MentionScan } from '../mentionScan.ts';
import { readKeyList } from './keyList.ts';

/** Commands that have the name of a citation and are none. */
const otherCommand =
  /^\\(?:if|iff|Declare|the|new|renew|provide|bib|every|at|pre|post)|(?:style|setup|reset|tracker|delim|text|true|false|punct|name|counter|ation)\*?$/;
/** Between arguments: spaces, one line break, comments. */
const space = /(?:[ \t]|%[^\r\n]*(?:\r\n?|\n|$)){0,200}(?:\r\n?|\n)?(?:[ \t]|%[^\r\n]*(?:\r\n?|\n|$)){0,200}/y;
const optional = [/\[((?:[^[\]]|\[[^[\]]{0,300}\]){0,1000})\]/y, /\(([^()]{0,1000})\)/y, /<([^<>\r\n]{0,300})>/y];

const keys = {
  form: 'latexCommand',
  key: /(?!\*)(?:[^\s,{}%\\#]|\\_){1,500}/y,
  between: /(?:[\s,]|%[^\r\n]*|\*){0,1000}/y,
  close: '}',
} as const;

/** `\cite{a,b}` and its family, with arguments before the keys, and several lists where the command has a plural. */
export const latexCitation: Form = {
  opening: String.raw`\\[A-Za-z]*[cC]ite[A-Za-z]*\*?`,
  read(scan, start, opened) {
    const command = scan.text.slice(start, opened);
    if (otherCommand.test(command)) {
      return opened;
    }
    const isPlural = /s\*?$/.test(command);
    let end: number | undefined;
    do {
      const read = readArguments(scan, end ?? opened, end === undefined ? start : undefined);
      if (read === undefined) {
        break;
      }
      end = read;
    } while (isPlural);
    return end ?? opened;
  },
};

function readArguments(scan: MentionScan, start: number, command: number | undefined): number | undefined {
  const others: TextRange[] = [];
  let offset = afterSpace(scan.text, start);
  for (let argument = optionalAt(scan.text, offset); argument; argument = optionalAt(scan.text, offset)) {
    others.push(argument);
    offset = afterSpace(scan.text, argument.end + 1);
  }
  if (scan.text[offset] !== '{') {
    return undefined;
  }
  const before = scan.mentions.length;
  others.forEach((argument) => scan.readWithin(argument));
  const end = readKeyList(scan, offset + 1, keys, command ?? offset);
  if (end === undefined) {
    scan.mentions.length = before;
  }
  return end;
}

function optionalAt(text: string, offset: number): TextRange | undefined {
  for (const pattern of optional) {
    pattern.lastIndex = offset;
    const inside = pattern.exec(text)?.[1];
    if (inside !== undefined) {
      return { start: offset + 1, end: offset + 1 + inside.length };
    }
  }
  return undefined;
}

function afterSpace(text: string, offset: number): number {
  space.lastIndex = offset;
  return offset + (space.exec(text)?.[0].length ?? 0);
}

export const openLatexCitation: OpenForm = {
  form: 'latexCommand',
  before:
    /(?<opening>\\[A-Za-z]{0,40}[cC]ite[A-Za-z]{0,40}\*?(?:[ \t\r\n]{0,20}(?:\[[^[\]]{0,200}\]|\([^()]{0,200}\)))*[ \t]{0,20}\{(?:(?:[^{}\\,]|\\_){0,200},)*\s{0,40})(?<typed>(?:[^{},\\\r\n]|\\_){0,300})$/,
  rest: /^(?:[^\s{},\\%]|\\_){0,500}/,
  closing: '}',
  closed: /^[^{}\\]{0,1000}\}/,
};

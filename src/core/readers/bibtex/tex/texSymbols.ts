import { latex2unicode } from 'unicode2latex';

const table = new Map(Object.entries(latex2unicode));

/** Commands that set no sign of their own, or another than the table has. */
const ownCommands: Readonly<Record<string, string>> = {
  '\\': ' ',
  ' ': ' ',
  '\n': ' ',
  '!': '',
  '-': '',
  '/': '',
  '|': '‖',
  '(': '',
  ')': '',
  '[': '',
  ']': '',
  newline: ' ',
  linebreak: ' ',
  par: ' ',
  space: ' ',
  hyphen: '-',
  slash: '/',
  textquotesingle: "'",
  textbackslash: '\\',
  backslash: '\\',
  colon: ':',
  cdot: '·',
};

const operators = new Set(
  `arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max
  min mod Pr sec sin sinh sup tan tanh`.split(/\s+/),
);

/** What a command without an argument sets, named without its backslash; undefined for one that is not known. */
export function symbolOf(command: string): string | undefined {
  const own = Object.hasOwn(ownCommands, command) ? ownCommands[command] : undefined;
  if (own !== undefined) {
    return own;
  }
  const found = tableText(`\\${command}`);
  if (found !== undefined) {
    return plainLetters(found);
  }
  return operators.has(command) || command.includes('TeX') ? command : undefined;
}

/** A text set higher or lower: in the characters that Unicode has for it, else with the sign that TeX has (`x_max`). */
export function script(sign: '^' | '_', text: string): string {
  const characters = [...text];
  const set = characters.map((character) => scripts[sign].get(character) ?? tableText(`${sign}{${character}}`));
  if (set.every((character) => character !== undefined)) {
    return set.join('');
  }
  return characters.length === 1 || /^[\p{L}\p{N}]+$/u.test(text) ? sign + text : `${sign}(${text})`;
}

const scripts: Readonly<Record<'^' | '_', ReadonlyMap<string, string>>> = {
  '^': new Map([
    ['*', '*'],
    ['∗', '*'],
    ['∘', '°'],
    ['′', '′'],
    ['″', '″'],
    ['−', '⁻'],
    ['⊤', 'ᵀ'],
    ['T', 'ᵀ'],
    [' ', ' '],
  ]),
  _: new Map([
    ['i', 'ᵢ'],
    ['j', 'ⱼ'],
    ['r', 'ᵣ'],
    ['u', 'ᵤ'],
    ['v', 'ᵥ'],
    ['−', '₋'],
    [' ', ' '],
  ]),
};

const alphabets: Readonly<Record<string, string>> = {
  mathbb: 'mathbb',
  mathds: 'mathbb',
  Bbb: 'mathbb',
  mathcal: 'mathscr',
  mathscr: 'mathscr',
  cal: 'mathscr',
  mathfrak: 'mathfrak',
};

export function isAlphabet(command: string): boolean {
  return Object.hasOwn(alphabets, command);
}

/** Letters of a mathematical alphabet that are signs of their own: `\mathbb{R}`. */
export function inAlphabet(command: string, text: string): string {
  return [...text].map((letter) => tableText(`\\${alphabets[command] ?? ''}{${letter}}`) ?? letter).join('');
}

/** The combining character of a command that sets an accent on a letter. */
export function accentOf(command: string): string | undefined {
  return accents.get(command);
}

const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['´', '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['textcommabelow', '\u0326'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0305'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['mathring', '\u030a'],
  ['check', '\u030c'],
  ['vec', '\u20d7'],
  ['not', '\u0338'],
]);

function tableText(tex: string): string | undefined {
  const found = table.get(tex);
  return typeof found === 'object' ? found.text : found;
}

/** Without breaks of no width; bold and italic letters of mathematics become plain ones, so that they can be searched. */
function plainLetters(text: string): string {
  return text
    .replace(/\u200b/g, '')
    .replace(/[\u{1d400}-\u{1d49b}\u{1d5a0}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'));
}

/** A web address in a text. */
export interface FoundUrl {
  /** Offsets of what stands for it in the text, which may have spaces where a line ended. */
  readonly start: number;
  readonly end: number;
  /** As it has to be written; with a scheme only if the text has one. */
  readonly url: string;
}

const starts =
  /https? ?: ?\/\/|(?<!:)\/\/(?=[\w-]+\.[\w-]+\.)|\bwww\.(?=\w)|\.(?:(?:com|org|net|edu|gov|io|ai|dev|app|page)\/|git(?:hub|lab)\.io\b|[a-z]{2}\/(?=[\w~]))/g;
const urlCharacters = /[\w\-.~%?=&+#/:@,;$!]{0,1000}/y;
const hostStart = /[a-z\d-]+(?:\.[a-z\d-]+)*$/i;
const sentenceStart = /\.(?:Abstract|Code|For|In|Introduction|It|Our|Project|The|This|To|We)$/;
const longestHost = 80;
/** An address stands on so many lines at most. */
const mostLines = 4;

/**
 * Finds the web addresses of a text, mended: `https: //a.org/ b` in the place of `https://a.org/b`. Linear in the text.
 *
 * @param title where an address ends with the name of the paper's method, a word glued behind it is not part of it
 */
export function findUrls(text: string, title = ''): FoundUrl[] {
  const found: FoundUrl[] = [];
  let end = 0;
  for (const { 0: opening, index } of text.matchAll(starts)) {
    if (index < end) {
      continue;
    }
    const start = opening.startsWith('.') ? hostBefore(text, index, end) : index;
    const url = start < 0 ? undefined : readUrl(text, start, title);
    if (url) {
      found.push(url);
      end = url.end;
    }
  }
  return found;
}

/** Where the host starts that ends at an offset; negative when it belongs to an e-mail address or a path. */
function hostBefore(text: string, index: number, earliest: number): number {
  const from = Math.max(earliest, index - longestHost);
  const host = hostStart.exec(text.slice(from, index));
  const start = from + (host?.index ?? 0);
  return host && !/[@/\w.]/.test(text[start - 1] ?? '') ? start : -1;
}

function readUrl(text: string, start: number, title: string): FoundUrl | undefined {
  const scheme = /^https? ?: ?\/\/ ?|^\/\//.exec(text.slice(start, start + 12))?.[0] ?? '';
  let url = scheme.startsWith('//') ? 'https://' : scheme.replaceAll(' ', '');
  let end = start + scheme.length;
  for (let line = 1; ; line += 1) {
    urlCharacters.lastIndex = end;
    const piece = urlCharacters.exec(text)?.[0] ?? '';
    url += piece;
    end += piece.length;
    const next = text[end] === ' ' ? text.slice(end + 1, end + longestHost) : '';
    if (piece === '' || line === mostLines || !goesOn(url, next)) {
      const extra = lengthOfGlued(url, next, title);
      url = url.slice(0, url.length - extra);
      return isAddress(url) ? { start, end: end - extra, url } : undefined;
    }
    end += 1;
  }
}

/** Whether an address that a space ends is only broken there. */
function goesOn(url: string, next: string): boolean {
  if (/[_-]$/.test(url)) {
    return /^\w/.test(next);
  }
  if (url.endsWith('.')) {
    return /^(?:com|org|net|edu|io|html|pdf|git)\b/.test(next);
  }
  if (url.endsWith('/')) {
    return isUnfinishedRepository(url) ? /^\w/.test(next) : /^~?[\w.-]+\/|^~\w/.test(next);
  }
  return next.startsWith('/') && /^\/[\w-]+\//.test(next);
}

/** A code host names a repository by owner and name. */
function isUnfinishedRepository(url: string): boolean {
  return /^(?:https?:\/\/)?(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\/(?:[\w.-]+\/)?$/.test(url);
}

/** How many characters at the end are not the address's: punctuation, the number of a heading, a word glued to it. */
function lengthOfGlued(url: string, next: string, title: string): number {
  const heading = /^(?:Introduction|INTRODUCTION)/.test(next) ? /\.?[1I]\.?$/.exec(url) : null;
  const sentence = sentenceStart.exec(url);
  const kept = url.slice(0, heading?.index ?? sentence?.index ?? url.length).replace(/[.,;:!?]+$/, '');
  return url.length - kept.length + lengthAfterName(kept, title);
}

/** `…/RMLVQAthe` in a paper whose title begins with RMLVQA. */
function lengthAfterName(url: string, title: string): number {
  const last = url.slice(url.lastIndexOf('/') + 1);
  if (last.length > longestHost) {
    return 0;
  }
  const glued = /[a-z]{2,}$/.exec(last)?.[0] ?? '';
  const letters = (text: string): string => text.replace(/[^a-z\d]/gi, '').toLowerCase();
  const name = letters(title);
  for (let length = glued.length - (glued === last ? 1 : 0); length >= 2; length -= 1) {
    const rest = letters(last.slice(0, last.length - length));
    if (
      rest.length >= 3 &&
      /[a-z\d]$/i.test(last.slice(0, last.length - length)) &&
      name.startsWith(rest) &&
      endsWord(title, rest.length)
    ) {
      return length;
    }
  }
  return 0;
}

/** Whether a word of the title ends after so many letters and digits. */
function endsWord(title: string, letters: number): boolean {
  let seen = 0;
  for (const word of title.split(/[\s:]+/)) {
    seen += word.replace(/[^a-z\d]/gi, '').length;
    if (seen >= letters) {
      return seen === letters;
    }
  }
  return false;
}

function isAddress(url: string): boolean {
  return /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/.test(url);
}

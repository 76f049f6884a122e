import type { Paper } from '../paper.ts';
import { paperVariables, plainValue, variableOf } from './paperVariables.ts';

const defaultReadingNotePath = 'notes/${citationKey}.md';

/** No file system takes longer names than 255 bytes; an ending has to have room, too. */
const mostBytes = 180;

/** Characters that some file system refuses, or that mean something in addresses and links. */
const unsafe = /[\\/:*?"<>|#%^[\]{}`\p{C}]+/gu;
/** Names that Windows keeps for devices, whatever ending they have. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The path of a paper's reading note, relative to its folder, with `/` between its parts. What comes from the paper cannot add a
 * part, and is made into a name that every file system takes.
 *
 * @param pattern a path with variables such as `${citationKey}`; anything but a text stands for the default
 * @returns undefined where the pattern leads out of the folder or names no file
 */
export function readingNotePath(pattern: unknown, paper: Paper): string | undefined {
  const variables = paperVariables(paper);
  const wanted = typeof pattern === 'string' && pattern.trim() !== '' ? pattern.trim() : defaultReadingNotePath;
  return pathInFolder(
    wanted.replace(/\$\{(\w+)\}/g, (written, name: string) => {
      const value = variableOf(variables, name);
      return value === null ? written : fileNamePart(value === undefined ? '' : plainValue(value));
    }),
  );
}

/** A path as it is within its folder; undefined where it is absolute, leads out of the folder or names no file. */
export function pathInFolder(path: string): string | undefined {
  const parts = path.replaceAll('\\', '/').split('/');
  if (parts.includes('..') || /^(?:[/~]|\w+:)/.test(path.replaceAll('\\', '/')) || parts.at(-1) === '') {
    return undefined;
  }
  const names = parts.filter((part) => part !== '' && part !== '.').map(safeName);
  return names.length === 0 ? undefined : names.join('/');
}

function fileNamePart(value: string): string {
  const name = value.replace(unsafe, '-').replace(/\s+/g, ' ').trim();
  return cut(name) || '_';
}

/** Windows takes no dots and spaces at the end of a name. */
function safeName(part: string): string {
  const name = part.replace(/[. ]+$/, '') || '_';
  return reserved.test(name) ? `_${name}` : name;
}

function cut(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > mostBytes) {
      break;
    }
    kept += character;
  }
  return kept;
}

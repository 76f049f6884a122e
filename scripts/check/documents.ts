import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap.mjs';

/** What is wrong in the Markdown documents. One sentence each. */
export function documentProblems(): string[] {
  return [...missingFolders(), ...documents().flatMap(pathProblems)];
}

/** The map of the code, src/README.md, names folders and files as a tree in a code block, or as `src/core/` in the text. */
function missingFolders(): string[] {
  const lines = readFileSync(join(projectRoot, 'src', 'README.md'), 'utf8').split('\n');
  const inText = lines.flatMap((line) => [...line.matchAll(/`((?:[\w-]+\/)+)`/g)].map(([, path]) => path ?? ''));
  return [...new Set([...pathsOfTrees(lines), ...inText])]
    .filter((path) => !existsSync(join(projectRoot, path)) && !existsSync(join(projectRoot, 'src', path)))
    .map((path) => `src/README.md names ${path}, which does not exist`);
}

/** A line of a tree is indented by its depth and begins with a folder, as in "  core/   what it is for", or a file. */
function pathsOfTrees(lines: readonly string[]): string[] {
  const paths: string[] = [];
  let parents: { readonly indent: number; readonly path: string }[] = [];
  for (const line of lines) {
    const [, spaces = '', name = ''] = /^( *)([\w.-]+(?:\/[\w.-]+)*(?:\/|\.ts))(?:\s|$)/.exec(line) ?? [];
    if (name === '') {
      continue;
    }
    parents = parents.filter(({ indent }) => indent < spaces.length);
    const path = (parents.at(-1)?.path ?? '') + name;
    paths.push(path);
    if (name.endsWith('/')) {
      parents.push({ indent: spaces.length, path });
    }
  }
  return paths;
}

function documents(): string[] {
  const inFolder = (folder: string) =>
    existsSync(join(projectRoot, folder))
      ? readdirSync(join(projectRoot, folder)).map((file) => join(folder, file))
      : [];
  return [...inFolder('.'), ...inFolder('docs'), join('src', 'README.md')].filter((file) => file.endsWith('.md'));
}

/** A path of one machine has no place in a document, but for the example /home/me; a link must lead to a file that is there. */
function pathProblems(document: string): string[] {
  const text = readFileSync(join(projectRoot, document), 'utf8');
  const absolute = [...text.matchAll(/(?<![\w.~:/-])\/(?:home(?!\/me\b)|root|work|tmp|Users)\/[\w./-]*/g)];
  const links = [...text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(([, path]) => path ?? '');
  return [
    ...absolute.map(([path]) => `${document} names ${path}, a path of one machine`),
    ...links
      .filter((path) => !existsSync(join(projectRoot, document, '..', path)))
      .map((path) => `${document} links to ${path}, which does not exist`),
  ];
}

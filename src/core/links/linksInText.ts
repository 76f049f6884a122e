import type { Block, LinkKind, PaperLink, PaperText } from '../paper.ts';
import { findUrls } from './findUrls.ts';

const contextLength = 90;

/** What a text says about an address before it names it; the last of these words counts. */
const clues: readonly (readonly [LinkKind, RegExp])[] = [
  ['code', /\b(?:codes?|implementations?|repository|software)\b/gi],
  ['project', /\b(?:project|web ?site|web ?page|home ?page|page|demos?|videos?|visit)\b/gi],
  ['data', /\b(?:data|data ?sets?|benchmarks?)\b/gi],
];

/** The links that a paper's text offers: each once, in reading order. */
export function linksInText(text: PaperText, title = ''): PaperLink[] {
  const links = new Map<string, PaperLink>();
  for (const passage of passages(text)) {
    for (const { start, url } of findUrls(passage, title)) {
      const whole = /^https?:/.test(url) ? url : `https://${url}`;
      const key = linkKey(whole);
      if (!links.has(key)) {
        links.set(key, { kind: kindOf(whole, passage.slice(Math.max(0, start - contextLength), start)), url: whole });
      }
    }
  }
  return [...links.values()];
}

/** What is known of a paper's links and what its text adds, each address once. */
export function mergeLinks(known: readonly PaperLink[], found: readonly PaperLink[]): PaperLink[] {
  const merged = new Map<string, PaperLink>();
  for (const link of [...known, ...found]) {
    const key = linkKey(link.url);
    if (!merged.has(key)) {
      merged.set(key, link);
    }
  }
  return [...merged.values()];
}

/** Addresses that differ only in scheme, `www.`, case of the host or a closing slash are the same. */
function linkKey(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function kindOf(url: string, before: string): LinkKind {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1]?.toLowerCase() ?? '';
  if (/^(?:github|gitlab|bitbucket|codeberg)\./.test(host)) {
    return 'code';
  }
  if (/(?:^|\.)arxiv\.org$/.test(host)) {
    return 'arxiv';
  }
  if (/(?:^|\.)doi\.org$/.test(host)) {
    return 'doi';
  }
  return lastClue(before) ?? (/\.(?:github|gitlab)\.io$|^sites\.google\./.test(host) ? 'project' : 'other');
}

function lastClue(before: string): LinkKind | undefined {
  let best: { kind: LinkKind; at: number } | undefined;
  for (const [kind, pattern] of clues) {
    const at = Array.from(before.matchAll(pattern)).at(-1)?.index;
    if (at !== undefined && (!best || at > best.at)) {
      best = { kind, at };
    }
  }
  return best?.kind;
}

function passages({ abstract, sections, figures, tables, footnotes }: PaperText): string[] {
  return [
    ...abstract.flatMap(textsOf),
    ...sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)),
    ...footnotes.map(({ text }) => text),
    ...[...figures, ...tables].map(({ caption }) => caption),
  ];
}

function textsOf(block: Block): readonly string[] {
  return block.kind === 'list' ? block.items : [block.text];
}

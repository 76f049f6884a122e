import type { Paper } from '../paper.ts';
import { displayTitle } from '../render/displayTitle.ts';
import { escapeMarkdown } from '../render/escapeMarkdown.ts';
import { paperPage } from './paperPage.ts';

/** A link with the paper's title to where it is published; nothing where that is not known. */
export function markdownLink(paper: Paper): string | undefined {
  const page = paperPage(paper);
  return page === undefined
    ? undefined
    : `[${escapeMarkdown(displayTitle(paper))}](${page.replace(/[()\s]/g, encode)})`;
}

function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

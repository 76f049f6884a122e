import { linksInText, mergeLinks } from '../links/linksInText.ts';
import type { ExtractedText, Paper, PaperText } from '../paper.ts';
import type { FurtherField } from '../paperFields.ts';
import { articleText } from './articleText.ts';
import { authorList } from './authorList.ts';
import { bibliographicLine, venueAndYear } from './bibliographicLine.ts';
import { displayTitle } from './displayTitle.ts';
import { escapeHtml } from './escapeHtml.ts';
import { furtherFields } from './furtherFields.ts';
import { linkList } from './linkList.ts';
import type { MarkdownRenderer } from './markdownRenderer.ts';
import { mentionList, mentionsHeading, mentionsHeadingId, type ListedMention } from './mentionList.ts';
import type { OutlineEntry } from './outline.ts';
import { originText } from './paperOrigins.ts';
import { formatCount } from '../util/quantities.ts';

/** What the reader says about a paper besides what its file has. */
export interface ArticleContext {
  /** Place in the list through which the person goes: number 1 is the first. Absent when the paper is not in it. */
  readonly position?: { readonly number: number; readonly count: number } | undefined;
  /** One or two sentences, said quietly at the top. */
  readonly notice?: string | undefined;
  /** The reader may show another paper next, so it offers to keep this one. */
  readonly preview: boolean;
  /** The text as the file has it, where the person wants to see it beside the repaired one. */
  readonly extracted?: ExtractedText | undefined;
  /** Where notes mention the paper, listed at the foot. */
  readonly mentions?: readonly ListedMention[];
  /** Papers that are about the same, named at the foot. */
  readonly related?: readonly Paper[];
  /** What the file says of the paper beside all else, folded up at the foot. */
  readonly further?: readonly FurtherField[];
}

/**
 * A paper as the reader shows it: safe HTML in the order of reading, whatever stood in the file. What can be pressed is a
 * button whose `data-action` names the action.
 */
export function paperArticle(
  paper: Paper,
  text: PaperText | undefined,
  context: ArticleContext,
  render: MarkdownRenderer,
): string {
  const mentions = context.mentions ?? [];
  return [
    '<article aria-labelledby="title">',
    header(paper, text, context),
    problems(paper),
    text ? articleText(text, render, mentions.length > 0 ? [mentionsEntry(mentions)] : []) : '',
    mentionList(mentions),
    relatedPapers(context.related ?? []),
    furtherFields(context.further ?? []),
    footer(paper, context.extracted !== undefined),
    '</article>',
    context.extracted ? extractedText(context.extracted) : '',
  ].join('');
}

function mentionsEntry(mentions: readonly ListedMention[]): OutlineEntry {
  return { id: mentionsHeadingId, heading: mentionsHeading(mentions), level: 1 };
}

/** A page that has no paper to show. */
export function messageArticle(heading: string, message: string): string {
  return `<article aria-labelledby="title"><header><h1 id="title">${escapeHtml(heading)}</h1></header>${paragraph(message)}</article>`;
}

function header(paper: Paper, text: PaperText | undefined, context: ArticleContext): string {
  const { citationKey, id, title } = paper;
  const links = text ? mergeLinks(paper.links, linksInText(text, title)) : paper.links;
  return [
    '<header>',
    context.notice === undefined ? '' : `<aside class="note" aria-label="Notice">${paragraph(context.notice)}</aside>`,
    topBar(paper, text?.firstPage, context),
    `<h1 id="title">${escapeHtml(displayTitle(paper))}</h1>`,
    authorList(paper.authors),
    '<div class="bar">',
    linkList(links),
    '<span class="copies">',
    button('copyCitationKey', escapeHtml(citationKey) + copyIcon, {
      title: 'Copy the citation key',
      name: `Copy the citation key ${citationKey}`,
    }),
    button('copyCitation', `Citation${copyIcon}`, { title: 'Copy the formatted citation', name: 'Copy the citation' }),
    button('copyId', `ID${copyIcon}`, { title: `Copy the ID ${id}`, name: 'Copy the ID' }),
    '</span></div></header>',
  ].join('');
}

function topBar(paper: Paper, firstPage: number | undefined, { position, preview }: ArticleContext): string {
  const venue = venueAndYear(paper) + (firstPage === undefined ? '' : ` · pages ${firstPage}–`);
  return [
    '<div class="bar">',
    `<span class="venue">${escapeHtml(venue)}</span>`,
    preview ? button('keepOpen', 'Keep open', { title: 'Keep this reader open: the next paper opens in another' }) : '',
    position ? steps(position) : '',
    '</div>',
  ].join('');
}

function steps({ number, count }: { readonly number: number; readonly count: number }): string {
  const step = (action: string, mark: string, name: string, key: string, isOff: boolean): string =>
    button(action, mark, { title: `${name} (${key})`, name, key, isOff });
  return [
    '<nav class="steps" aria-label="Papers">',
    step('previous', '‹', 'Previous paper', 'Alt+PageUp', number === 1),
    `<span>${formatCount(number)} of ${formatCount(count)}</span>`,
    step('next', '›', 'Next paper', 'Alt+PageDown', number === count),
    '</nav>',
  ].join('');
}

function problems({ hasText, links, problems: entries }: Paper): string {
  const sentences = entries.map(({ message }) => message);
  if (!hasText) {
    const hasPdf = links.some(({ kind }) => kind === 'pdf');
    sentences.push(
      ...(entries.length === 0 ? ['The paper file has no text for this paper.'] : []),
      `Complete the row in the paper file, and the text appears here.${hasPdf ? ' Until then, the PDF has it.' : ''}`,
    );
  }
  return sentences.length === 0
    ? ''
    : `<aside class="note" aria-label="Problems">${sentences.map(paragraph).join('')}</aside>`;
}

/** What can be pressed names its paper in `data-paper`. */
function relatedPapers(papers: readonly Paper[]): string {
  const items = papers.map((paper) => {
    const title = escapeHtml(displayTitle(paper));
    const about = escapeHtml(bibliographicLine(paper));
    return `<li><button type="button" data-paper="${escapeHtml(paper.id)}">${title}</button> <span>${about}</span></li>`;
  });
  return items.length === 0
    ? ''
    : `<section class="related" aria-labelledby="related"><h2 id="related">More like this</h2><ul>${items.join('')}</ul></section>`;
}

function footer(paper: Paper, showsExtracted: boolean): string {
  const title = paper.origins ? 'Show one of the rows in its paper file' : 'Show the row in the paper file';
  return [
    '<footer class="bar">',
    button('revealInPaperFile', escapeHtml(originText(paper)), { title }),
    paper.hasText
      ? button('toggleExtracted', 'Text as extracted', {
          title: 'Show the text as the file has it, beside the repaired one (Alt+X)',
          key: 'Alt+X',
          isPressed: showsExtracted,
        })
      : '',
    button('openReadingNote', 'Reading note', {
      title: 'Open your note on this paper, or begin it (Alt+N)',
      key: 'Alt+N',
    }),
    '</footer>',
  ].join('');
}

/** The columns of the file, untouched but for white space, which HTML does not show. */
function extractedText({ abstract, introduction }: ExtractedText): string {
  return [
    '<aside class="extracted" aria-labelledby="extracted"><h2 id="extracted">Text as extracted</h2>',
    ...[abstract, introduction].filter((column) => column !== '').map(paragraph),
    '</aside>',
  ].join('');
}

interface ButtonOptions {
  readonly title: string;
  /** What a screen reader says, where the content does not say it. */
  readonly name?: string;
  /** In the form of `aria-keyshortcuts`. */
  readonly key?: string;
  /** A button that does nothing now keeps the focus, so it is not `disabled`. */
  readonly isOff?: boolean;
  /** For a switch: whether it is on. */
  readonly isPressed?: boolean;
}

function button(action: string, content: string, options: ButtonOptions): string {
  const { title, name, key, isOff = false, isPressed } = options;
  const attributes = [
    `type="button" data-action="${action}" title="${escapeHtml(title)}"`,
    name === undefined ? '' : ` aria-label="${escapeHtml(name)}"`,
    key === undefined ? '' : ` aria-keyshortcuts="${key}"`,
    isOff ? ' aria-disabled="true"' : '',
    isPressed === undefined ? '' : ` aria-pressed="${isPressed}"`,
  ];
  return `<button ${attributes.join('')}>${content}</button>`;
}

const copyIcon = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z"/></svg>';

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

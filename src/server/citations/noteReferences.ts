import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  bibliographyEdit,
  findBibliography,
  withoutBibliography,
  type NoteEdit,
} from '../../core/bibliography/bibliographyBlock.ts';
import { bibliographyList } from '../../core/bibliography/bibliographyList.ts';
import { citedPapers } from '../../core/bibliography/citedPapers.ts';
import { formatItems, type Formatted } from '../../core/citations/citationStyles.ts';
import { cslItem, type CslItem } from '../../core/citations/cslItem.ts';
import { findMentionsInSteps } from '../../core/mentions/findMentions.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import { canonicalUri } from '../../core/notes/canonicalUri.ts';
import { noteLanguage } from '../../core/notes/noteLanguage.ts';
import { meantPaper } from '../../core/notes/resolvedName.ts';
import { Pace } from '../../core/util/pace.ts';
import { mentionsIn } from '../documents/documentMentions.ts';
import type { FeatureContext } from '../feature.ts';

type Context = Pick<
  FeatureContext,
  'documents' | 'papers' | 'notes' | 'noteFiles' | 'indexer' | 'settings' | 'citations'
>;

/** The mentions of a note but for those in its own bibliography. */
export async function mentionsToCite(document: TextDocument, signal: AbortSignal): Promise<Mention[]> {
  const mentions = await mentionsIn(document, signal);
  return withoutBibliography(mentions, document.getText(), document.languageId);
}

/** How to give a note a bibliography of what it mentions; no edit where it has that already; a sentence where it cannot be done. */
export async function noteBibliography(
  document: TextDocument,
  context: Context,
  signal: AbortSignal,
): Promise<{ readonly edit?: NoteEdit } | { readonly problem: string }> {
  const items = await itemsFor(await mentionsToCite(document, signal), context, signal);
  const text = document.getText();
  const place = findBibliography(text, document.languageId);
  if (items.length === 0 && place.kind === 'none') {
    return { problem: 'This note mentions no paper of the library.' };
  }
  const formatted = await formatFor(items, document.uri, context, signal);
  if ('problem' in formatted) {
    return formatted;
  }
  return bibliographyEdit(text, document.languageId, bibliographyList(formatted.references, document.languageId));
}

/** What a note mentions, or all notes in a folder do, as bibliography tools take it. */
export async function itemsUnder(uri: string, context: Context, signal: AbortSignal): Promise<CslItem[]> {
  await context.indexer.settled(signal);
  const wanted = canonicalUri(uri);
  const folder = wanted.endsWith('/') ? wanted : `${wanted}/`;
  const notes = context.indexer.index.notes.filter((note) => note === wanted || note.startsWith(folder)).sort();
  const mentions: Mention[] = [];
  for (const note of notes) {
    if ((context.indexer.index.mentionsIn(note) ?? []).length > 0) {
      mentions.push(...(await mentionsOfNote(context.indexer.displayUri(note), context, signal)));
    }
  }
  return itemsFor(mentions, context, signal);
}

/** @param noteUri the note whose settings count; undefined for those of the workspace */
export async function formatFor(
  items: readonly CslItem[],
  noteUri: string | undefined,
  { settings, citations }: Pick<Context, 'settings' | 'citations'>,
  signal: AbortSignal,
): Promise<Formatted> {
  const style = await settings.get('bibliography.style', noteUri, signal);
  return formatItems(items, style, { platform: citations, noteUri, signal });
}

/** An open note is as its editor has it; what can't be read any more mentions nothing. */
async function mentionsOfNote(uri: string, { documents, noteFiles }: Context, signal: AbortSignal): Promise<Mention[]> {
  const document = documents.get(uri);
  if (document) {
    return mentionsToCite(document, signal);
  }
  const text = (await noteFiles.read(uri, signal)) ?? '';
  const languageId = noteLanguage(uri);
  const mentions = await findMentionsInSteps(text, languageId, new Pace(nextTurn, { signal }));
  return withoutBibliography(mentions, text, languageId);
}

async function itemsFor(
  mentions: readonly Mention[],
  { papers }: Pick<Context, 'papers'>,
  signal: AbortSignal,
): Promise<CslItem[]> {
  const named = new Map(mentions.map((mention) => [nameOf(mention), mention]));
  const names = Array.from(named.values(), ({ written, kind }) => ({ written, kind }));
  const resolved = (await papers.resolveAll(names, { withNearest: false }, signal)) ?? [];
  const meant = new Map(Array.from(named.keys(), (name, index) => [name, resolved[index]]));
  const cited = citedPapers(mentions, (mention) => {
    const resolution = meant.get(nameOf(mention));
    return resolution && meantPaper(resolution);
  });
  const items = await Promise.all(
    cited.map(async ({ paperId, id }) => {
      const paper = await papers.lookUp(paperId, signal);
      return paper ? [cslItem(paper, id)] : [];
    }),
  );
  return items.flat();
}

function nameOf({ kind, written }: Mention): string {
  return `${kind} ${written}`;
}

/** Resolves once messages that wait have had their turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

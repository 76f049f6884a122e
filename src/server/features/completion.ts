import {
  CompletionItemKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { openMentionAt, type OpenMention } from '../../core/mentions/openMention.ts';
import type { Paper } from '../../core/paper.ts';
import { bibliographicLine } from '../../core/render/bibliographicLine.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { nameToInsert, type InsertedName } from '../../core/writing/nameToInsert.ts';
import { asRecord } from '../../protocol/serverMessages.ts';
import { cancellable } from '../cancellation.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { paperPreview, preferredMarkup } from '../papers/paperMarkup.ts';

/** More than anybody looks through; the list is asked for anew with every character. */
const mostItems = 50;

/** What begins a mention, and what comes between words or keys in one. */
const triggerCharacters = ['[', '@', '{', '<', ',', ';', ':', '`', '"', '_', ' '];

/** Where the completion is asked for, and what it may use to answer. */
interface Site {
  readonly document: TextDocument;
  readonly open: OpenMention;
  /** From the beginning of what is typed to the caret, and to the end of what stands behind it. */
  readonly inserted: Range;
  readonly replaced: Range;
  /** As it stands in the note, with escapes. */
  readonly typed: string;
  readonly wanted: InsertedName;
  readonly can: { readonly insertReplace: boolean; readonly labelDetails: boolean };
}

/** Offers papers for what is being typed of a mention. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters, resolveProvider: true, completionItem: { labelDetailsSupport: true } },
  }),

  register(context) {
    const parts = new DisposableStack();
    const { connection, papers, client } = context;
    const item = client.capabilities.textDocument?.completion?.completionItem;
    const kind = preferredMarkup(item?.documentationFormat);
    parts.add(connection.onCompletion(cancellable((params, signal) => complete(context, params, signal))));
    parts.add(
      connection.onCompletionResolve(
        cancellable(async (unresolved, signal): Promise<CompletionItem> => {
          const { paperId } = asRecord(unresolved.data);
          const paper = typeof paperId === 'string' ? await papers.lookUp(paperId, signal) : undefined;
          if (!paper) {
            return unresolved;
          }
          const text = paper.hasText ? await papers.text(paper.id, signal) : undefined;
          return { ...unresolved, documentation: paperPreview(paper, text, kind) };
        }),
      ),
    );
    return parts;
  },
};

async function complete(
  context: FeatureContext,
  params: CompletionParams,
  signal: AbortSignal,
): Promise<CompletionList | null> {
  const site = await findSite(context, params, signal);
  if (!site) {
    return null;
  }
  const offered = offeredFor(site.open, await context.papers.suggest(site.open.typed, mostItems, signal));
  const own = await ownKeys(context, site, signal);
  return { isIncomplete: true, items: [...own, ...offered.map((paper, index) => itemFor(paper, index, site))] };
}

/** The keys of the person's own that begin so. They come first: somebody has chosen them. */
async function ownKeys(
  { aliases, papers }: FeatureContext,
  site: Site,
  signal: AbortSignal,
): Promise<CompletionItem[]> {
  const typed = site.open.typed.toLowerCase();
  const keys = [...(await aliases.get()).keys()].filter((key) => key.toLowerCase().startsWith(typed));
  const items = keys.slice(0, site.open.form === 'bare' ? 0 : mostItems).map(async (key) => {
    const resolution = await papers.resolve(key, 'key', signal);
    const paper = 'paper' in resolution ? resolution.paper : undefined;
    return paper
      ? [{ ...itemFor(paper, 0, site, key), label: key, detail: displayTitle(paper), sortText: `!${key}` }]
      : [];
  });
  return (await Promise.all(items)).flat();
}

/** In running text, the papers whose IDs begin so; others only for what can be nothing but an ID with a slip. */
function offeredFor({ form, typed }: OpenMention, suggested: readonly Paper[]): readonly Paper[] {
  if (form !== 'bare') {
    return suggested;
  }
  const begin = suggested.filter(({ id }) => id.startsWith(typed));
  return begin.length > 0 || !typed.includes('_') ? begin : suggested;
}

async function findSite(
  { documents, settings, client }: FeatureContext,
  { textDocument, position }: CompletionParams,
  signal: AbortSignal,
): Promise<Site | undefined> {
  const document = documents.get(textDocument.uri);
  if (!document || position.line < 0 || position.line >= document.lineCount) {
    return undefined;
  }
  const offset = document.offsetAt(position);
  const open = openMentionAt(document.getText(), document.languageId, offset);
  if (!open) {
    return undefined;
  }
  const unescaped = { ...open, typed: open.typed.replaceAll(String.raw`\_`, '_') };
  const range = (end: number): Range => ({ start: document.positionAt(open.start), end: document.positionAt(end) });
  const inserted = range(offset);
  const typed = document.getText(inserted);
  const can = client.capabilities.textDocument?.completion?.completionItem;
  return {
    document,
    open: unescaped,
    inserted,
    replaced: range(open.end),
    typed,
    wanted: insertedName(await settings.get('completion.insert', document.uri, signal), document.languageId),
    can: { insertReplace: can?.insertReplaceSupport === true, labelDetails: can?.labelDetailsSupport === true },
  };
}

/** The setting names one for all languages, or one a language. */
function insertedName(setting: unknown, languageId: string): InsertedName {
  const value = typeof setting === 'string' ? setting : asRecord(setting)[languageId];
  return value === 'id' || value === 'key' || value === 'link' ? value : 'auto';
}

function itemFor(paper: Paper, index: number, site: Site, key?: string): CompletionItem {
  const { document, open, inserted, replaced, typed, wanted, can } = site;
  const newText = (key ?? nameToInsert(paper, open, document.languageId, wanted)) + open.closing;
  const published = bibliographicLine(paper);
  return {
    label: plainLabel(displayTitle(paper)),
    ...(can.labelDetails ? { labelDetails: { description: published } } : { detail: published }),
    kind: CompletionItemKind.Reference,
    sortText: String(index).padStart(3, '0'),
    // Editors leave out what does not match what is typed; only the search knows what does.
    ...(typed !== '' && { filterText: typed }),
    textEdit: can.insertReplace ? { newText, insert: inserted, replace: replaced } : { newText, range: replaced },
    data: { paperId: paper.id },
  };
}

/** VS Code makes an icon of `$(name)` in a label; a word joiner, which has no width, keeps it text in any editor. */
function plainLabel(text: string): string {
  return text.replaceAll('$(', '$\u2060(');
}

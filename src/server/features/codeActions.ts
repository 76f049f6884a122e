import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Mention } from '../../core/mentions/mention.ts';
import type { Resolution } from '../../core/mentions/resolution/resolution.ts';
import type { Paper } from '../../core/paper.ts';
import { correctedName } from '../../core/writing/correctedName.ts';
import { otherWritings } from '../../core/writing/mentionWritings.ts';
import { titleBehind } from '../../core/writing/titleBehind.ts';
import { wholeMention } from '../../core/writing/wholeMention.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { cancellable } from '../cancellation.ts';
import { bibliographyActions, bibliographyKinds, resolveBibliographyAction } from '../citations/bibliographyActions.ts';
import { mentionsIn, rangeOf } from '../documents/documentMentions.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { isWithin, workspaceEdit } from '../codeActionParts.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.lectern`;
const diagnosticSource = 'Lectern';

/** More mentions than a person means by one selection. */
const mostMentions = 20;

/** A mention, what it means, and where it stands. */
interface Resolved {
  readonly mention: Mention;
  readonly range: Range;
  readonly source: string;
  readonly resolution: Resolution;
}

/** Mends mentions that name no paper exactly, and writes the others in another way. */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind, ...bibliographyKinds],
      resolveProvider: true,
    },
  }),

  register(context) {
    const { connection, documents } = context;
    const parts = new DisposableStack();
    parts.add(
      connection.onCodeAction(
        cancellable(async (params, signal): Promise<CodeAction[]> => {
          const document = documents.get(params.textDocument.uri);
          if (!document) {
            return [];
          }
          const actions = await new Actions(context, document, params, signal).all();
          return [...actions, ...(await bibliographyActions(document, params, context, signal))];
        }),
      ),
    );
    parts.add(
      connection.onCodeActionResolve(
        cancellable((action, signal) => resolveBibliographyAction(action, context, signal)),
      ),
    );
    return parts;
  },
};

/** The actions of one request. */
class Actions {
  readonly #context: FeatureContext;
  readonly #document: TextDocument;
  readonly #params: CodeActionParams;
  readonly #signal: AbortSignal;

  constructor(context: FeatureContext, document: TextDocument, params: CodeActionParams, signal: AbortSignal) {
    this.#context = context;
    this.#document = document;
    this.#params = params;
    this.#signal = signal;
  }

  async all(): Promise<CodeAction[]> {
    const { only } = this.#params.context;
    // Without a wish the editor wants to know what it can offer here; all of the file is then looked at for nothing.
    const fixAll = only?.some((kind) => isWithin(fixAllKind, kind)) ? await this.#fixAll(fixAllKind) : [];
    const wants = (kind: string) => !only || only.some((wanted) => isWithin(kind, wanted));
    const fixesWanted = wants(CodeActionKind.QuickFix);
    const writingsWanted = wants(CodeActionKind.RefactorRewrite);
    if (!fixesWanted && !writingsWanted) {
      return fixAll;
    }
    const here = await this.#resolve((await this.#mentionsHere()).slice(0, mostMentions));
    const fixes = fixesWanted ? here.flatMap((mention) => this.#fixes(mention)) : [];
    const all = fixesWanted && here.some(isInexact) ? await this.#fixAll(CodeActionKind.QuickFix) : [];
    // To write several mentions anew at once, one would have to say which.
    const writings = writingsWanted && here.length === 1 ? here.flatMap((mention) => this.#writings(mention)) : [];
    const commands = !only && here.length === 1 ? here.flatMap((mention) => this.#commands(mention)) : [];
    return [...fixes, ...all, ...fixAll, ...writings, ...commands];
  }

  async #mentionsHere(): Promise<Mention[]> {
    const { start, end } = this.#params.range;
    const from = this.#document.offsetAt(start);
    const to = this.#document.offsetAt(end);
    const mentions = await mentionsIn(this.#document, this.#signal);
    return start.line < 0 || start.line >= this.#document.lineCount
      ? []
      : mentions.filter(({ outer }) => outer.start <= to && outer.end >= from);
  }

  #resolve(mentions: readonly Mention[]): Promise<Resolved[]> {
    const placed = mentions.map((mention) => {
      const range = rangeOf(this.#document, mention);
      return { mention, range, source: this.#document.getText(range) };
    });
    return Promise.all(
      placed.map(async (place) => {
        const { written, kind } = place.mention;
        return { ...place, resolution: await this.#context.papers.resolve(written, kind, this.#signal) };
      }),
    );
  }

  /** Did you mean …? */
  #fixes(resolved: Resolved): CodeAction[] {
    const candidates = candidatesFor(resolved.resolution);
    const diagnostics = this.#params.context.diagnostics.filter((diagnostic) => isAbout(diagnostic, resolved.range));
    return candidates.flatMap((paper): CodeAction[] => {
      const newText = correctedName(resolved.mention, resolved.source, paper);
      return newText === undefined
        ? []
        : [
            {
              title: `Change to ${newText}`,
              kind: CodeActionKind.QuickFix,
              edit: this.#edit([{ range: resolved.range, newText }]),
              ...(diagnostics.length > 0 && { diagnostics }),
              ...(candidates.length === 1 && { isPreferred: true }),
            },
          ];
    });
  }

  /** Mends what can mean only one paper. */
  async #fixAll(kind: string): Promise<CodeAction[]> {
    const mentions = await this.#resolve(await mentionsIn(this.#document, this.#signal));
    const edits = mentions.flatMap(({ mention, range, source, resolution }) => {
      const newText = resolution.kind === 'inexact' ? correctedName(mention, source, resolution.paper) : undefined;
      return newText === undefined ? [] : [{ range, newText }];
    });
    const fewest = kind === CodeActionKind.QuickFix ? 2 : 1;
    return edits.length < fewest
      ? []
      : [{ title: 'Mend all inexact mentions of papers in this file', kind, edit: this.#edit(edits) }];
  }

  #writings({ mention, resolution }: Resolved): CodeAction[] {
    const whole = wholeMention(this.#document.getText(), mention);
    const paper = paperOf(resolution);
    if (!whole || !paper) {
      return [];
    }
    const { languageId } = this.#document;
    const rewritten = otherWritings(paper, whole.writing, languageId).map(({ title, text }) =>
      this.#rewrite(`Write as ${title}`, rangeOf(this.#document, whole.range), text),
    );
    const end = this.#document.positionAt(whole.range.end);
    const withTitle = this.#rewrite('Add the title of the paper', { start: end, end }, titleBehind(paper, languageId));
    return whole.writing === 'link' ? rewritten : [...rewritten, withTitle];
  }

  /** What the client itself can do with the paper. */
  #commands({ resolution }: Resolved): CodeAction[] {
    const paper = paperOf(resolution);
    const commands = paper ? (this.#context.client.options.noteActions ?? []) : [];
    return commands.map(({ title, command }) => ({ title, command: { title, command, arguments: [paper?.id] } }));
  }

  #rewrite(title: string, range: Range, newText: string): CodeAction {
    return { title, kind: CodeActionKind.RefactorRewrite, edit: this.#edit([{ range, newText }]) };
  }

  #edit(edits: TextEdit[]): WorkspaceEdit {
    return workspaceEdit(this.#document, edits, this.#context.client.capabilities);
  }
}

function isInexact({ resolution }: Resolved): boolean {
  return resolution.kind === 'inexact';
}

function paperOf(resolution: Resolution): Paper | undefined {
  return resolution.kind === 'exact' || resolution.kind === 'inexact' ? resolution.paper : undefined;
}

/** The papers that may be meant where a name is not exactly that of one. */
function candidatesFor(resolution: Resolution): readonly Paper[] {
  switch (resolution.kind) {
    case 'exact':
      return [];
    case 'inexact':
      return [resolution.paper];
    case 'ambiguous':
      return resolution.papers;
    case 'unknown':
      return resolution.nearest;
  }
}

function isAbout({ source, range }: Diagnostic, { start, end }: Range): boolean {
  return source === diagnosticSource && !isBefore(range.end, start) && !isBefore(end, range.start);
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

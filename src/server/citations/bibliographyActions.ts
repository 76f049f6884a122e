import {
  CodeActionTriggerKind,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
  type CodeAction,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { findBibliography } from '../../core/bibliography/bibliographyBlock.ts';
import { asRecord } from '../../protocol/serverMessages.ts';
import { isWithin, workspaceEdit } from '../codeActionParts.ts';
import { rangeOf } from '../documents/documentMentions.ts';
import type { FeatureContext } from '../feature.ts';
import { mentionsToCite, noteBibliography } from './noteReferences.ts';

/** Two kinds, so that an editor can be told to update when it saves, and never inserts by itself. */
const insertKind = 'source.insertBibliography.lectern';
const updateKind = 'source.updateBibliography.lectern';

export const bibliographyKinds: readonly string[] = [insertKind, updateKind];

/**
 * Offers a note its bibliography. The references are formatted when the action is chosen; for a client that does not ask again for
 * that, at once, but only where somebody has asked for it.
 */
export async function bibliographyActions(
  document: TextDocument,
  { context: { only, triggerKind } }: CodeActionParams,
  context: FeatureContext,
  signal: AbortSignal,
): Promise<CodeAction[]> {
  const isMarked = findBibliography(document.getText(), document.languageId).kind !== 'none';
  const kind = isMarked ? updateKind : insertKind;
  const isWanted = !only || only.some((wanted) => isWithin(kind, wanted));
  if (!isWanted || !(isMarked || (await mentionsToCite(document, signal)).length > 0)) {
    return [];
  }
  const title = isMarked ? 'Update the bibliography' : 'Insert a bibliography of this note';
  const action: CodeAction = { title, kind, data: { bibliographyOf: document.uri } };
  if (resolvesEdits(context)) {
    return [action];
  }
  const isAskedFor = triggerKind === CodeActionTriggerKind.Invoked || only?.includes(kind);
  const edit = isAskedFor ? await editFor(document, context, signal) : { problem: '' };
  return 'problem' in edit ? [] : [{ ...action, edit }];
}

/** Adds the edit to an action of `bibliographyActions`. Why there is none, the person is told. */
export async function resolveBibliographyAction(
  action: CodeAction,
  context: FeatureContext,
  signal: AbortSignal,
): Promise<CodeAction> {
  const { bibliographyOf: uri } = asRecord(action.data);
  const document = typeof uri === 'string' ? context.documents.get(uri) : undefined;
  const edit = document && (await editFor(document, context, signal));
  if (edit && 'problem' in edit) {
    const told: ShowMessageParams = { type: MessageType.Warning, message: edit.problem };
    await context.connection.sendNotification(ShowMessageNotification.type, told);
    return action;
  }
  return { ...action, ...(edit && { edit }) };
}

async function editFor(
  document: TextDocument,
  context: FeatureContext,
  signal: AbortSignal,
): Promise<WorkspaceEdit | { readonly problem: string }> {
  const result = await noteBibliography(document, context, signal);
  if ('problem' in result) {
    return result;
  }
  const { edit } = result;
  const edits = edit ? [{ range: rangeOf(document, edit), newText: edit.newText }] : [];
  return workspaceEdit(document, edits, context.client.capabilities);
}

function resolvesEdits({ client }: FeatureContext): boolean {
  const { codeAction } = client.capabilities.textDocument ?? {};
  return codeAction?.resolveSupport?.properties.includes('edit') ?? false;
}

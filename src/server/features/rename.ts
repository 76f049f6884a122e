import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Mention } from '../../core/mentions/mention.ts';
import { noteLanguage } from '../../core/notes/noteLanguage.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { isKeyIn } from '../../core/writing/isKeyIn.ts';
import { renameAliasRequest, type RenameAliasParams } from '../../protocol/serverMessages.ts';
import { cancellable } from '../cancellation.ts';
import { mentionAtPosition } from '../documents/mentionAtPosition.ts';
import type { Feature, FeatureContext } from '../feature.ts';

const onlyAliases = 'Only keys of lectern.aliases can be renamed.';

/** Gives a key of a person's own another name, in all notes and in the setting; refuses any other with the reason. */
export const rename: Feature = {
  capabilities: ({ client }) => ({
    renameProvider: client.capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),

  register(context) {
    const { connection } = context;
    const parts = new DisposableStack();
    parts.add(connection.onPrepareRename(refusing((params, signal) => prepare(params, context, signal))));
    parts.add(connection.onRenameRequest(refusing((params, signal) => renameAll(params, context, signal))));
    return parts;
  },
};

/** Why something cannot be renamed, in a sentence for the person. */
class Refusal extends Error {}

function refusing<Params, Result>(handle: (params: Params, signal: AbortSignal) => Promise<Result>) {
  return cancellable(async (params: Params, signal: AbortSignal): Promise<Result | ResponseError> => {
    try {
      return await handle(params, signal);
    } catch (error) {
      if (error instanceof Refusal) {
        return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      }
      throw error;
    }
  });
}

async function prepare(
  { textDocument, position }: PrepareRenameParams,
  context: FeatureContext,
  signal: AbortSignal,
): Promise<{ range: Range; placeholder: string }> {
  const document = context.documents.get(textDocument.uri);
  const found = document && (await mentionAtPosition(document, position, signal));
  if (!found) {
    throw new Refusal(`No paper is mentioned here. ${onlyAliases}`);
  }
  const { written } = found.mention;
  if (!(await context.aliases.get()).has(written.normalize())) {
    throw new Refusal(await whyNot(found.mention, context, signal));
  }
  return { range: found.range, placeholder: written };
}

async function whyNot({ written, kind }: Mention, { papers }: FeatureContext, signal: AbortSignal): Promise<string> {
  const resolution = await papers.resolve(written, kind, signal);
  if (resolution.kind !== 'exact') {
    return `No paper is named "${written}". ${onlyAliases}`;
  }
  const { id, citationKey } = resolution.paper;
  if (written.normalize() === id.normalize()) {
    return `This is the paper's ID ${id}, which the paper file gives. ${onlyAliases}`;
  }
  return written.normalize() === citationKey.normalize()
    ? `This is the citation key ${citationKey}, which follows from the paper file. ${onlyAliases}`
    : `This is a number that the paper was published with. ${onlyAliases}`;
}

async function renameAll(
  params: RenameParams,
  context: FeatureContext,
  signal: AbortSignal,
): Promise<WorkspaceEdit | null> {
  const { placeholder } = await prepare(params, context, signal);
  const newName = params.newName.trim().normalize();
  const mentions = (await context.notes.mentionsWritten(placeholder, signal)).map(({ uri, mention: { range } }) => ({
    uri,
    range,
    languageId: context.documents.get(uri)?.languageId ?? noteLanguage(uri),
  }));
  if (newName === placeholder.normalize()) {
    return null;
  }
  await checkIsFree(newName, context, signal);
  const wrong = mentions.find(({ languageId }) => !isKeyIn(newName, languageId));
  if (wrong || !isKeyIn(newName, 'latex')) {
    const where = wrong ? `, so ${decodeURIComponent(wrong.uri)} could not name a paper so` : '';
    throw new Refusal(`"${newName}" is no citation key${where}.`);
  }
  void renameInSetting({ from: placeholder, to: newName }, context);
  const edits = new Map<string, TextEdit[]>();
  for (const { uri, range } of mentions) {
    edits.set(uri, [...(edits.get(uri) ?? []), { range, newText: newName }]);
  }
  return editOf(edits, context);
}

async function checkIsFree(key: string, { aliases, papers }: FeatureContext, signal: AbortSignal): Promise<void> {
  const meant = (await aliases.get()).get(key);
  if (meant !== undefined) {
    throw new Refusal(`"${key}" is a key of lectern.aliases already; it means ${meant}.`);
  }
  const resolution = await papers.resolve(key, 'key', signal);
  if (resolution.kind === 'exact') {
    throw new Refusal(`"${key}" is already the name of the paper ${resolution.paper.id}.`);
  }
}

function editOf(edits: ReadonlyMap<string, TextEdit[]>, { client, documents }: FeatureContext): WorkspaceEdit {
  if (!client.capabilities.workspace?.workspaceEdit?.documentChanges) {
    return { changes: Object.fromEntries(edits) };
  }
  const documentChanges = Array.from(edits, ([uri, found]) => ({
    textDocument: { uri, version: documents.get(uri)?.version ?? null },
    edits: found,
  }));
  return { documentChanges };
}

/** The setting is the client's; one that cannot change it leaves that to the person. */
async function renameInSetting(params: RenameAliasParams, { connection, client }: FeatureContext): Promise<void> {
  try {
    if (client.options.clientOwnsLibrary) {
      await connection.sendRequest(renameAliasRequest, params);
      return;
    }
  } catch (error) {
    connection.console.warn(String(error));
  }
  await connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message: `Rename "${params.from}" to "${params.to}" in the setting lectern.aliases, too: the notes are changed already.`,
  });
}

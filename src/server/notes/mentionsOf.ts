import type { CancellationToken } from 'vscode-languageserver';
import {
  mentionCountsRequest,
  mentionsOfRequest,
  type MentionCountsResult,
  type MentionsOfParams,
  type MentionsOfResult,
} from '../../protocol/serverMessages.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { cancellable } from '../cancellation.ts';
import type { Feature } from '../feature.ts';

/** Tells a client that shows papers which ones the notes mention, and where. */
export const mentionsOf: Feature = {
  capabilities: () => ({}),

  register({ connection, notes }) {
    const parts = new DisposableStack();
    parts.add(
      connection.onRequest(
        mentionsOfRequest,
        cancellable(async ({ id }: MentionsOfParams, signal): Promise<MentionsOfResult> => {
          const mentions = await notes.mentionsOf(id, signal);
          return mentions.map(({ uri, mention: { range, line } }) => ({ uri, range, line }));
        }),
      ),
    );
    parts.add(
      connection.onRequest(mentionCountsRequest, (token: CancellationToken) =>
        cancellable((_none, signal): Promise<MentionCountsResult> => notes.countNotes(signal))(undefined, token),
      ),
    );
    return parts;
  },
};

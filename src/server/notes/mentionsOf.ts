import type { CancellationToken } from 'vscode-languageserver';
import {
  mentionCountsRequest,
  mentionsOfRequest,
  type MentionCountsResult,
  type MentionsOfParams,
  type MentionsOfResult,
} from '../../protocol/serverMessages.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { Pace } from '../../core/util/pace.ts';
import { cancellable } from '../cancellation.ts';
import type { Feature } from '../feature.ts';

/** Tells a client that shows papers which ones the notes mention, and where. */
export const mentionsOf: Feature = {
  capabilities: () => ({}),

  register({ connection, notes }) {
    const parts = new DisposableStack();
    const answerCounts = cancellable((_none, signal): Promise<MentionCountsResult> =>
      notes.countNotes(new Pace(nextTurn), signal),
    );
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
      // Clients send no parameters, null or an empty record, which decides how many arguments there are before the token.
      connection.onRequest(mentionCountsRequest, (...sent: readonly unknown[]) =>
        answerCounts(undefined, sent.at(-1) as CancellationToken),
      ),
    );
    return parts;
  },
};

/** Resolves once messages that wait have had their turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

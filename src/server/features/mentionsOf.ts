import { mentionsOfRequest, type MentionsOfParams, type MentionsOfResult } from '../../protocol/serverMessages.ts';
import { cancellable } from '../cancellation.ts';
import type { Feature } from '../feature.ts';

/** Tells a client that shows papers where the notes mention one. */
export const mentionsOf: Feature = {
  capabilities: () => ({}),

  register: ({ connection, notes }) =>
    connection.onRequest(
      mentionsOfRequest,
      cancellable(async ({ id }: MentionsOfParams, signal): Promise<MentionsOfResult> => {
        const mentions = await notes.mentionsOf(id, signal);
        return mentions.map(({ uri, mention: { range, line } }) => ({ uri, range, line }));
      }),
    ),
};

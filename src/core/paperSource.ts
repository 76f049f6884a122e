import type { MentionKind } from './mentions/mention.ts';
import type { Resolution } from './mentions/resolution/resolution.ts';
import type { MentionName, ResolvedName, ResolveOptions } from './notes/resolvedName.ts';
import type { Paper, PaperText } from './paper.ts';
import type { SearchAnswer } from './search/searchHit.ts';
import type { Event } from './util/event.ts';

/**
 * What those who ask about papers depend on: the library itself on the command line and in a server of its own, or a
 * connection to the library of the editor. Asynchronous throughout, so that the papers may live in another process.
 */
export interface PaperSource {
  /** The paper with exactly this ID. Waits for a library that is still loading. */
  lookUp(id: string, signal?: AbortSignal): Promise<Paper | undefined>;
  /** Which paper a mention means by what it has written. Waits as well. */
  resolve(written: string, kind: MentionKind, signal?: AbortSignal): Promise<Resolution>;
  /** What each of many names means, in their order; undefined when there are no papers at all. Waits as well. */
  resolveAll(
    names: readonly MentionName[],
    options: ResolveOptions,
    signal?: AbortSignal,
  ): Promise<readonly ResolvedName[] | undefined>;
  /** The readable text of a paper, or `undefined` when there is no such paper or the file has no text for it. */
  text(id: string, signal?: AbortSignal): Promise<PaperText | undefined>;
  /**
   * What stands before the IDs of papers in their rows, in the order of the papers. Absent where the client keeps them: it
   * counts as we do.
   */
  rowStarts?(papers: readonly Paper[], signal?: AbortSignal): Promise<readonly string[]>;
  /** Answers a query, an empty one with no papers. Absent where whoever has the papers searches them without being asked. */
  search?(query: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer>;
  /** The papers that somebody means who has typed so much of an ID, a key or a title, best first; all for nothing typed. */
  suggest(typed: string, limit: number, signal?: AbortSignal): Promise<readonly Paper[]>;
  /** Answers given before may be out of date. */
  readonly onDidChange: Event<unknown>;
}

import { grammarOf } from './grammars.ts';
import type { Mention } from './mention.ts';
import { MentionScan } from './mentionScan.ts';
import type { Pace } from '../util/pace.ts';

const formsAStep = 200;

/**
 * All mentions of papers in a text, in order and not overlapping, in one pass that is linear in the text. Which forms there
 * are depends on the language (docs/mentions.md); a language that Lectern does not know has those of plain text.
 *
 * Whether there is such a paper only the library knows. A bare word counts as soon as it may be an ID with a slip.
 *
 * @param languageId as VS Code names it
 */
export function findMentions(text: string, languageId: string): Mention[] {
  const scan = new MentionScan(text, grammarOf(languageId));
  while (scan.next()) {
    // Reads them all.
  }
  return scan.mentions;
}

/**
 * The same without holding up the host: for a note of megabytes.
 *
 * @throws the reason of the pace's signal when the work was cancelled
 */
export async function findMentionsInSteps(text: string, languageId: string, pace: Pace): Promise<Mention[]> {
  const scan = new MentionScan(text, grammarOf(languageId));
  for (let count = 1; scan.next(); count += 1) {
    if (count % formsAStep === 0) {
      await pace.step();
    }
  }
  return scan.mentions;
}

/** The mention that covers an offset, its end included: a caret stands behind the last character just as well. */
export function mentionAt(text: string, languageId: string, offset: number): Mention | undefined {
  return mentionIn(findMentions(text, languageId), offset);
}

/** The same among mentions that were found already, by binary search. */
export function mentionIn(mentions: readonly Mention[], offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? Infinity) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const mention = mentions[low];
  return mention && mention.start <= offset ? mention : undefined;
}

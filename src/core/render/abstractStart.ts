import type { PaperText } from '../paper.ts';
import { firstSentences } from './firstSentences.ts';

/** The first sentences of the abstract, at most `limit` characters. */
export function abstractStart(text: PaperText, limit?: number): string {
  return firstSentences(text.abstract, limit);
}

import type { PaperText } from '../paper.ts';
import { abstractStart } from './abstractStart.ts';
import { firstSentences } from './firstSentences.ts';

/**
 * The first sentences of a section, found by its heading without regard to case; those of the abstract where there is no
 * such section.
 */
export function sectionStart(text: PaperText, heading: string): string {
  const wanted = heading.toLowerCase().trim();
  const section = text.sections.find(
    ({ heading: own, blocks }) => own.toLowerCase() === wanted && blocks[0]?.kind === 'paragraph',
  );
  return section ? firstSentences(section.blocks) : abstractStart(text);
}

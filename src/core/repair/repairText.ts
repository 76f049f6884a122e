import type { ExtractedText, PaperText } from '../paper.ts';
import { assemble } from './assemble.ts';
import { applyRule, documentOf } from './repairDocument.ts';
import type { RepairContext, RepairRule } from './repairRule.ts';
import { captions } from './rules/asides/captions.ts';
import { floats } from './rules/asides/floats.ts';
import { footnotes } from './rules/asides/footnotes.ts';
import { bodyStart } from './rules/page/bodyStart.ts';
import { closedSeams } from './rules/page/closedSeams.ts';
import { pageHead } from './rules/page/pageHead.ts';
import { plainSpaces } from './rules/page/plainSpaces.ts';
import { publisherStamps } from './rules/page/publisherStamps.ts';
import { runningPageNumbers } from './rules/page/runningPageNumbers.ts';
import { abstractHeading } from './rules/structure/abstractHeading.ts';
import { bulletLists } from './rules/structure/bulletLists.ts';
import { equations } from './rules/structure/equations.ts';
import { introductionHeading } from './rules/structure/introductionHeading.ts';
import { numberedLists } from './rules/structure/numberedLists.ts';
import { paragraphs } from './rules/structure/paragraphs.ts';
import { runInTitles } from './rules/structure/runInTitles.ts';
import { sectionHeadings } from './rules/structure/sectionHeadings.ts';
import { accents } from './rules/words/accents.ts';
import { hyphens } from './rules/words/hyphens.ts';
import { missingSpaces } from './rules/words/missingSpaces.ts';
import { smallCapitals } from './rules/words/smallCapitals.ts';
import { spacesAtPunctuation } from './rules/words/spacesAtPunctuation.ts';
import { urls } from './rules/words/urls.ts';

/** The rules in the order in which they run: each may rely on what those before it have done. */
export const repairRules: readonly RepairRule[] = [
  plainSpaces,
  abstractHeading,
  runningPageNumbers,
  publisherStamps,
  pageHead,
  bodyStart,
  footnotes,
  captions,
  floats,
  closedSeams,
  // Words, once sentences are whole and before they are set apart.
  urls,
  accents,
  smallCapitals,
  hyphens,
  missingSpaces,
  spacesAtPunctuation,
  introductionHeading,
  sectionHeadings,
  equations,
  bulletLists,
  numberedLists,
  runInTitles,
  paragraphs,
];

/** No paper has more characters. What is longer is no prose, and only told apart into abstract and body. */
const longestPaper = 1_000_000;
const rulesForAnything: readonly RepairRule[] = [plainSpaces, abstractHeading, bodyStart, introductionHeading];

/** Makes extracted text readable. `rules` leaves some out to measure what they are worth. */
export function repairText(
  extracted: ExtractedText,
  context: RepairContext,
  rules: readonly RepairRule[] = repairRules,
): PaperText {
  const isPaper = extracted.abstract.length + extracted.introduction.length <= longestPaper;
  const used = isPaper ? rules : rules.filter((rule) => rulesForAnything.includes(rule));
  return assemble(used.reduce((document, rule) => applyRule(document, rule, context), documentOf(extracted)));
}

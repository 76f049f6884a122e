import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildLexicon } from '../../../scripts/build/lexicon.ts';
import type { ExtractedText } from '../../../src/core/paper.ts';
import { parsePaperId } from '../../../src/core/paperId.ts';
import { readPaperFile } from '../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../src/core/readers/source/byteSource.ts';
import { Flow } from '../../../src/core/repair/flow.ts';
import { applyRule, documentOf, type RepairDocument } from '../../../src/core/repair/repairDocument.ts';
import type { RepairContext, RepairRule } from '../../../src/core/repair/repairRule.ts';
import { Lexicon } from '../../../src/core/repair/words/lexicon.ts';
import { formsOfLibrary, formsOfPaper } from '../../../src/core/repair/words/libraryForms.ts';
import { wordKnowledge } from '../../../src/core/repair/words/wordKnowledge.ts';
import { Pace } from '../../../src/core/util/pace.ts';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const realFile = fileURLToPath(new URL('../../../../shared/papers/cvpr2023.txt', import.meta.url));

/** A run that must prove everything (CI=true) fails where the real papers are absent; any other does without them. */
export const onRealTexts =
  process.env['CI'] === 'true' || existsSync(realFile) ? {} : { skip: 'the real papers in ../shared are not there' };

const lexicon = new Lexicon(await buildLexicon(projectRoot));

/** What the rules know of a text that stands alone. */
export function contextOf(text: ExtractedText, title = ''): RepairContext {
  return { words: wordKnowledge({ paper: formsOfPaper(text), lexicon }), title };
}

export function documentOfRunning(text: string): RepairDocument {
  return { source: text, running: Flow.ofSource(text), floats: [], footnotes: [], dropped: [] };
}

export interface RealText {
  readonly id: string;
  readonly text: ExtractedText;
  readonly context: RepairContext;
}

/** The texts of the real papers, each with what the rules know of it in its library. */
export async function realTexts(): Promise<RealText[]> {
  const pace = new Pace(() => Promise.resolve());
  const { rows } = await readPaperFile(bytesInMemory(await readFile(realFile)), 'cvpr2023.txt', { pace });
  const texts = rows.flatMap(({ id, text }) => (text ? [{ id, text }] : []));
  const { documents: library } = await formsOfLibrary(
    texts.map(({ text }) => text),
    pace,
  );
  return texts.map(({ id, text }) => ({
    id,
    text,
    context: { words: wordKnowledge({ paper: formsOfPaper(text), library, lexicon }), title: parsePaperId(id).title },
  }));
}

/** The document after each rule, from before the first. */
export function* steps(
  text: ExtractedText,
  context: RepairContext,
  rules: readonly RepairRule[],
): Generator<{ readonly rule: string; readonly before: RepairDocument; readonly after: RepairDocument }> {
  let before = documentOf(text);
  for (const rule of rules) {
    const after = applyRule(before, rule, context);
    yield { rule: rule.name, before, after };
    before = after;
  }
}

import type { Paper } from '../paper.ts';
import { displayTitle } from '../render/displayTitle.ts';
import { escapeLatex } from '../citations/escapeLatex.ts';
import { escapeMarkdown } from '../render/escapeMarkdown.ts';
import { mentionLanguage } from './mentionLanguage.ts';

/** The title in brackets, to stand behind a mention. */
export function titleBehind(paper: Paper, languageId: string): string {
  const title = displayTitle(paper);
  switch (mentionLanguage(languageId)) {
    case 'markdown':
      return ` (${escapeMarkdown(title)})`;
    case 'latex':
      return ` (${escapeLatex(title)})`;
    case 'typst':
      return ` (${title.replace(/[\\#$*_`<>@[\]]/g, String.raw`\$&`)})`;
    default:
      return ` (${title})`;
  }
}

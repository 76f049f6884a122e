import { grammarOf } from '../mentions/grammars.ts';

/** The language in which a note names papers: `markdown` for all kinds of Markdown, `plaintext` for one that is not known. */
export function mentionLanguage(languageId: string): string {
  return grammarOf(languageId).languages[0] ?? languageId;
}

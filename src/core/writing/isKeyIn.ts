import { findMentions } from '../mentions/findMentions.ts';
import { mentionLanguage } from './mentionLanguage.ts';

/** A citation of a key in each language; elsewhere a link. */
const citations: Readonly<Record<string, (key: string) => string>> = {
  markdown: (key) => `[@${key}]`,
  latex: (key) => String.raw`\cite{${key}}`,
  typst: (key) => `@${key}`,
  org: (key) => `[cite:@${key}]`,
  restructuredtext: (key) => `:cite:\`${key}\``,
  asciidoc: (key) => `cite:[${key}]`,
};

/** Whether a text can be cited as a key in a language: whether its grammar finds it where it is. */
export function isKeyIn(key: string, languageId: string): boolean {
  const citation = citations[mentionLanguage(languageId)]?.(key) ?? `[[${key}]]`;
  const [mention, ...others] = findMentions(`a ${citation} b`, languageId);
  return mention?.written === key && others.length === 0;
}

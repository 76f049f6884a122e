import type { Grammar } from './grammar.ts';
import { asciidoc } from './languages/asciidoc.ts';
import { latex } from './languages/latex.ts';
import { markdown } from './languages/markdown.ts';
import { org } from './languages/org.ts';
import { plainText } from './languages/plainText.ts';
import { restructuredText } from './languages/restructuredText.ts';
import { typst } from './languages/typst.ts';

/** All grammars of mentions. A new one is one file and one line here. */
const grammars: readonly Grammar[] = [markdown, latex, typst, org, restructuredText, asciidoc, plainText];

/** The grammar of a language; that of plain text for one that has none. */
export function grammarOf(languageId: string): Grammar {
  return grammars.find(({ languages }) => languages.includes(languageId)) ?? plainText;
}

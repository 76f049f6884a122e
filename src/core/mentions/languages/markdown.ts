import { openBareId } from '../forms/bareId.ts';
import { bracketedCitation, openBracedCitation, openCitation, pandocCitation } from '../forms/citationKey.ts';
import { delimitedCode, delimitedComment, inlineCode } from '../forms/hidden.ts';
import { indentedCode } from '../forms/indentedCode.ts';
import { latexCitation, openLatexCitation } from '../forms/latexCommand.ts';
import { backtickCode, tildeFence } from '../forms/markdownCode.ts';
import { mystRole, openMystRole } from '../forms/roles.ts';
import { openWikiLink, wikiLink } from '../forms/wikiLink.ts';
import type { Grammar } from '../grammar.ts';
import { formsOfAnyText } from './anyText.ts';

/** Markdown with the citations of Pandoc, Quarto and MyST, and with LaTeX in it. */
export const markdown: Grammar = {
  languages: ['markdown', 'quarto', 'qmd', 'rmd', 'rmarkdown', 'myst', 'mdx', 'pandoc', 'vimwiki', 'gfm'],
  forms: [
    delimitedComment('<!--', () => '-->'),
    delimitedCode('<(?:style|script|pre)(?=[\\s>])', (opening) => `</${opening.slice(1)}`),
    inlineCode('<code(?=[\\s>])', () => '</code'),
    indentedCode,
    mystRole,
    backtickCode,
    tildeFence,
    wikiLink,
    bracketedCitation,
    pandocCitation,
    latexCitation,
    ...formsOfAnyText,
  ],
  openForms: [openWikiLink, openMystRole, openLatexCitation, openBracedCitation, openCitation, openBareId],
};

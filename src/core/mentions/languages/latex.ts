import { openBareId } from '../forms/bareId.ts';
import { delimitedCode, delimitedComment, inlineCode, lineComment } from '../forms/hidden.ts';
import { latexCitation, openLatexCitation } from '../forms/latexCommand.ts';
import type { Grammar } from '../grammar.ts';
import { formsOfAnyText } from './anyText.ts';

const endOfEnvironment = (begin: string): string => begin.replace('begin', 'end');

export const latex: Grammar = {
  languages: ['latex', 'tex', 'plaintex', 'context', 'latex-expl3', 'doctex', 'rsweave'],
  forms: [
    lineComment(String.raw`(?<=(?:^|[^\\])(?:\\\\){0,20})%`),
    delimitedComment(String.raw`\\begin\{comment\}`, endOfEnvironment),
    delimitedCode(String.raw`\\begin\{(?:[bBlL]?[vV]erbatim|lstlisting|minted|filecontents)\*?\}`, endOfEnvironment),
    inlineCode(String.raw`\\(?:verb|lstinline)\*?[^\w\s*{]`, (opening) => opening.slice(-1)),
    latexCitation,
    ...formsOfAnyText,
  ],
  openForms: [openLatexCitation, openBareId],
};

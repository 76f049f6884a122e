import { openBareId } from '../forms/bareId.ts';
import { fencedCode, fencedComment, lineComment } from '../forms/hidden.ts';
import { asciidocMacro, crossReference, openAsciidocMacro, openCrossReference } from '../forms/macros.ts';
import type { Grammar } from '../grammar.ts';
import { formsOfAnyText } from './anyText.ts';

export const asciidoc: Grammar = {
  languages: ['asciidoc', 'asciidoctor', 'adoc'],
  forms: [
    fencedComment(String.raw`^\/{4,200}[ \t]*$`),
    lineComment(String.raw`^\/\/(?!\/)`),
    fencedCode(String.raw`^(?:-{4,200}|\.{4,200}|\+{4,200})[ \t]*$`),
    asciidocMacro,
    crossReference,
    ...formsOfAnyText,
  ],
  openForms: [openAsciidocMacro, openCrossReference, openBareId],
};

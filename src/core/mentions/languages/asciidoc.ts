import { openBareId } from '../forms/bareId.ts';
import { fencedBlock, lineComment } from '../forms/hidden.ts';
import { asciidocMacro, crossReference, openAsciidocMacro, openCrossReference } from '../forms/macros.ts';
import type { Grammar } from '../grammar.ts';
import { formsOfAnyText } from './anyText.ts';

export const asciidoc: Grammar = {
  languages: ['asciidoc', 'asciidoctor', 'adoc'],
  forms: [
    fencedBlock(String.raw`^\/{4,200}[ \t]*$`, true),
    lineComment(String.raw`^\/\/(?!\/)`),
    fencedBlock(String.raw`^(?:-{4,200}|\.{4,200}|\+{4,200})[ \t]*$`, false),
    asciidocMacro,
    crossReference,
    ...formsOfAnyText,
  ],
  openForms: [openAsciidocMacro, openCrossReference, openBareId],
};

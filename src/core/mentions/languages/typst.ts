import { openBareId } from '../forms/bareId.ts';
import { openCitation, typstReference } from '../forms/citationKey.ts';
import { delimitedComment, lineComment } from '../forms/hidden.ts';
import { backtickCode } from '../forms/markdownCode.ts';
import { openTypstFunction, openTypstLabel, typstFunction } from '../forms/typstFunction.ts';
import type { Grammar } from '../grammar.ts';
import { formsOfAnyText } from './anyText.ts';

export const typst: Grammar = {
  languages: ['typst', 'typ'],
  forms: [
    ...formsOfAnyText,
    lineComment(String.raw`(?<![:\\])\/\/`),
    delimitedComment(String.raw`\/\*`, () => '*/'),
    backtickCode,
    typstFunction,
    typstReference,
  ],
  openForms: [openTypstFunction, openTypstLabel, openCitation, openBareId],
};

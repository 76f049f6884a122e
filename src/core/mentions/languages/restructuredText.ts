import { openBareId } from '../forms/bareId.ts';
import { inlineCode } from '../forms/hidden.ts';
import { explicitMarkup, literalBlock } from '../forms/restBlocks.ts';
import { openRestRole, restRole } from '../forms/roles.ts';
import type { Grammar } from '../grammar.ts';
import { formsOfAnyText } from './anyText.ts';

export const restructuredText: Grammar = {
  languages: ['restructuredtext', 'rst'],
  forms: [explicitMarkup, literalBlock, restRole, inlineCode('``(?=\\S)', () => '``'), ...formsOfAnyText],
  openForms: [openRestRole, openBareId],
};

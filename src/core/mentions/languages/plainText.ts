import { openBareId } from '../forms/bareId.ts';
import { openWikiLink, wikiLink } from '../forms/wikiLink.ts';
import type { Grammar } from '../grammar.ts';
import { formsOfAnyText } from './anyText.ts';

/** Plain text, and every language that has no grammar of its own. */
export const plainText: Grammar = {
  languages: ['plaintext', 'text'],
  forms: [wikiLink, ...formsOfAnyText],
  openForms: [openWikiLink, openBareId],
};

import type { MentionForm } from '../mentions/mention.ts';
import type { OpenMention } from '../mentions/openMention.ts';
import type { Paper } from '../paper.ts';
import { mentionLanguage } from './mentionLanguage.ts';
import { markdownLink } from './markdownLink.ts';

/** What a completion writes for a paper; `auto` goes by what is being typed. */
export type InsertedName = 'auto' | 'id' | 'key' | 'link';

/** Forms in which notes name a paper by its ID; the others are citations. */
const formsWithId: ReadonlySet<MentionForm> = new Set(['bare', 'url', 'wikiLink']);

/** What Typst, Pandoc and Org let a key consist of. */
const plainKey = /^[\p{L}\p{N}_]+(?:[-.:][\p{L}\p{N}_]+)*$/u;

/** What to write for a paper in the place of what is being typed, without what closes the mention. */
export function nameToInsert(paper: Paper, open: OpenMention, languageId: string, wanted: InsertedName): string {
  if (wanted === 'link' && open.form === 'bare' && mentionLanguage(languageId) === 'markdown') {
    return markdownLink(paper) ?? paper.id;
  }
  return writesId(paper, open, wanted) ? idIn(languageId, paper, open.form) : paper.citationKey;
}

function writesId({ id, citationKey }: Paper, { form, typed }: OpenMention, wanted: InsertedName): boolean {
  if (!formsWithId.has(form) && form !== 'latexCommand' && !plainKey.test(id)) {
    return false;
  }
  if (wanted === 'id' || wanted === 'key') {
    return wanted === 'id';
  }
  const beginsId = typed !== '' && id.startsWith(typed) && !citationKey.startsWith(typed);
  return formsWithId.has(form) || beginsId;
}

/** In the running text of LaTeX, an underscore stands for an index unless it is escaped. */
function idIn(languageId: string, { id }: Paper, form: MentionForm): string {
  const isRunningText = form === 'bare' && mentionLanguage(languageId) === 'latex';
  return isRunningText ? id.replaceAll('_', String.raw`\_`) : id;
}

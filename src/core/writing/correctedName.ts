import type { Mention } from '../mentions/mention.ts';
import type { Paper } from '../paper.ts';

/**
 * What to write for a paper in the place of a mention's name: its ID where the mention means an ID, else its citation key;
 * escaped as the name was. Nothing for a DOI, which is not wrong in a way that can be mended.
 *
 * @param source the name as it stands in the note
 */
export function correctedName(mention: Mention, source: string, paper: Paper): string | undefined {
  if (mention.kind === 'doi' || mention.kind === 'arxiv') {
    return undefined;
  }
  const name = meansId(mention) ? paper.id : paper.citationKey;
  if (mention.form === 'url') {
    return encodeURIComponent(name);
  }
  return source.includes(String.raw`\_`) ? name.replaceAll('_', String.raw`\_`) : name;
}

/** IDs have a `_`, citation keys a year behind a name in small letters. */
function meansId({ written, form }: Mention): boolean {
  if (form === 'bare' || form === 'url' || written.includes('_')) {
    return true;
  }
  return form === 'wikiLink' && !/^[a-z]+\d{4}/.test(written);
}

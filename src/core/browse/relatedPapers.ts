import type { Library } from '../library.ts';
import type { Block, Paper } from '../paper.ts';
import type { PaperSearch, RelatedOptions } from '../search/searchHit.ts';

/** Papers of the library that are about the same as one of them, by its title and abstract; best first. */
export async function relatedPapers(
  { id, title }: Paper,
  library: Pick<Library, 'text'>,
  search: Pick<PaperSearch, 'related'>,
  options: Omit<RelatedOptions, 'except'> = {},
): Promise<readonly Paper[]> {
  const text = await library.text(id);
  const abstract = (text?.abstract ?? []).flatMap(blockTexts);
  return search.related([title, ...abstract].join('\n'), { ...options, except: id });
}

function blockTexts(block: Block): readonly string[] {
  return block.kind === 'list' ? block.items : [block.text];
}

import { relatedPapers } from '../../core/browse/relatedPapers.ts';
import type { Library } from '../../core/library.ts';
import type { Paper } from '../../core/paper.ts';
import { displayTitle } from '../../core/render/displayTitle.ts';
import type { PaperSearch } from '../../core/search/searchHit.ts';
import { PaperList, type PaperListDependencies } from '../quickPick/paperList.ts';
import { paperRow, plain, type SearchRow } from '../quickPick/searchRow.ts';

interface Dependencies extends PaperListDependencies {
  readonly library: Library;
  readonly search: PaperSearch;
}

const mostRelated = 10;

/** Opens a list of the papers that are about the same as one of them. */
export async function showMoreLikeThis(paper: Paper, dependencies: Dependencies): Promise<void> {
  const { library, search } = dependencies;
  const list = new PaperList(dependencies);
  const { pick } = list;
  const title = displayTitle(paper);
  pick.title = 'More Like This';
  pick.placeholder = title;
  pick.matchOnDescription = true;
  pick.busy = true;
  list.add(
    pick.onDidAccept(() => {
      const chosen = pick.activeItems[0]?.paper;
      return chosen && list.open(chosen);
    }),
  );
  pick.show();
  const related = await relatedPapers(paper, library, search, { limit: mostRelated });
  pick.items = related.length > 0 ? related.map(filteredRow) : [nothingRow(title)];
  pick.busy = false;
}

/** What is typed leaves out papers, as in any list that is there from the start. */
function filteredRow(paper: Paper): SearchRow {
  const { alwaysShow: _always, ...row } = paperRow(paper);
  return row;
}

function nothingRow(title: string): SearchRow {
  return { label: plain(`No other paper is like "${title}"`), alwaysShow: true };
}

import type { FieldCompletion } from '../../core/browse/completeField.ts';
import { sectionsOf } from '../../core/browse/hitSections.ts';
import { describeMatch } from '../../core/browse/matchTexts.ts';
import type { SearchAnswer, SearchHit } from '../../core/search/searchHit.ts';
import { paperRow, plain, section, typingRow, type SearchRow } from './searchRow.ts';
import { formatCount } from '../../core/util/quantities.ts';

/** The papers that were found, under headings that say where, in the order in which they rank. */
export function hitRows({ hits, isNamed }: SearchAnswer, query: string): SearchRow[] {
  return sectionsOf(hits, isNamed).flatMap(({ heading, hits: found }) =>
    section(
      heading,
      found.map((hit) => hitRow(hit, query)),
    ),
  );
}

function hitRow(hit: SearchHit, query: string): SearchRow {
  return withDetail({ ...paperRow(hit.paper), hit }, describeMatch(hit, undefined, query));
}

/** A row with another second line. */
export function withDetail({ detail: _before, ...row }: SearchRow, detail: string | undefined): SearchRow {
  return detail === undefined ? row : { ...row, detail: plain(detail) };
}

/** How the field at the end of the query may go on. */
export function completionRows(completions: readonly FieldCompletion[]): readonly SearchRow[] {
  return section(
    'Values',
    completions.map(({ field, description, query }) => typingRow(plain(field), query, description)),
  );
}

/** Says that nothing was found, what was searched, and how to go on. */
export function nothingFoundRows(query: string, spelling: string | undefined, total: number): SearchRow[] {
  const counted = `${formatCount(total)} ${total === 1 ? 'paper' : 'papers'}`;
  return [
    {
      label: `Nothing matches ${quoted(query)}`,
      detail: `Searched titles, authors, IDs and texts of ${counted}. Try fewer or shorter words.`,
      alwaysShow: true,
    },
    ...(spelling === undefined
      ? []
      : [typingRow(`$(edit) Search for ${quoted(spelling)}`, spelling, 'nearest spelling')]),
    {
      label: `$(search) Search notes and files for ${quoted(query)}`,
      command: 'workbench.action.findInFiles',
      argument: { query, triggerSearch: true },
      alwaysShow: true,
    },
  ];
}

/** Quotes that were typed do without others. */
function quoted(query: string): string {
  return plain(query.includes('"') ? query : `"${query}"`);
}

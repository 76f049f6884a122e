import type { FurtherField } from '../paperFields.ts';
import { escapeHtml } from './escapeHtml.ts';
import { formatCount } from '../util/quantities.ts';

/** What a page shows of them: a file may have a million columns. */
const mostFields = 100;
const longestName = 200;
const longestValue = 2000;

/** The columns of a file that Lectern has no use for, folded up, as HTML; empty when there are none. */
export function furtherFields(fields: readonly FurtherField[]): string {
  if (fields.length === 0) {
    return '';
  }
  const shown = fields.slice(0, mostFields).map(({ name, value }) => {
    const term = name.trim() === '' ? 'Without a name' : name;
    return `<dt>${shortened(term, longestName)}</dt><dd>${shortened(value, longestValue)}</dd>`;
  });
  const rest = fields.length - shown.length;
  const note = rest > 0 ? `<p>The file has ${formatCount(rest)} more.</p>` : '';
  return `<details class="more"><summary>More</summary><dl>${shown.join('')}</dl>${note}</details>`;
}

function shortened(text: string, most: number): string {
  return escapeHtml(text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')} …` : text);
}

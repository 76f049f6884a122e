import { fileName } from '../fileName.ts';
import type { Problem } from '../problem.ts';
import { escapeHtml } from '../render/escapeHtml.ts';
import { filePhrases, indexPhrase } from './healthReport.ts';
import type { FileHealth, LibraryHealth } from './libraryHealth.ts';
import { countOf, formatCount } from '../util/quantities.ts';

/** Makes the addresses of the page's links; only they decide what a link does. */
export interface HealthLinks {
  /** Copies the report. */
  readonly copy: string;
  /** Shows all problems. */
  readonly allProblems: string;
  /** Opens a paper file at a place, 1-based. */
  place(file: string, line: number, column: number): string;
}

/** More files than a person looks through; the report names no more, either. */
const filesShown = 200;

/** A library's health as safe HTML: whatever stands in a file or its name is escaped. */
export function healthArticle(health: LibraryHealth, links: HealthLinks): string {
  const { papers, isLoading, files, index, programs } = health;
  const more = files.length - filesShown;
  return [
    '<h1>Library health</h1>',
    `<p class="summary">${countOf(papers, 'paper')} in ${countOf(files.length, 'file')}${isLoading ? ', and more are being read' : ''}.</p>`,
    `<p class="actions"><a href="${escapeHtml(links.copy)}">Copy report</a> for a bug report: it holds no text of any paper.</p>`,
    ...(files.length === 0 ? ['<p>No paper file yet. Open one, or try the sample library.</p>'] : []),
    ...files.slice(0, filesShown).map((file) => fileSection(file, links)),
    ...(more > 0 ? [`<p>And ${countOf(more, 'more file')}.</p>`] : []),
    `<h2>Search index</h2><p>${escapeHtml(capitalised(indexPhrase(index)))}.</p>`,
    `<footer>${programs.map(escapeHtml).join(' · ')}</footer>`,
  ].join('\n');
}

function fileSection(file: FileHealth, links: HealthLinks): string {
  const { papers, problems, columns = [], failure } = file;
  const facts = [countOf(papers, 'paper'), ...filePhrases(file)].map(escapeHtml).join(' · ');
  const rows = columns.map(
    ({ name, role, by }) =>
      `<tr><td>${escapeHtml(name) || '<i>no name</i>'}</td><td>${roleNames[role] ?? role}</td><td>${reasons[by]}</td></tr>`,
  );
  return [
    '<section>',
    `<h2><a href="${escapeHtml(links.place(file.file, 1, 1))}" title="${escapeHtml(file.file)}">${escapeHtml(fileName(file.file))}</a></h2>`,
    `<p class="facts">${facts}</p>`,
    ...(failure === undefined || problems.some(({ message }) => message === failure)
      ? []
      : [`<p class="error">It could not be read when it was last tried. ${escapeHtml(failure)}</p>`]),
    ...(problems.length === 0 && failure === undefined ? ['<p>No problems.</p>'] : []),
    ...(problems.length > 0 ? [problemList(file, links)] : []),
    ...(rows.length > 0
      ? [
          `<details><summary>${countOf(columns.length, 'column')}</summary><table>`,
          '<tr><th>Column</th><th>Taken for</th><th>Told by</th></tr>',
          ...rows.slice(0, columnsShown),
          '</table></details>',
        ]
      : []),
    '</section>',
  ].join('\n');
}

const columnsShown = 100;

const roleNames: Readonly<Record<string, string>> = { fullText: 'full text', more: 'kept under “More”' };
const reasons = { name: 'its name', content: 'what stands in it', choice: 'your choice', form: 'the form of the file' };

function problemList({ file, problems }: FileHealth, links: HealthLinks): string {
  const all = problems.reduce((sum, { count }) => sum + count, 0);
  const items = problems.map(({ severity, message, count, first }) => {
    const places = first.map((problem) => placeLink(file, problem, links)).join(', ');
    const more = count > first.length ? `, and ${formatCount(count - first.length)} more` : '';
    const times = count > 1 ? `<b>${formatCount(count)} ×</b> ` : '';
    return `<li class="${severity}"><span class="severity">${severity}</span> ${times}${escapeHtml(message)} <span class="places">${places}${more}</span></li>`;
  });
  return `<p><a href="${escapeHtml(links.allProblems)}">${countOf(all, 'problem')}</a></p><ul class="problems">${items.join('\n')}</ul>`;
}

function placeLink(file: string, { line, column, record }: Problem, links: HealthLinks): string {
  return record === undefined
    ? `<a href="${escapeHtml(links.place(file, line, column))}">line ${formatCount(line)}</a>`
    : `record ${formatCount(record)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

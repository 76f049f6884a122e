import type { Location } from 'vscode-languageserver';
import type { Paper } from '../../core/paper.ts';
import { publishedId } from '../../core/paperId.ts';

/** Where a paper's ID stands in its paper file. */
export function paperRow({ id, place }: Paper): Location {
  const start = { line: place.line - 1, character: place.column - 1 };
  return { uri: place.file, range: { start, end: { ...start, character: start.character + publishedId(id).length } } };
}

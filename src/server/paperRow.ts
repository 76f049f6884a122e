import type { Location } from 'vscode-languageserver';
import type { Paper } from '../core/paper.ts';

/** Where a paper's ID stands in its paper file. */
export function paperRow({ id, place }: Paper): Location {
  const start = { line: place.line - 1, character: place.column - 1 };
  return { uri: place.file, range: { start, end: { ...start, character: start.character + publishedLength(id) } } };
}

/** Rows with the same ID are told apart by a number that the file does not have (`…_CVPR_2023#2`). */
function publishedLength(id: string): number {
  return id.replace(/#\d+$/, '').length;
}

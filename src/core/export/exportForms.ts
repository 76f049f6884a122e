import type { ExportForm } from './exportForm.ts';
import { bibliographyForms } from './forms/bibliography.ts';
import { csvForm } from './forms/csv.ts';
import { jsonForm } from './forms/json.ts';
import { jsonLinesForm } from './forms/jsonLines.ts';
import { markdownForm } from './forms/markdown.ts';

/** The forms of text in which papers are exported, in the order in which a person is offered them. */
export const exportForms: readonly ExportForm[] = [
  csvForm,
  jsonLinesForm,
  jsonForm,
  ...bibliographyForms,
  markdownForm,
];

import type { ExportForm } from './exportForm.ts';
import { csvForm } from './forms/csv.ts';
import { jsonForm } from './forms/json.ts';
import { jsonLinesForm } from './forms/jsonLines.ts';
import { markdownForm } from './forms/markdown.ts';
import { parquetForm } from './forms/parquet.ts';

/** The forms in which papers are exported, in the order in which a person is offered them. */
export const exportForms: readonly ExportForm[] = [jsonForm, jsonLinesForm, csvForm, parquetForm, markdownForm];

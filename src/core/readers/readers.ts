import { datasetViewerReader } from './datasetViewer/datasetViewer.ts';
import { markdownNoteReader } from './markdownNote/markdownNote.ts';
import type { PaperFileReader } from './paperFileReader.ts';
import { parquetReader } from './parquet/parquet.ts';

/** The forms of paper file that Lectern reads. Of those that recognise a file equally well, the first one reads it. */
export const readers: readonly PaperFileReader[] = [datasetViewerReader, parquetReader, markdownNoteReader];

import { cslJsonReader } from './bibliography/cslJson.ts';
import { endNoteTaggedReader } from './bibliography/endNoteTagged.ts';
import { endNoteXmlReader } from './bibliography/endNoteXml.ts';
import { pubMedReader } from './bibliography/pubMed.ts';
import { risReader } from './bibliography/ris.ts';
import { bibtexReader } from './bibtex/bibtex.ts';
import { datasetViewerReader } from './datasetViewer/datasetViewer.ts';
import { delimitedReader } from './delimited/delimited.ts';
import { jsonReader } from './json/json.ts';
import { markdownNoteReader } from './markdownNote/markdownNote.ts';
import type { PaperFileReader } from './paperFileReader.ts';
import { parquetReader } from './parquet/parquet.ts';

/** The forms of paper file that Lectern reads. Of those that recognise a file equally well, the first one reads it. */
export const readers: readonly PaperFileReader[] = [
  datasetViewerReader,
  cslJsonReader,
  jsonReader,
  bibtexReader,
  risReader,
  endNoteTaggedReader,
  endNoteXmlReader,
  pubMedReader,
  delimitedReader,
  parquetReader,
  markdownNoteReader,
];

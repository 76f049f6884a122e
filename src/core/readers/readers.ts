import { datasetViewerReader } from './datasetViewer/datasetViewer.ts';
import { delimitedReader } from './delimited/delimited.ts';
import { jsonReader } from './json/json.ts';
import type { PaperFileReader } from './paperFileReader.ts';

/** The forms of paper file that Lectern reads. Of those that recognise a file equally well, the first one reads it. */
export const readers: readonly PaperFileReader[] = [datasetViewerReader, jsonReader, delimitedReader];

import { arxivId, oldArxivId } from '../forms/arxivId.ts';
import { bareId } from '../forms/bareId.ts';
import { doi } from '../forms/doi.ts';
import { url } from '../forms/urls.ts';
import type { Form } from '../grammar.ts';

/** What is a mention in every language. An address comes first, so that nothing in it is taken for something else. */
export const formsOfAnyText: readonly Form[] = [url, bareId, doi, oldArxivId, arxivId];

import { documentHighlight } from './documentHighlight.ts';
import type { Feature } from './feature.ts';
import { hover } from './hover.ts';
import { mentionsOf } from './mentionsOf.ts';
import { noteIndexing } from './notes/noteIndexing.ts';
import { references } from './references.ts';

/** Everything that the server does. A new feature is one file and one line here. */
export const features: readonly Feature[] = [noteIndexing, hover, references, documentHighlight, mentionsOf];

import type { Feature } from './feature.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentHighlight } from './features/documentHighlight.ts';
import { mentionsOf } from './features/mentionsOf.ts';
import { references } from './features/references.ts';
import { hover } from './hover.ts';
import { noteIndexing } from './notes/noteIndexing.ts';

/** Everything that the server does. A new feature is one file and one line here. */
export const features: readonly Feature[] = [
  noteIndexing,
  hover,
  references,
  documentHighlight,
  mentionsOf,
  diagnostics,
];

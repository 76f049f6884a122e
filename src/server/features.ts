import type { Feature } from './feature.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { documentLinks } from './features/documentLinks.ts';
import { hover } from './hover.ts';

/** Everything that the server does. A new feature is one file and one line here. */
export const features: readonly Feature[] = [hover, completion, definition, documentLinks];

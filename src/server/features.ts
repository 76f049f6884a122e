import type { Feature } from './feature.ts';
import { hover } from './hover.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

/** Everything that the server does. A new feature is one file and one line here. */
export const features: readonly Feature[] = [hover, workspaceSymbols];

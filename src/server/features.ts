import type { Feature } from './feature.ts';
import { codeActions } from './features/codeActions.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { documentLinks } from './features/documentLinks.ts';
import { inlayHints } from './features/inlayHints.ts';
import { hover } from './hover.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

/** Everything that the server does. A new feature is one file and one line here. */
export const features: readonly Feature[] = [
  hover,
  completion,
  definition,
  documentLinks,
  codeActions,
  inlayHints,
  workspaceSymbols,
];

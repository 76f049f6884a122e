import type { Feature } from './feature.ts';
import { bibliography } from './features/bibliography.ts';
import { codeLens } from './features/codeLens.ts';
import { codeActions } from './features/codeActions.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentHighlight } from './features/documentHighlight.ts';
import { documentLinks } from './features/documentLinks.ts';
import { inlayHints } from './features/inlayHints.ts';
import { mentionsOf } from './notes/mentionsOf.ts';
import { references } from './features/references.ts';
import { hover } from './features/hover.ts';
import { rename } from './features/rename.ts';
import { noteIndexing } from './notes/noteIndexing.ts';
import { workspaceSymbols } from './features/workspaceSymbols.ts';

/** Everything that the server does. A new feature is one file and one line here. */
export const features: readonly Feature[] = [
  noteIndexing,
  hover,
  completion,
  definition,
  references,
  documentHighlight,
  documentLinks,
  codeActions,
  codeLens,
  inlayHints,
  workspaceSymbols,
  mentionsOf,
  rename,
  bibliography,
  diagnostics,
];

import type { Resolution } from '../../core/mentions/resolution/resolution.ts';
import type { Paper } from '../../core/paper.ts';

/** The papers that a mention may mean: one, or several that are equally likely, or none. */
export function meantPapers(resolution: Resolution): readonly Paper[] {
  switch (resolution.kind) {
    case 'exact':
    case 'inexact':
      return [resolution.paper];
    case 'ambiguous':
      return resolution.papers;
    case 'unknown':
      return [];
  }
}

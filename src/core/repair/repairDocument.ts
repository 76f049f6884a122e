import type { ExtractedText } from '../paper.ts';
import { Flow, type Edit } from './flow.ts';
import { marks } from './marks.ts';
import type { RepairContext, RepairRule } from './repairRule.ts';

/** A text that was taken out of the paper, and why. */
export interface DroppedText {
  readonly flow: Flow;
  readonly reason: string;
}

/** A paper's text on its way from extracted to readable. Immutable: each rule makes a new one. */
export interface RepairDocument {
  /** What all offsets count in: both columns with a column break between them. */
  readonly source: string;
  /** Abstract, column break, introduction. */
  readonly running: Flow;
  readonly floats: readonly Flow[];
  readonly footnotes: readonly Flow[];
  readonly dropped: readonly DroppedText[];
}

function sourceOf({ abstract, introduction }: ExtractedText): string {
  return `${abstract}${marks.columnBreak}${introduction}`;
}

export function documentOf(extracted: ExtractedText): RepairDocument {
  const source = sourceOf(extracted);
  return { source, running: Flow.ofSource(source), floats: [], footnotes: [], dropped: [] };
}

/** Runs one rule over the parts of the document that it is for. */
export function applyRule(document: RepairDocument, rule: RepairRule, context: RepairContext): RepairDocument {
  const edits = rule.findEdits(document.running.text, context, document.running.pieces);
  const moved = moveOut(document, edits);
  const running = document.running.apply(edits);
  if (rule.scope === 'running text') {
    return { ...moved, running };
  }
  const repair = (flow: Flow): Flow => flow.apply(rule.findEdits(flow.text, context, flow.pieces));
  return { ...moved, running, floats: moved.floats.map(repair), footnotes: moved.footnotes.map(repair) };
}

function moveOut(document: RepairDocument, edits: readonly Edit[]): RepairDocument {
  const floats = [...document.floats];
  const footnotes = [...document.footnotes];
  const dropped = [...document.dropped];
  for (const { start, end, moveTo } of edits) {
    const flow = moveTo && document.running.slice(start, end);
    if (flow && moveTo.part === 'dropped') {
      dropped.push({ flow, reason: moveTo.reason });
    } else if (flow) {
      (moveTo.part === 'floats' ? floats : footnotes).push(flow);
    }
  }
  return { ...document, floats, footnotes, dropped };
}

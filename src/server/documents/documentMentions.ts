import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { findMentionsInSteps } from '../../core/mentions/findMentions.ts';
import type { Mention, TextRange } from '../../core/mentions/mention.ts';
import { Pace } from '../../core/util/pace.ts';
import { untilAborted } from '../cancellation.ts';

interface Scan {
  readonly version: number;
  readonly mentions: Promise<readonly Mention[]>;
}

const scans = new WeakMap<TextDocument, Scan>();

/** All mentions in a note as it is now, in their order. Whoever asks for the same version waits for the same scan. */
export async function mentionsIn(document: TextDocument, signal?: AbortSignal): Promise<readonly Mention[]> {
  const { version } = document;
  let scan = scans.get(document);
  if (scan?.version !== version) {
    scan = { version, mentions: findMentionsInSteps(document.getText(), document.languageId, new Pace(nextTurn)) };
    scans.set(document, scan);
  }
  const mentions = await untilAborted(scan.mentions, signal);
  return document.version === version ? mentions : mentionsIn(document, signal);
}

/** A part of a note as LSP has it. */
export function rangeOf(document: TextDocument, { start, end }: TextRange): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Resolves once messages that wait have had their turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

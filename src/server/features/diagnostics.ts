import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { MentionProblem, MentionProblemCode } from '../../core/notes/mentionProblem.ts';
import { DisposableStack } from '../../core/util/disposable.ts';
import { asRecord } from '../../protocol/serverMessages.ts';
import { cancellable } from '../cancellation.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { DiagnosticsPublisher } from '../notes/diagnosticsPublisher.ts';

/** `data` of a diagnostic: what a code action offers in place of the name. */
export interface MentionDiagnosticData {
  /** IDs of papers, best first. */
  readonly papers: readonly string[];
}

/** Says what is wrong with the mentions in a note: asked by clients that ask, else told when something changes. */
export const diagnostics: Feature = {
  capabilities: ({ client }) =>
    pulls(client.capabilities)
      ? { diagnosticProvider: { identifier: 'lectern', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},

  register(context) {
    const { connection, client } = context;
    const parts = new DisposableStack();
    parts.add(
      connection.onRequest(
        DocumentDiagnosticRequest.method,
        cancellable(async ({ textDocument }: DocumentDiagnosticParams, signal): Promise<DocumentDiagnosticReport> => {
          const items = (await diagnosticsOf(textDocument.uri, context, signal)) ?? [];
          return { kind: DocumentDiagnosticReportKind.Full, items };
        }),
      ),
    );
    if (!pulls(client.capabilities)) {
      parts.add(new DiagnosticsPublisher(context, (uri, signal) => diagnosticsOf(uri, context, signal)));
    } else if (client.capabilities.workspace?.diagnostics?.refreshSupport) {
      const refresh = (): void => void connection.languages.diagnostics.refresh();
      parts.add(context.papers.onDidChange(refresh));
      parts.add(context.indexer.onDidChangeKeys(refresh));
      parts.add(context.settings.onDidChange(refresh));
    }
    return parts;
  },
};

function pulls({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined;
}

/** Undefined while there are no papers, so that nothing can be said. */
async function diagnosticsOf(
  uri: string,
  { notes, settings }: FeatureContext,
  signal: AbortSignal,
): Promise<Diagnostic[] | undefined> {
  const severities = readSeverities(await settings.get('diagnostics', uri, signal));
  const problems = await notes.problemsIn(uri, signal);
  return problems?.flatMap((problem) => {
    const severity = severities[problem.code];
    return severity === undefined ? [] : [diagnostic(problem, severity)];
  });
}

function diagnostic({ code, mention, message, papers }: MentionProblem, severity: DiagnosticSeverity): Diagnostic {
  const data: MentionDiagnosticData = { papers: papers.map(({ id }) => id) };
  return { range: mention.range, severity, code, source: 'Lectern', message, data };
}

type Severities = Readonly<Record<MentionProblemCode, DiagnosticSeverity | undefined>>;

/** Those of the manifest. */
const defaults: Severities = {
  unknown: DiagnosticSeverity.Warning,
  inexact: DiagnosticSeverity.Information,
  ambiguous: DiagnosticSeverity.Warning,
};

const severityNames = new Map<unknown, DiagnosticSeverity | undefined>([
  ['error', DiagnosticSeverity.Error],
  ['warning', DiagnosticSeverity.Warning],
  ['information', DiagnosticSeverity.Information],
  ['hint', DiagnosticSeverity.Hint],
  ['off', undefined],
]);

function readSeverities(setting: unknown): Severities {
  const { unknown, inexact, ambiguous } = asRecord(setting);
  const read = (name: unknown, code: MentionProblemCode): DiagnosticSeverity | undefined =>
    severityNames.has(name) ? severityNames.get(name) : defaults[code];
  return {
    unknown: read(unknown, 'unknown'),
    inexact: read(inexact, 'inexact'),
    ambiguous: read(ambiguous, 'ambiguous'),
  };
}

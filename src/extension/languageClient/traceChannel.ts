import * as vscode from 'vscode';
import { DisposableStack } from '../../core/util/disposable.ts';
import { Emitter } from '../../core/util/event.ts';

/**
 * Where the client writes its trace. vscode-languageclient 10 traces only when the log level of its channel is Trace; in
 * this channel the setting `lectern.trace.server` alone decides, and the trace shows at the usual level.
 */
export function createTraceChannel(log: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const parts = new DisposableStack();
  const changed = parts.add(new Emitter<vscode.LogLevel>());
  parts.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) {
        changed.fire(wantedLevel());
      }
    }),
  );
  return {
    ...log,
    get logLevel() {
      return wantedLevel();
    },
    onDidChangeLogLevel: changed.event,
    trace: (message: string, ...details: unknown[]) => log.info(message, ...details),
    dispose: () => parts.dispose(),
  };
}

const setting = 'lectern.trace.server';

function wantedLevel(): vscode.LogLevel {
  const trace = vscode.workspace.getConfiguration().get<string>(setting);
  return trace === 'off' ? vscode.LogLevel.Off : vscode.LogLevel.Trace;
}

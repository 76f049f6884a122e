import * as vscode from 'vscode';
import { readColumnChoices, withColumnChoice, type ColumnChoices } from '../../core/readers/columns/columnChoices.ts';
import type { NamedRole } from '../../core/readers/columns/columnRole.ts';

const section = 'lectern';
const name = 'columns';

/** Whether a change of the settings concerns the columns. */
export function affectsColumns(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.${name}`);
}

/** Reads the setting `lectern.columns`, and says once what is wrong with it. */
export class ColumnsSetting {
  readonly #warn: (flaw: string) => void;
  readonly #told = new Set<string>();

  constructor(warn: (flaw: string) => void) {
    this.#warn = warn;
  }

  /** The choices that are in force where a file is. */
  choices(uri: vscode.Uri): readonly ColumnChoices[] {
    const { choices, flaws } = readColumnChoices(vscode.workspace.getConfiguration(section, uri).get<unknown>(name));
    flaws
      .filter((flaw) => !this.#told.has(flaw))
      .forEach((flaw) => {
        this.#told.add(flaw);
        this.#warn(flaw);
      });
    return choices;
  }
}

/** Adds a choice to the setting: to the workspace's, or to the person's own where no folder is open. */
export async function writeColumnChoice(uri: vscode.Uri, glob: string, choice: NamedRole): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section, uri);
  const values = settings.inspect<unknown>(name);
  const [target, before] = vscode.workspace.workspaceFolders?.length
    ? [vscode.ConfigurationTarget.Workspace, values?.workspaceValue]
    : [vscode.ConfigurationTarget.Global, values?.globalValue];
  await settings.update(name, withColumnChoice(before, glob, choice), target);
}

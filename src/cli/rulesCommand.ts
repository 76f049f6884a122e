import type { RepairRule } from '../core/repair/repairRule.ts';
import { repairRules } from '../core/repair/repairText.ts';
import { exitStatus, parseArguments, UsageError, type Command } from './commandLine.ts';

/** Prints the names of the rules that make extracted text readable, in the order in which they run. */
export const rulesCommand: Command = {
  name: 'rules',
  synopsis: 'rules',
  summary: 'name the rules that repair texts, in their order, for --without',

  run(context) {
    const { positionals } = parseArguments(context.arguments, {});
    if (positionals.length > 0) {
      throw new UsageError('This command takes no arguments.');
    }
    repairRules.forEach(({ name }) => {
      context.print(name);
    });
    return Promise.resolve(exitStatus.ok);
  },
};

/** The rules but for those that are named. @throws UsageError for a name that no rule has */
export function rulesWithout(names: readonly string[]): readonly RepairRule[] {
  const unknown = names.find((name) => repairRules.every((rule) => rule.name !== name));
  if (unknown !== undefined) {
    throw new UsageError(`There is no rule "${unknown}". \`lectern rules\` names them.`);
  }
  return repairRules.filter(({ name }) => !names.includes(name));
}

import { readColumnChoices, type ColumnChoices } from '../../core/readers/columns/columnChoices.ts';
import { FollowedSetting } from '../followedSetting.ts';
import type { Settings } from '../settings.ts';

/** What the person says that the columns of paper files hold. */
export type ColumnsSetting = FollowedSetting<readonly ColumnChoices[]>;

/**
 * The setting `lectern.columns`. Of folders that differ, the first one counts.
 *
 * @param scopes URIs of the folders
 * @param warn is told what is wrong with the setting
 */
export function followColumns(
  settings: Pick<Settings, 'get' | 'onDidChange'>,
  scopes: () => readonly (string | undefined)[],
  warn: (flaw: string) => void,
): ColumnsSetting {
  const read = (told: readonly Readonly<Record<string, unknown>>[]): readonly ColumnChoices[] =>
    told.toReversed().flatMap((setting) => {
      const { choices, flaws } = readColumnChoices(setting);
      new Set(flaws).forEach(warn);
      return choices;
    });
  return new FollowedSetting(settings, { name: 'columns', scopes, read });
}

import { FollowedSetting } from '../followedSetting.ts';
import type { Settings } from '../settings.ts';

/** What each key means, by the key in Unicode's composed form. */
export type Aliases = FollowedSetting<ReadonlyMap<string, string>>;

/**
 * The setting `lectern.aliases`: citation keys of a person's own, and the IDs or citation keys of the papers that they mean. The
 * folders of a workspace share theirs; of two that differ, that of the first folder counts.
 *
 * @param scopes URIs of the folders
 */
export function followAliases(
  settings: Pick<Settings, 'get' | 'onDidChange'>,
  scopes: () => readonly (string | undefined)[],
): Aliases {
  const read = (told: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, string> => {
    const entries = told.toReversed().flatMap((setting) => Object.entries(setting));
    return new Map(
      entries.flatMap(([key, target]) => (typeof target === 'string' ? [[key.normalize(), target] as const] : [])),
    );
  };
  return new FollowedSetting(settings, { name: 'aliases', scopes, read });
}

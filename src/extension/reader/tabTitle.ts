const mostCharacters = 40;

/** A title short enough for a tab: what stands before the colon, cut between words where that is long, too. */
export function tabTitle(title: string): string {
  const [name = title] = title.split(': ');
  if (name.length <= mostCharacters) {
    return name;
  }
  const space = name.lastIndexOf(' ', mostCharacters);
  return `${name.slice(0, space > 0 ? space : mostCharacters)} …`;
}

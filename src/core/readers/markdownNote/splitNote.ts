/** A Markdown note, taken apart. */
export interface SplitNote {
  /** What stands between the lines `---` at its beginning. */
  readonly frontMatter: string;
  /** The texts under the headings `Abstract` and `Introduction`, up to the next heading of any level. */
  readonly sections: ReadonlyMap<string, string>;
}

const fence = /^---[ \t]*$/;
/** Also `...`, which ends a document in YAML. */
const closingFence = /^(?:---|\.\.\.)[ \t]*$/;
const heading = /^#{1,6}[ \t]+(.*?)[ \t#]*$/;
const namedSection = /^(?:\d+\.?\s+)?(abstract|introduction)$/i;

/** Takes a note apart; undefined where it does not begin with front matter. */
export function splitNote(text: string): SplitNote | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  if (!fence.test(lines[0] ?? '')) {
    return undefined;
  }
  const end = lines.findIndex((line, index) => index > 0 && closingFence.test(line));
  return end < 0
    ? undefined
    : { frontMatter: lines.slice(1, end).join('\n'), sections: namedSections(lines.slice(end + 1)) };
}

function namedSections(lines: readonly string[]): Map<string, string> {
  const sections = new Map<string, string>();
  let name: string | undefined;
  let paragraphs: string[] = [];
  const close = (): void => {
    const text = paragraphs.join('\n').trim();
    if (name !== undefined && text !== '' && !sections.has(name)) {
      sections.set(name, text);
    }
  };
  for (const line of lines) {
    const title = heading.exec(line)?.[1];
    if (title === undefined) {
      paragraphs.push(line);
    } else {
      close();
      name = namedSection.exec(title)?.[1]?.toLowerCase();
      paragraphs = [];
    }
  }
  close();
  return sections;
}

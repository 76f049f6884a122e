/** Characters that mean something anywhere in a line, in CommonMark or in the extensions that editors add to it. */
const markup = /[\\`*_{}[\]<>&~|$^#]/g;

/** What editors turn into links by themselves: addresses with a scheme, of mail, with `www.`. */
const address = /:(?=\S)|@|(?<=\bwww)\./gi;

/** What makes a line a list item, an underlined heading or a definition when it stands at its beginning. */
const blockStart = /^[+=:-]/;
const orderedItem = /^(\d+)([.)])/;

/**
 * Escapes text so that Markdown shows it as it is, on one line: CommonMark lets every ASCII punctuation character be
 * escaped with a backslash (CommonMark 0.31.2, section 2.4). Punctuation that means nothing stays as it is, so that the
 * Markdown itself is readable. White space is collapsed: neither indentation nor line break may mean anything.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(markup, String.raw`\$&`)
    .replace(address, String.raw`\$&`)
    .replace(blockStart, String.raw`\$&`)
    .replace(orderedItem, String.raw`$1\$2`);
}

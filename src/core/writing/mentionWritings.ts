import type { Paper } from '../paper.ts';
import { markdownLink } from './markdownLink.ts';
import { mentionLanguage } from './mentionLanguage.ts';

/** How a note can name a paper. */
export type Writing = 'id' | 'wikiLink' | 'citation' | 'link';

/** Another way to write a mention. */
export interface MentionWriting {
  /** For a person to choose: "a citation, @jin2023dnf". */
  readonly title: string;
  readonly text: string;
}

type Write = (paper: Paper) => MentionWriting | undefined;

const bareId: Write = ({ id }) => ({ title: 'a bare ID', text: id });
const escapedId: Write = ({ id }) => ({ title: 'a bare ID', text: id.replaceAll('_', String.raw`\_`) });
const wikiLink: Write = ({ id }) => ({ title: 'a wiki link, [[ID]]', text: `[[${id}]]` });
const titledLink: Write = (paper) => {
  const text = markdownLink(paper);
  return text === undefined ? undefined : { title: 'a link with the title', text };
};

function citation(before: string, after = ''): Write {
  return ({ citationKey }) => {
    const text = before + citationKey + after;
    return { title: `a citation, ${text}`, text };
  };
}

/** How each language writes; a language that is not listed has the ways of plain text. */
const languages: Readonly<Record<string, Partial<Record<Writing, Write>>>> = {
  markdown: { id: bareId, wikiLink, citation: citation('@'), link: titledLink },
  latex: { id: escapedId, citation: citation(String.raw`\cite{`, '}') },
  typst: { id: bareId, citation: citation('@') },
  org: { id: bareId, wikiLink, citation: citation('[cite:@', ']') },
  restructuredtext: { id: bareId, citation: citation(':cite:p:`', '`') },
  asciidoc: { id: bareId, citation: citation('cite:[', ']') },
};
const plainText: Partial<Record<Writing, Write>> = { id: bareId, wikiLink };

/** The other ways in which a note of a language can write a mention of a paper. */
export function otherWritings(paper: Paper, current: Writing, languageId: string): MentionWriting[] {
  const ways = languages[mentionLanguage(languageId)] ?? plainText;
  return Object.entries(ways).flatMap(([writing, write]) => (writing === current ? [] : (write(paper) ?? [])));
}

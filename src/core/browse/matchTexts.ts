import type { Paper, PaperText } from '../paper.ts';
import { bibliographicLine } from '../render/bibliographicLine.ts';
import type { Evidence, SearchHit, TextRange } from '../search/searchHit.ts';

/** Characters before a match, or between two, that are not shortened. */
const longestGap = 40;

/** More of an abstract than a row shows. */
const longestOpening = 160;

/** Puts the matching parts of a text between ‹ and ›, for places that can show nothing but plain text. */
export function markMatches(text: string, ranges: readonly TextRange[]): string {
  let marked = '';
  let reached = 0;
  for (const { start, end } of ranges) {
    marked += `${text.slice(reached, start)}‹${text.slice(start, end)}›`;
    reached = end;
  }
  return marked + text.slice(reached);
}

/**
 * Says in one line why a paper matches a query, with the matching parts marked: the words of the title, the citation key or
 * the ID, and the best sentence of the text. What stands in the title or beside it as it was typed is left out: lists mark
 * that themselves.
 */
export function describeMatch(
  { paper, titleRanges }: SearchHit,
  evidence: Evidence | undefined,
  query: string,
): string | undefined {
  const typed = query.trim().toLowerCase();
  const isShown = [paper.title, bibliographicLine(paper)].some((text) => text.toLowerCase().includes(typed));
  const reasons = [
    isShown ? undefined : (describeNameMatch(paper, typed) ?? describeTitleMatch(paper.title, titleRanges)),
    evidence && `“${quote(evidence)}”`,
  ];
  return reasons.filter(Boolean).join(' · ') || undefined;
}

/** How the abstract of a paper begins, for a row that has nothing else to say of it. */
export function openingLine(text: PaperText | undefined): string | undefined {
  const paragraph = text?.abstract.find((block) => block.kind === 'paragraph');
  if (!paragraph || paragraph.text.length <= longestOpening) {
    return paragraph?.text;
  }
  const cut = paragraph.text.lastIndexOf(' ', longestOpening);
  return `${paragraph.text.slice(0, cut > 0 ? cut : longestOpening)} …`;
}

/** The words of the title that match: `Title: ‹Decouple›, ‹Feedb›ack`. */
function describeTitleMatch(title: string, ranges: readonly TextRange[]): string | undefined {
  const words = Array.from(title.matchAll(/\S*[^\s:;,.!?]/g), ({ 0: word, index }) => {
    const inWord = ranges
      .filter(({ start, end }) => start < index + word.length && end > index)
      .map(({ start, end }) => ({ start: Math.max(start - index, 0), end: Math.min(end - index, word.length) }));
    return inWord.length > 0 ? markMatches(word, inWord) : undefined;
  });
  const matching = words.filter((word) => word !== undefined);
  return matching.length > 0 ? `Title: ${matching.join(', ')}` : undefined;
}

function describeNameMatch({ citationKey, id }: Paper, typed: string): string | undefined {
  for (const [what, name] of [
    ['Citation key', citationKey],
    ['ID', id],
  ] as const) {
    const start = name.toLowerCase().indexOf(typed);
    if (start >= 0) {
      return `${what}: ${markMatches(name, [{ start, end: start + typed.length }])}`;
    }
  }
  return undefined;
}

/** A sentence with its matching parts near its beginning and near one another, since a row shows some eighty characters. */
function quote({ text, ranges }: Evidence): string {
  let quoted = '';
  let reached = 0;
  for (const { start, end } of ranges) {
    quoted += shorten(text.slice(reached, start), reached > 0);
    quoted += markMatches(text.slice(start, end), [{ start: 0, end: end - start }]);
    reached = end;
  }
  return quoted + text.slice(reached);
}

/** Takes the middle out of a long text between two matches, or the beginning out of one before the first. */
function shorten(text: string, isBetween: boolean): string {
  if (text.length <= longestGap) {
    return text;
  }
  const start = isBetween ? (/^.{0,12}(?=\s)/su.exec(text)?.[0] ?? '') : '';
  const end = /(?<=\s).{0,24}$/su.exec(text)?.[0] ?? '';
  return `${start}${isBetween ? ' ' : ''}… ${end}`;
}

import type { Block } from '../paper.ts';

const sentenceEnd = /[.!?][)\]"”’']*(?= \p{Lu})/gu;

/** The first sentences of some blocks, at most `limit` characters; cut between words where a sentence is longer. */
export function firstSentences([first]: readonly Block[], limit = 400): string {
  const whole = first?.kind === 'paragraph' ? first.text : '';
  if (whole.length <= limit) {
    return whole;
  }
  const ends = [...whole.slice(0, limit + 2).matchAll(sentenceEnd)];
  const last = ends.map(({ index, 0: mark }) => index + mark.length).findLast((end) => end <= limit);
  if (last !== undefined && last >= limit / 3) {
    return whole.slice(0, last);
  }
  const space = whole.lastIndexOf(' ', limit - 2);
  const start = whole.slice(0, space > 0 ? space : limit - 2).replace(/[\ud800-\udbff]$/, '');
  return `${start} …`;
}

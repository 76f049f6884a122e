import { findTitleBreak } from './titleBreak.ts';
import { findColon, findCommas, findNameEnd, findShortForms, findSpellings } from './titleEvidence.ts';
import { readableWord } from './titleWords.ts';

const question =
  /^(?:(?:Are|Can|Could|Do|Does|Did|Has|Have|Is|Should|Will|Would) (?!I )|(?:How|What|Where|Who|Why) (?:Are|Can|Do|Does|Is|Should) )/;

/**
 * The title as it was published, from its words without punctuation, as an ID has them, and from what the paper's own
 * text tells. What neither says is left out: a title without its comma reads better than one with a colon too many.
 *
 * @param isCut the ID has not all words, so the end of the title is not known
 */
export function publishedTitle(words: readonly string[], isCut: boolean, text = ''): string {
  const end = findTitleBreak(words) ?? (text === '' ? undefined : (findColon(words, text) ?? findNameEnd(words, text)));
  const shortForms = findShortForms(words, text);
  const spellings = text === '' ? undefined : findSpellings(words, text);
  const commas = text === '' ? undefined : findCommas(words, text);
  const isQuestion = question.test(words.join(' '));
  const punctuated = words.map((word, index) => {
    const spelling =
      spellings?.get(word) ?? (word === 'Birds' && words[index + 1] === 'Eye' ? "Bird's" : readableWord(word));
    const spelled = shortForms.has(index) ? `(${spelling})` : spelling;
    if (index === end && !/^[-–]$/.test(words[index + 1] ?? '')) {
      return spelled + (isQuestion ? '?' : ':');
    }
    if (index === words.length - 1 && isQuestion && end === undefined && !isCut) {
      return `${spelled}?`;
    }
    return commas?.has(index) && index !== end ? `${spelled},` : spelled;
  });
  return punctuated.join(' ').trim();
}

import { isNameParticle } from './personName.ts';
import { readableWord } from './titles/titleWords.ts';

/**
 * The one grammar of paper IDs, as the open-access sites of computer vision form them:
 *
 *     Family_Word_Word_…_VENUE_YEAR      Jin_DNF_Decouple_and_Feedback_Network_for_Seeing_in_the_Dark_CVPR_2023
 *
 * The family name is the first author's. The title stands without its punctuation, with `_` for a space, `__` for
 * ` & ` and `360deg` for `360°`, and ends after its tenth word.
 */

/** What an ID says about its paper. */
export interface PaperIdParts {
  /** Family name of the first author, with spaces: `De Luigi`. Empty when the ID has none. */
  readonly family: string;
  /** The title as far as the ID has it, readable but without the punctuation that the ID dropped. */
  readonly title: string;
  /** The ID ends at the tenth word, where titles are cut: there is most likely more. */
  readonly titleIsCut: boolean;
  readonly venue?: string;
  readonly year?: number;
}

export interface SplitPaperId extends Omit<PaperIdParts, 'title'> {
  readonly titleWords: readonly string[];
}

const titleWordLimit = 10;
const venue = /^(?=.*[A-Z].*[A-Z])[A-Za-z]+$/;
const year = /^(?:19|20)\d\d$/;
const wholeId = /^[^\s_]+_\S*_(?=[a-z]*[A-Z][a-z]*[A-Z])[A-Za-z]+_(?:19|20)\d\d$/;

/** The ID as it was published: without the number that tells rows with the same ID apart (`…_CVPR_2023#2`). */
export function publishedId(id: string): string {
  return id.includes('#') ? id.replace(/#\d+$/, '') : id;
}

/**
 * Takes an ID apart. Never fails: of an ID that does not follow the grammar, all is title but for the first word, or
 * all where there is only one.
 */
export function parsePaperId(id: string): PaperIdParts {
  const { titleWords, ...parts } = splitPaperId(id);
  return { ...parts, title: parts.family === '' ? id : titleWords.map(readableWord).join(' ').trim() };
}

/** The same with the words of the title as they stand in the ID. */
export function splitPaperId(id: string): SplitPaperId {
  const words = publishedId(id).split('_');
  if (words.length === 1) {
    return { family: '', titleWords: [id], titleIsCut: false };
  }
  const end = takeVenueAndYear(words);
  const familyLength = countFamilyWords(words);
  const titleWords = words.slice(familyLength);
  return {
    family: words.slice(0, familyLength).join(' '),
    titleWords,
    titleIsCut: titleWords.length >= titleWordLimit,
    ...end,
  };
}

/** Whether a text is a whole ID: a family name, a title, a venue and a year. */
export function isPaperId(text: string): boolean {
  return wholeId.test(text);
}

/** Removes venue and year from the end of the words; a year that breaks off (`CVPR_202`) is removed but not told. */
function takeVenueAndYear(words: string[]): { venue?: string; year?: number } {
  const last = words.at(-1) ?? '';
  const beforeLast = words.at(-2) ?? '';
  if (words.length < 4 || !/^\d{0,4}$/.test(last) || !venue.test(beforeLast)) {
    return {};
  }
  words.splice(-2);
  return year.test(last) ? { venue: beforeLast, year: Number(last) } : { venue: beforeLast };
}

function countFamilyWords(words: readonly string[]): number {
  let length = 0;
  while (length < words.length - 2 && isNameParticle(words[length] ?? '')) {
    length += 1;
  }
  return length + 1;
}

const connectors = new Set(
  'of for and in with on to the a an via from by vs. as at under using into between or without over through'.split(' '),
);
const longestHeading = 12;

const usual =
  /^(?:Related [Ww]orks?|RELATED WORKS?|Prior [Ww]orks?|Previous [Ww]orks?|Background(?: and [Rr]elated [Ww]orks?)?|Preliminar(?:y|ies)|Motivations?|Contributions?|Overview|(?:The |Our |Proposed )?(?:Method(?:s|ology)?|Approach)|Experiments?|Problem (?:[Ff]ormulation|[Dd]efinition|[Ss]etup|[Ss]tatement))(?=\s|\p{Cc}|$)/u;

/** Of all headings the most common; what follows begins with names, which look like a heading, too. */
const relatedWork = /^(?:Related [Ww]orks?|RELATED WORKS?|Prior [Ww]orks?)(?=\s+["“]?[\p{Lu}\d])/u;
const sentenceOpening = /^(?:We|This|These|It|They|There|I)\s/;
const sentenceWord = /^(?:We|Our|The|This|These|It|They|There|In|A|An|Given|To)\s/;

/**
 * How many characters of a text are the words of a section's heading that the section's first sentence follows, or 0 when
 * no heading can be told from it. A sentence starts at a capital letter that a word in small letters follows.
 */
export function headingLength(text: string): number {
  const related = relatedWork.exec(text);
  if (related) {
    return related[0].length;
  }
  if (sentenceOpening.test(text)) {
    return 0;
  }
  const words = Array.from(text.matchAll(/[^\s\p{Cc}]+|\p{Cc}/gu));
  let small = 0;
  for (const [index, { 0: word, index: at }] of words.slice(0, longestHeading + 1).entries()) {
    const [next, afterNext] = [words[index + 1]?.[0], words[index + 2]?.[0]];
    const isEnd = /\p{Cc}/u.test(word) || isNumber(word, next);
    const isRepeated = index > 1 && word === words[0]?.[0] && !sentenceWord.test(`${next ?? ''} `);
    if (index > 0 && (isEnd || isRepeated || isRunInTitle(word, next) || startsSentence(word, next, afterNext))) {
      return text.slice(0, at).trimEnd().length;
    }
    small += /^\p{Ll}/u.test(word) && !connectors.has(word) ? 1 : 0;
    if (
      isEnd ||
      small > 4 ||
      (/[.;!]$/.test(word) && !word.endsWith('vs.')) ||
      (word.endsWith(',') && !/^\p{Lu}/u.test(next ?? ''))
    ) {
      break;
    }
  }
  return usual.exec(text)?.[0].length ?? 0;
}

function startsSentence(word: string, next = '', afterNext = ''): boolean {
  if (/^(?:Fig\.|Figure|Table|Tab\.)$/.test(word) && /^\d/.test(next)) {
    return true;
  }
  if (!/^["“‘(]?\p{Lu}/u.test(word)) {
    return false;
  }
  if (connectors.has(next)) {
    return (
      /^\p{Ll}/u.test(afterNext) &&
      /^(?:Given|In|On|To|For|At|With|By|From|As|Most|Many|Some|One|All|Each|Both|Due|Based|Inspired|Similar|Thanks|Compared|Prior|Built)$/.test(
        word,
      )
    );
  }
  return /^(?:\p{Ll}|\[\d)/u.test(next) && !/[:)]$/.test(word);
}

/** `Data Training. We`: a title of a single word, run into the section's first sentence. */
function isRunInTitle(word: string, next = ''): boolean {
  return /^\p{Lu}\p{Ll}{3,}\.$/u.test(word) && /^\p{Lu}/u.test(next);
}

function isNumber(word: string, next = ''): boolean {
  return /^\d(?:\.\d)+\.?$/.test(word) && /^\p{Lu}/u.test(next);
}

/** Whether a text starts with words that are the heading of a section in most papers. */
export function isUsualHeading(text: string): boolean {
  return relatedWork.test(text) || usual.test(text);
}

import { countForms, addDocument } from '../../../../src/core/repair/words/formCounts.ts';
import { Lexicon, packLexicon } from '../../../../src/core/repair/words/lexicon.ts';
import { wordKnowledge, type WordKnowledge } from '../../../../src/core/repair/words/wordKnowledge.ts';

const english =
  'a above after again all along also and any are as at away be because before below between boat bright broad but by can chart ' +
  'city clear co cold current curriculum day deep design detail do down each ebb end fast ferry fish fitting flies flow fog follow for from ' +
  'full gauge gear gel grand ground harbor harbour has have hidden high how however i in information instead into is it its just ' +
  'kelp land late lay less level lie lies light line little long look low lying made mail many map maps mean method ' +
  'model moon more most move name near net nets nevertheless new night no north note now observe of off old on one operate ' +
  'or other our out over part pole post pre prevent quiet rain re reach real result re resign rest review rise river sail sand ' +
  'sea see self semi send shallow she ship shore sign slow small so some south state stone storm stream street strong sun ' +
  'supervised system task tasks than that the their then there these they this tide tides tidal to tonight too trivial turn ' +
  'turns under up upon use used variables very vented vessel was water wave we west what when where which wind with word words work works world';

/** A lexicon of a few hundred words. */
const lexicon = new Lexicon(packLexicon(new Set(english.split(' '))));

/** What is known when a text stands in a library with others. */
export function wordsOf(text: string, others: readonly string[] = []): WordKnowledge {
  const library = new Map<string, number>();
  for (const document of [text, ...others]) {
    addDocument(library, countForms(document));
  }
  return wordKnowledge({ paper: countForms(text), library, lexicon });
}

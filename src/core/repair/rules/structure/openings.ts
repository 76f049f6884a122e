/**
 * Openings of sentences, and which share of the sentences that open so begin a paragraph: measured on 3,100 sentences of papers
 * whose printed lines tell where paragraphs end. First match counts.
 */
const shares: readonly (readonly [RegExp, number])[] = [
  // The author turns to a summary, to the own work, to a goal.
  [
    /^(?:(?:(?:In summary|To summari[sz]e|To sum up|Overall|In conclusion), )?(?:our|the) (?:[\p{Ll}-]+ ){0,2}contributions?\b|Contributions\b|(?:In summary, )?we (?:summari[sz]e|highlight|list) (?:our|the)|the (?:rest|remainder) of (?:the|this)|the following sections?\b)/iu,
    0.998,
  ],
  [/^(?:(?:the |our )?(?:source )?codes?|our (?:data|models|results)) (?:is|are|and|will|can)\b/i, 0.5],
  [/^In this (?:paper|work|study|article)\b/, 0.65],
  [
    /^(?:(?:Moreover|Furthermore|Besides|Meanwhile|In addition|Additionally|Finally|Therefore|However), to (?!the best)|To (?:address|tackle|solve|overcome|alleviate|mitigate|bridge|remedy|deal|handle|resolve|fill|circumvent|cope)\b|To achieve (?:this|these|the)\b|Towards? )/,
    0.4,
  ],
  [/^(?:In (?:summary|conclusion|a nutshell|short)|To (?:sum up|summari[sz]e)|Overall)\b/, 0.4],
  [/^(?:Inspired|Motivated|Driven|Based on|Building on|Given (?:the|these|this))\b/, 0.35],
  [
    /^(?:Recent(?:ly)?|Over the (?:past|last)|In recent|In the (?:past|last)|With the|Following|There (?:is|are|have|has)|Another|Existing|Previous|Prior|Early|Traditional|Current|Classic)\b/,
    0.3,
  ],
  [/^(?:We (?:conduct|evaluate|validate|demonstrate|perform|argue|test|verify)|Extensive|Experiment)/, 0.2],
  [/^(?:As (?:shown|illustrated|depicted)|Fig|Table|Our\b|To this end\b|To (?!this|that|be|the best))/, 0.16],
  [/^(?:In (?!addition|particular|this|other|contrast)|Despite|Although|Though|While|Albeit)\b/, 0.14],
  // The sentence leans on the one before.
  [/^(?:This|These|Those|That|It|Its|They|Their|Such|Both|All|He|She|And|Or|As a)\b/, 0.005],
  [/^(?:Thus|Hence|Therefore|As a (?:result|consequence)|Consequently|Accordingly|So|Since|Because)\b/, 0.012],
  [
    /^(?:Specifically|In particular|Particularly|Concretely|For (?:example|instance)|More (?:specifically|importantly|precisely)|That is|In other words|In this (?:way|case|manner)|Here|Then|Afterwards?|Next|Subsequently|Similarly|Likewise|By (?:doing|this)|Note|Namely|See|Even|Indeed|Instead|Otherwise|Typically|Intuitively|Importantly|Notably|Interestingly|Critically|Crucially|However|Nevertheless|Nonetheless|But|Yet|\S*\p{Lu}\S*\p{Lu})/u,
    0.032,
  ],
  [/^(?:In addition|Additionally|Furthermore|Finally|Last|We|For|By|At|On the|From|When|After|If|Due)\b/, 0.055],
  [/^(?:Secondly|Second|Third|Thirdly|Fourth)\b/, 0.07],
];
const usual = 0.11;

/** Sentences that conclude, and how much more often than others a paragraph ends with them. */
const conclusions: readonly (readonly [RegExp, number])[] = [
  [/^(?:Thus|Hence|Therefore|As a (?:result|consequence)|Consequently)\b/, 1.7],
  [/^(?:This|These|It|Such)\b/, 1.4],
  [/^(?:Second|Third|Finally|Last|Moreover|Furthermore|In addition|Additionally)/, 1.25],
];
const otherwise = 0.93;

/** What it costs to start a paragraph with a sentence behind another: the logarithm of the odds against it. */
export function breakCost(sentence: string, before: string): number {
  const share = shareOf(sentence);
  const more = conclusions.find(([conclusion]) => conclusion.test(before))?.[1] ?? otherwise;
  return Math.log((1 - share) / share / more);
}

function shareOf(sentence: string): number {
  const words = sentence.replace(/^["“‘(]/, '');
  return shares.find(([opening]) => opening.test(words))?.[1] ?? usual;
}

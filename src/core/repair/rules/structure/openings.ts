/** Openings of sentences, and how much a paragraph would cost that starts with one: below 0, it should. First match counts. */
const costs: readonly (readonly [RegExp, number])[] = [
  // The author turns to a goal, to the own work, or to a summary.
  [
    /^(?:(?:Moreover|Furthermore|Besides|Meanwhile|In addition|Additionally|Finally|Therefore|However), to (?!the best)|To (?:address|tackle|solve|overcome|alleviate|mitigate|bridge|remedy|deal|handle|resolve|fill|circumvent|cope|sum up|summari[sz]e|this end)\b|(?:Towards|For) this (?:end|goal|purpose)|In this (?:paper|work|study|article)\b|In (?:summary|conclusion|a nutshell)\b|(?:Our|The) (?:\w+ )?contributions?\b|Contributions\b|We (?:summari[sz]e|highlight) (?:our|the)|(?:Inspired|Motivated|Driven) by|On the other hand|Based on (?:the|these|this) (?:above|observations?|analys[ie]s|insights?|principles?|findings?))/,
    -2.6,
  ],
  [
    /^(?:To \p{Ll}+ (?:the|this|these|our|such|a|an|more|better)\b|We (?:propose|present|introduce)\b|Recently|Despite|Unlike|Different from|Given the above|Over the past)/u,
    -1,
  ],
  [
    /^(?:Another|One (?:of|line|way|common|possible|major|potential)|Existing|Most|Many|Recent|Previous|Prior|Current|Early|Traditional|Classic|Conventional|The pioneering|Unfortunately|Extensive|Experiment|Why|How|What|Among|In contrast|Our |We (?:conduct|perform|evaluate|validate|demonstrate|argue|observe|find|show))/,
    0.2,
  ],
  [/^(?:However|Nevertheless|Nonetheless|While|Although|Though)\b/, 0.6],
  [/^(?:Meanwhile|Moreover|In addition|Besides|Additionally|Furthermore|Finally)\b/, 1],
  // The sentence leans on the one before.
  [
    /^(?:This|These|Those|That|It|Its|They|Their|Such|Specifically|For (?:example|instance|this reason)|Thus|Then|Also|As a (?:result|consequence)|Hence|In other words|Consequently|Accordingly|First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Here|In this (?:way|case|manner|context|sense)|By (?:doing|this)|Similarly|Likewise|Instead|Note|Even|Otherwise|Indeed|Rather|So|And|But|Or|He|She|Both|Last|Still|Yet|Subsequently|Therefore|Concretely|As (?:shown|illustrated|depicted|can be)|More (?:specifically|importantly)|See|Afterwards)\b/,
    2,
  ],
];
const usual = 0.9;

/** What it costs to start a paragraph with these words. */
export function breakCost(sentence: string): number {
  return costs.find(([opening]) => opening.test(sentence))?.[1] ?? usual;
}

/** Whether these words plainly open another thought. */
export function opensThought(sentence: string): boolean {
  return breakCost(sentence) < -2;
}

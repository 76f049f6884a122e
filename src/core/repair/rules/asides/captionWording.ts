/** A sentence that tells its reader what to see in a figure or a table. */
const captionStart =
  /^(?:Left|Right|Top|Bottom|Upper|Lower|Middle|First row|Second row|The (?:first|second|third|left|right|top|bottom|upper|lower|middle|red|blue|green|black|gray|grey|dashed|solid|color|colour|size|radius|area|x-axis|y-axis|bubble|arrow)|Each|Here|Red|Blue|Green|Orange|Yellow|Black|Dashed|Solid|Best viewed|Zoom|Please|Note that|Numbers?|Values?|Colou?rs?|Arrows?|Circles?|Boxes|Lines?|Rows?|Columns?|For example|For clarity|For visuali[sz]ation|See|Details|Images|We (?:show|visuali[sz]e|illustrate|plot|report|highlight|mark|denote))\b|^\((?!\p{Lu}{2,6}s?\))|^\[\p{L}/u;
const inFigure =
  /\b(?:rows?|columns?|panels?|arrows?|bubble|dashed|dotted|circles?|are shown|denotes?|represents?|indicates?|visuali[sz]\w+|axis|curves?|legend|highlighted|marked|figure|zoom\w*|(?:in|by) (?:red|blue|green|bold|gr[ae]y|brackets))\b|\((?:[a-h]|left|right|top|bottom|middle|red|blue|green)\)/i;
const runningStart =
  /^(?:To (?:this|address|tackle|solve|overcome|alleviate|mitigate|the best)|In (?:this (?:paper|work)|recent|the past|practice|fact|summary|contrast|addition|general|particular)|However|Moreover|Furthermore|Therefore|Nevertheless|Nonetheless|Recently|Recent|Although|Despite|Inspired|Motivated|Most|Many|Existing|Previous|Specifically|On the (?:one|other) hand|Besides|Meanwhile|Unfortunately|Typically|Generally|Based on|Our (?:main )?contributions?|We (?:propose|present|introduce|argue|believe|summari[sz]e)|While|Since|With the|By|Unlike|Intuitively|Thus|Hence|First|Second|One|Another)\b/;
/** What opens a paragraph more often than it follows a caption's last sentence. */
const paragraphStart =
  /^(?:To (?:this end|address|tackle|solve|overcome)|In (?:this (?:paper|work)|recent years|summary)|Our (?:main )?contributions?|We (?:summari[sz]e))\b/;
/** What captions end with, and running text does not start with. */
const conclusion = /^Our (?:proposed )?(?:method|approach|model|framework|network|solution|system)\b/;
/** `Broken line : depth at low tide`: what stands for what in a figure. */
const legendEntry = /^\p{Lu}[^.:]{0,30} ?: \p{Lu}/u;

/**
 * How much a sentence of a caption looks like one.
 *
 * @param before the caption up to the sentence
 * @param index how many sentences are before it
 */
export function captionSentenceScore(sentence: string, before: string, index: number): number {
  if (index === 0) {
    return 0;
  }
  const isLegend = legendEntry.test(sentence) && new RegExp(` ${legendEntry.source.slice(1)}`, 'u').test(before);
  if (isLegend || [captionStart, conclusion, inFigure].some((pattern) => pattern.test(sentence))) {
    return 0.6;
  }
  if (runningStart.test(sentence)) {
    return -1.5;
  }
  const citations = /\[\d[\d, –-]*\]/.test(sentence) ? 0.6 : 0;
  const length = sentence.length > 250 ? 0.4 : 0;
  const enumerates = /^\([a-c]\)/.test(before.trim()) ? 0.7 : 0;
  return (index < 3 ? 0.15 : -0.3) - citations - length - enumerates;
}

/** What speaks against the end of a caption: that it plainly goes on behind it. Below 0 where the text behind speaks for it. */
export function goesOnAsCaption(after: string): number {
  const next = after.trimStart();
  if (captionStart.test(next)) {
    return 1.5;
  }
  if (conclusion.test(next)) {
    return 0.5;
  }
  if (paragraphStart.test(next)) {
    return -1;
  }
  return runningStart.test(next) ? -0.5 : 0;
}

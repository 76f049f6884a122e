const functionWords = new Set(
  'a an the of in on at to for from with by and or but nor is are was were be been being has have had do does did can could may might will would shall should must not no this that these those it its they them their we our us you which who whose where when while as than then thus also such so if into onto over under between among through during before after because since each both other some any all most more only very e.g. i.e. however'.split(
    ' ',
  ),
);

/** Whether a word, in small letters, only joins others: prose cannot do without such words, lists of labels can. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

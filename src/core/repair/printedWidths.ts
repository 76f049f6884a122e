/** Widths of the characters of Times, the font of most papers, in thousandths of its size (Adobe font metrics). */
const widthsOfTimes: readonly (readonly [string, number])[] = [
  [' .,', 250],
  ['ijlt:;/', 278],
  ["fr()[]-’‘'I", 333],
  ['sJ', 389],
  ['acez“”', 444],
  ['FPS', 556],
  ['ELTZ', 611],
  ['BCR', 667],
  ['wADGHKNOQUVXY', 722],
  ['m&', 778],
  ['%', 833],
  ['M', 889],
  ['W', 944],
  ['—', 1000],
];
const usual = 500;
const widthOfCode = new Uint16Array(0x2100).fill(usual);
for (const [characters, width] of widthsOfTimes) {
  for (const character of characters) {
    widthOfCode[character.charCodeAt(0)] = width;
  }
}

export const spaceWidth = 250;
export const hyphenWidth = 333;

/** How far along a single endless line each character of a text would stand. */
export function printedWidths(text: string): Float64Array {
  const sums = new Float64Array(text.length + 1);
  for (let index = 0; index < text.length; index += 1) {
    sums[index + 1] = (sums[index] ?? 0) + (widthOfCode[text.charCodeAt(index)] ?? usual);
  }
  return sums;
}

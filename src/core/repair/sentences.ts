/** Words before a full stop that does not end a sentence. */
const abbreviations = new Set(
  'e.g i.e cf vs al fig figs eq eqs eqn sec secs tab ref refs no nos resp approx dr prof mr mrs ms st w.r.t vol pp ch ca co ltd viz a.k.a aka sup mat dim'.split(
    ' ',
  ),
);

const sentenceEnd = /[.!?]["”’')\]]*(?=\s|\p{Cc}|\p{L}|[•*∗†‡[(“"‘]|$)/gu;

/** As much of the text around a range tells where its sentences end. */
const context = 64;

/** Offsets just behind the sentences of a text that end between two offsets. Linear in the range, however long the text. */
export function sentenceEnds(text: string, start = 0, end = text.length): number[] {
  const base = Math.max(0, start - context);
  const window = text.slice(base, end + context);
  const ends: number[] = [];
  sentenceEnd.lastIndex = start - base;
  for (let match = sentenceEnd.exec(window); match && match.index < end - base; match = sentenceEnd.exec(window)) {
    const stop = match.index + match[0].length;
    if (isSentenceEnd(window, match.index, stop)) {
      ends.push(base + stop);
    }
  }
  return ends;
}

/** Whether the text up to here is a sentence that has ended. */
export function isFinished(before: string): boolean {
  const stop = /[.!?]["”’')\]]*$/.exec(before.slice(-8));
  return stop !== null && isSentenceEnd(before, before.length - stop[0].length, before.length);
}

function isSentenceEnd(text: string, stop: number, end: number): boolean {
  if (text[stop] !== '.') {
    return true;
  }
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
  if (/[.!?] \d$/.test(text.slice(Math.max(0, stop - 3), stop))) {
    return false;
  }
  const bare = word.replace(/^\.+/, '').toLowerCase();
  const next = text[end] ?? '';
  if (bare === 'etc' || bare === 'inc') {
    return !/^\s*\p{Ll}/u.test(text.slice(end, end + 3));
  }
  if (abbreviations.has(bare) || (/^\p{Lu}$/u.test(word) && /^\s*\p{Lu}/u.test(text.slice(end, end + 3)))) {
    return false;
  }
  return isGlued(text, stop, next) ? !isPartOfToken(text, stop, end) : true;
}

function isGlued(text: string, stop: number, next: string): boolean {
  return /\p{L}/u.test(next) && /[\p{L}\d]/u.test(text[stop - 1] ?? '');
}

/** A full stop within a token: a host name, a file name, an initial, `i.e`. */
function isPartOfToken(text: string, stop: number, end: number): boolean {
  const left = /[^\s\p{Cc}]*$/u.exec(text.slice(Math.max(0, stop - 40), stop))?.[0] ?? '';
  const right = /^[^\s\p{Cc}]*/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  return (
    /[/@_]|\.[\p{L}]/u.test(left + right.replace(/[.,;:]+$/, '')) ||
    /^(?:com|org|net|io|edu|html|github)\b/.test(right) ||
    left.length < 3
  );
}

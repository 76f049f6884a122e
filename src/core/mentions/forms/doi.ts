import type { Form } from '../grammar.ts';
import { longestName, percentDecoded } from '../nameInText.ts';
import { addressEnd } from './urls.ts';

/** A DOI, bare, after `doi:` or in an address. */
export const doi: Form = {
  opening: String.raw`(?<![\w.])10\.\d{4,9}\/`,
  contexts: ['text', 'code', 'url'],
  read(scan, start, opened) {
    const inUrl = start < scan.urlEnd;
    const limit = inUrl ? scan.urlEnd : addressEnd(scan.text, opened);
    if (limit - start > longestName) {
      return limit;
    }
    const whole = scan.text.slice(start, limit);
    const written = (inUrl ? whole.replace(/[?#].*$/, '') : whole).replace(/[.,;:!?'’”*_/\\]+$/, '');
    const end = start + written.length;
    if (end <= opened) {
      return limit;
    }
    scan.add({
      start,
      end,
      written: percentDecoded(written.replaceAll(/\\([_%#&~])/g, '$1')),
      kind: 'doi',
      form: inUrl ? 'url' : 'bare',
      outer: { start, end },
      isFirm: false,
    });
    return limit;
  },
};

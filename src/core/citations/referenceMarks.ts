import type { Engine, OutputFormat } from './citeproc.ts';
import type { Reference, ReferenceRun } from './reference.ts';

/**
 * The marks between which the processor puts what is set apart. They are characters of private use, which `oneLine` takes out of
 * all text that goes in; `\uE010` and `\uE011` stand for angle brackets.
 */
const marks = {
  italic: ['\uE000', '\uE001'],
  label: ['\uE002', '\uE003'],
  link: ['\uE004', '\uE005'],
} as const;

const keep = (_engine: Engine, text = ''): string => text;

/** The output of citeproc with marks in it. */
export const markedFormat: OutputFormat = {
  text_escape: (text: string) => text,
  bibstart: '',
  bibend: '',
  '@font-style/italic': marked('italic'),
  '@font-style/oblique': marked('italic'),
  '@font-style/normal': false,
  '@font-variant/small-caps': false,
  '@font-variant/normal': false,
  '@font-weight/bold': false,
  '@font-weight/normal': false,
  '@font-weight/light': false,
  '@passthrough/true': keep,
  '@text-decoration/none': false,
  '@text-decoration/underline': false,
  '@vertical-align/sup': false,
  '@vertical-align/sub': false,
  '@vertical-align/baseline': false,
  '@strip-periods/true': keep,
  '@strip-periods/false': keep,
  '@quotes/true': (engine: Engine, text?: string) =>
    text === undefined
      ? engine.getTerm('open-quote')
      : engine.getTerm('open-quote') + text + engine.getTerm('close-quote'),
  '@quotes/inner': (engine: Engine, text?: string) =>
    text === undefined ? '’' : engine.getTerm('open-inner-quote') + text + engine.getTerm('close-inner-quote'),
  '@quotes/false': false,
  '@cite/entry': keep,
  '@bibliography/entry': keep,
  '@display/block': (_engine: Engine, text = '') => ` ${text}`,
  '@display/left-margin': marked('label'),
  '@display/right-inline': keep,
  '@display/indent': (_engine: Engine, text = '') => ` ${text}`,
  '@showid/true': keep,
  '@URL/true': marked('link'),
  '@DOI/true': marked('link'),
};

function marked(name: keyof typeof marks): string {
  return `${marks[name][0]}%%STRING%%${marks[name][1]}`;
}

/** Reads what citeproc wrote for one reference. */
export function readMarked(entry: string): Pick<Reference, 'label' | 'runs'> {
  const [whole, label] = /^\s*\uE002([^\uE003]*)\uE003/.exec(entry) ?? [];
  const runs = readRuns(entry.slice(whole?.length ?? 0).replace(/[\uE002\uE003]/g, ' '));
  return label === undefined ? { runs } : { label: plainText(label).trim(), runs };
}

function readRuns(text: string): ReferenceRun[] {
  let italics = 0;
  let links = 0;
  const runs: ReferenceRun[] = [];
  for (const part of text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/([\uE000\uE001\uE004\uE005])/)) {
    switch (part) {
      case marks.italic[0]:
      case marks.italic[1]:
        italics += part === marks.italic[0] ? 1 : -1;
        break;
      case marks.link[0]:
      case marks.link[1]:
        links += part === marks.link[0] ? 1 : -1;
        break;
      case '':
        break;
      default:
        // Italics within italics are upright.
        runs.push(run(plainText(part), { isItalic: italics % 2 === 1, isLink: links > 0 }));
    }
  }
  return runs;
}

function run(
  text: string,
  { isItalic, isLink }: { readonly isItalic: boolean; readonly isLink: boolean },
): ReferenceRun {
  const url = isLink ? addressOf(text) : undefined;
  return { text, ...(isItalic && { isItalic }), ...(url !== undefined && { url }) };
}

/** Where an address of the web or a DOI leads; anything else leads nowhere. */
function addressOf(text: string): string | undefined {
  const address = /^10\.\d{4,9}\//.test(text) ? `https://doi.org/${text}` : text;
  return /^https?:\/\/[^\s<>"\\{}|^`]+$/.test(address) ? address : undefined;
}

function plainText(text: string): string {
  return text
    .replaceAll('\uE010', '<')
    .replaceAll('\uE011', '>')
    .replace(/[\uE000-\uE005]/g, '');
}

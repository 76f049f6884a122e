import type { Block, Float, Footnote, PaperText, Section } from '../paper.ts';
import { marks } from './marks.ts';
import { pageOfStamp } from './publisherStamp.ts';
import type { RepairDocument } from './repairDocument.ts';
import { isFinished } from './sentences.ts';

/** Builds the readable text from the marks that the rules have set. */
export function assemble({ running, floats, footnotes, dropped }: RepairDocument): PaperText {
  const [abstract = '', body = ''] = running.text.split(marks.bodyStart);
  const captioned = floats.map((flow) => readFloat(flow.text));
  const sections = readSections(body);
  const firstPage = dropped.map(({ flow }) => pageOfStamp(flow.text)).find((page) => page !== undefined);
  return {
    ...(firstPage !== undefined && { firstPage }),
    abstract: readBlocks(abstract),
    sections,
    figures: captioned.filter(({ label }) => !isTable(label)),
    tables: captioned.filter(({ label }) => isTable(label)),
    footnotes: footnotes.map((flow) => readFootnote(plain(flow.text))),
    truncated: !endsFinished(sections),
  };
}

/** Marks are for the assembly: none of them is text. */
function plain(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .normalize('NFC')
    .trim();
}

function readSections(body: string): Section[] {
  const lines = body.split(marks.paragraph).filter((line) => line.trim() !== '');
  const sections: { heading: string; level: number; number?: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith(marks.heading)) {
      const [number = '', heading = ''] = line.slice(1).split(marks.separator);
      sections.push({
        ...(number !== '' && { number }),
        heading: plain(heading),
        level: number.split('.').length,
        lines: [],
      });
    } else {
      const section = sections.at(-1) ?? { heading: 'Introduction', level: 1, lines: [] };
      section.lines.push(line);
      if (sections.length === 0) {
        sections.push(section);
      }
    }
  }
  return sections.map(({ lines: own, ...described }) => ({
    ...described,
    blocks: readBlocks(own.join(marks.paragraph)),
  }));
}

function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(marks.paragraph).filter((entry) => plain(entry) !== '')) {
    const ordered = line.startsWith(marks.numbered);
    const last = blocks.at(-1);
    if (!ordered && !line.startsWith(marks.bullet)) {
      blocks.push(line.startsWith(marks.equation) ? readEquation(line) : { kind: 'paragraph', text: plain(line) });
    } else if (last?.kind === 'list' && last.ordered === ordered) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, plain(line)] };
    } else {
      blocks.push({ kind: 'list', ordered, items: [plain(line)] });
    }
  }
  return blocks;
}

function readEquation(line: string): Block {
  const [text = '', number = ''] = line.slice(1).split(marks.separator);
  return { kind: 'equation', text: plain(text), ...(number !== '' && { number: plain(number) }) };
}

const label = /^(Figures?|Fig\.|FIGURE|Tables?|Tab\.|TABLE|Algorithm) ?([\dIVX]+[a-z]?) ?[.:] ?/;

function readFloat(text: string): Float {
  const [inside = '', ...captions] = text.split(marks.caption);
  const caption = plain(captions.join(' '));
  const [found = '', kind = '', number = ''] = label.exec(caption) ?? [];
  const labels = plain(inside);
  return {
    label: `${labelKind(kind)} ${number}`.trim(),
    caption: caption.slice(found.length),
    ...(labels !== '' && { text: labels }),
  };
}

function labelKind(kind: string): string {
  return /^fig/i.test(kind) ? 'Figure' : /^tab/i.test(kind) ? 'Table' : kind;
}

function isTable(text: string): boolean {
  return text.startsWith('Table');
}

function readFootnote(text: string): Footnote {
  const mark = /^(?:[^\p{L}\d\s([{“"]{1,3}|\d(?=\D)) ?/u.exec(text)?.[0] ?? '';
  return { mark: mark.trim(), text: text.slice(mark.length) };
}

function endsFinished(sections: readonly Section[]): boolean {
  const block = sections.findLast(({ blocks }) => blocks.length > 0)?.blocks.at(-1);
  const last = block?.kind === 'list' ? block.items.at(-1) : block?.text;
  return last === undefined || isFinished(last) || /[:;]$/.test(last);
}

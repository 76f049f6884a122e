import type { Block, Equation, Float, Footnote, PaperText, Paragraph, Section } from '../paper.ts';
import type { Flow } from './flow.ts';
import { marks } from './marks.ts';
import { plainText, readPassage, type Passage } from './passage.ts';
import { pageOfStamp } from './publisherStamp.ts';
import type { RepairDocument } from './repairDocument.ts';
import { isFinished } from './sentences.ts';

/** Builds the readable text from the marks that the rules have set. */
export function assemble({ source, running, floats, footnotes, dropped }: RepairDocument): PaperText {
  const [abstract, body] = running.split(marks.bodyStart);
  const captioned = floats.map(readFloat);
  const sections = readSections(body ? linesOf(body) : [], source);
  const firstPage = dropped.map(({ flow }) => pageOfStamp(flow.text)).find((page) => page !== undefined);
  return {
    ...(firstPage !== undefined && { firstPage }),
    abstract: readBlocks(abstract ? linesOf(abstract) : [], source),
    sections,
    figures: captioned.filter(({ label }) => !isTable(label)),
    tables: captioned.filter(({ label }) => isTable(label)),
    footnotes: footnotes.map((flow) => readFootnote(plainText(flow))),
    truncated: !endsFinished(sections),
  };
}

function linesOf(flow: Flow): Flow[] {
  return flow.split(marks.paragraph).filter((line) => line.text.trim() !== '');
}

function readSections(lines: readonly Flow[], source: string): Section[] {
  const sections: { heading: string; level: number; number?: string; lines: Flow[] }[] = [];
  for (const line of lines) {
    if (line.text.startsWith(marks.heading)) {
      const [number = '', heading] = line.slice(1, line.text.length).split(marks.separator).map(plainText);
      sections.push({
        ...(number !== '' && { number }),
        heading: heading ?? '',
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
  return sections.map(({ lines: own, ...described }) => ({ ...described, blocks: readBlocks(own, source) }));
}

function readBlocks(lines: readonly Flow[], source: string): Block[] {
  const blocks: Block[] = [];
  let items: Passage[] = [];
  let isOrdered = false;
  const endList = (): void => {
    if (items.length > 0) {
      blocks.push(listOf(items, isOrdered));
      items = [];
    }
  };
  for (const line of lines) {
    const passage = readPassage(line, source);
    const ordered = line.text.startsWith(marks.numbered);
    if (passage.text === '') {
      continue;
    }
    if (ordered || line.text.startsWith(marks.bullet)) {
      if (ordered !== isOrdered) {
        endList();
      }
      isOrdered = ordered;
      items.push(passage);
    } else {
      endList();
      blocks.push(line.text.startsWith(marks.equation) ? readEquation(line) : paragraphOf(passage));
    }
  }
  endList();
  return blocks;
}

function paragraphOf({ text, repairs }: Passage): Paragraph {
  return { kind: 'paragraph', text, ...(repairs.length > 0 && { repairs }) };
}

function listOf(items: readonly Passage[], ordered: boolean): Block {
  const itemRepairs = items.map(({ repairs }) => repairs);
  return {
    kind: 'list',
    ordered,
    items: items.map(({ text }) => text),
    ...(itemRepairs.some((repairs) => repairs.length > 0) && { itemRepairs }),
  };
}

function readEquation(line: Flow): Equation {
  const [text = '', number = ''] = line.split(marks.separator).map(plainText);
  return { kind: 'equation', text, ...(number !== '' && { number }) };
}

const label = /^(Figures?|Fig\.|FIGURE|Tables?|Tab\.|TABLE|Algorithm) ?([\dIVX]+[a-z]?) ?[.:] ?/;

function readFloat(flow: Flow): Float {
  const [inside = '', ...captions] = flow.split(marks.caption).map(plainText);
  const caption = captions.join(' ').trim();
  const [found = '', kind = '', number = ''] = label.exec(caption) ?? [];
  return {
    label: `${labelKind(kind)} ${number}`.trim(),
    caption: caption.slice(found.length),
    ...(inside !== '' && { text: inside }),
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

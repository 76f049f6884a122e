import type { Paper } from '../paper.ts';
import { escapeMarkdown } from '../render/escapeMarkdown.ts';
import { paperVariables, plainValue, variableOf, type PaperVariables } from './paperVariables.ts';

/** A new reading note. */
export interface ReadingNoteText {
  readonly text: string;
  /** Where the person goes on writing, as an offset in the text. */
  readonly cursor: number;
}

const markdownTemplate = `---
title: \${title}
authors: \${authors}
venue: \${venue}
year: \${year}
id: \${id}
citationKey: \${citationKey}
tags: []
---

# \${title}

\${cursor}
`;
const plainTemplate = '${title}\n${id}\n\n${cursor}\n';

const variable = /\$\{(\w+)\}/g;
const cursorMark = '${cursor}';
/** Stands for the cursor on the way: no value of a variable has it. */
const cursorCharacter = '\0';
/** The block of YAML with which a note may begin. */
const frontMatter = /^---\r?\n[\s\S]*?\n---[^\S\n]*(?:\r?\n|$)/;
/** A line of YAML: what stands before the value, and the value without quotes around it. */
const yamlLine = /^(?<before>[^\S\n]*(?:[\w-]+:|-)[^\S\n]+)(?<quote>["']?)(?<value>.*?)\k<quote>[^\S\n]*$/;

/**
 * Fills the template of a reading note. In front matter a variable becomes a value of YAML, quoted so that it can be nothing
 * else, and a line whose variables are all unknown is left out; in the rest of a Markdown note the text of a variable is escaped.
 *
 * @param template anything but a text with something in it stands for the default
 */
export function readingNoteText(template: unknown, paper: Paper, languageId: string): ReadingNoteText {
  const isMarkdown = languageId === 'markdown';
  const variables = paperVariables(paper);
  const isGiven = typeof template === 'string' && template.trim() !== '';
  const chosen = isGiven ? template : isMarkdown ? markdownTemplate : plainTemplate;
  const wanted = chosen.replaceAll(cursorCharacter, '').replace(cursorMark, cursorCharacter);
  const [head = ''] = frontMatter.exec(wanted) ?? [];
  const filledHead = head
    .split(/(?<=\n)/)
    .flatMap((line) => fillYaml(line.trimEnd(), variables).map((filled) => filled + line.slice(line.trimEnd().length)))
    .join('');
  const body = fill(wanted.slice(head.length), variables, (value) =>
    isMarkdown ? escapeMarkdown(plainValue(value)) : plainValue(value),
  );
  const text = filledHead + body;
  const cursor = text.indexOf(cursorCharacter);
  return { text: text.replace(cursorCharacter, ''), cursor: cursor < 0 ? text.length : cursor };
}

type Value = Exclude<ReturnType<typeof variableOf>, null | undefined>;

/** What is no variable stays as it is. */
function fill(text: string, variables: PaperVariables, write: (value: Value) => string): string {
  return text.replace(variable, (written, name: string) => {
    const value = variableOf(variables, name);
    return value === null ? written : value === undefined ? '' : write(value);
  });
}

function fillYaml(line: string, variables: PaperVariables): string[] {
  const known = Array.from(line.matchAll(variable), ([, name = '']) => variableOf(variables, name));
  const values = known.filter((value) => value !== null);
  if (values.length === 0) {
    return [line];
  }
  const { before = '', value = '' } = yamlLine.exec(line)?.groups ?? {};
  if (before === '' || /^[[{]/.test(value)) {
    return [fill(line, variables, yamlValue)];
  }
  if (values.every((one) => one === undefined)) {
    return [];
  }
  const [only] = values;
  const isAlone = /^\$\{\w+\}$/.test(value);
  return [before + (isAlone && only !== undefined ? yamlValue(only) : yamlText(fill(value, variables, plainValue)))];
}

function yamlValue(value: Value): string {
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'string' ? yamlText(value) : `[${value.map(yamlText).join(', ')}]`;
}

/** A text in double quotes: YAML 1.2 has all escapes of JSON, and reads no other character of it as anything else. */
function yamlText(text: string): string {
  return JSON.stringify(text.replace(cursorCharacter, ''));
}

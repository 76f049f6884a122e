// node scripts/editors.ts tries the configurations of docs/editors.md: starts each editor that is on the PATH, without a screen
// and with exactly the text of the document, opens a note, asks for hover, definition, completion and diagnostics, and prints what
// it got. Ends with 1 when an answer is wrong.
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { removeFolder, temporaryFolder } from '../test/host/temporaryFolder.ts';
import { projectRoot, runScript } from './bootstrap.mjs';
import { findOnPath } from './host/findOnPath.ts';
import { runCommand } from './host/runCommand.ts';
import { Failure, runMain } from './progress.mjs';

interface Editor {
  readonly name: string;
  readonly program: string;
  /** Under which heading of the document its configuration stands, and in which language. */
  readonly heading: string;
  readonly language: string;
  readonly note: string;
  readonly args: (files: { readonly configuration: string; readonly note: string }) => readonly string[];
}

const scripts = join(projectRoot, 'scripts', 'editors');

const editors: readonly Editor[] = [
  {
    name: 'Neovim',
    program: 'nvim',
    heading: 'Neovim',
    language: 'lua',
    note: 'note.md',
    args: ({ configuration, note }) => {
      const ask = join(scripts, 'ask.lua');
      return ['--headless', '--clean', '-n', '--cmd', `luafile ${configuration}`, note, '-c', `luafile ${ask}`];
    },
  },
  {
    name: 'Emacs',
    program: 'emacs',
    heading: 'Emacs',
    language: 'elisp',
    // Emacs has a mode for text of its own, but none for Markdown.
    note: 'note.txt',
    args: ({ configuration }) => ['--batch', '-l', configuration, '-l', join(scripts, 'ask.el')],
  },
];

const id = 'Tuominen_KELP_Keyed_Echo_and_Landsat_Pooling_for_Mapping_Underwater_Forests_CVPR_2024';
const title = 'Keyed Echo and Landsat Pooling';
const mention = 'Tuominen_KELP_Keyed';
const beginning = 'decorative [[dawn chorus';
const completed = 'Nakagawa_Dawn_Chorus_Counting_Birds';
const nobody = 'Nobody_Wrote_This_Paper_Yet_CVPR_2020';
const note = `See [[${id}]].\n\nA ${beginning}\n\nAnd [[${nobody}]].\n`;

await runMain(async () => {
  if ((await runScript('build.ts', ['--quiet'])) !== 0) {
    throw new Failure('Nothing was tried, because the build failed.');
  }
  const present = editors.filter(({ program }) => findOnPath(program));
  if (present.length === 0) {
    throw new Failure(`No editor is on the PATH: ${editors.map(({ program }) => program).join(', ')}.`);
  }
  let wrong = 0;
  for (const editor of present) {
    const problems = await tryEditor(editor);
    console.log(problems.length === 0 ? `ok   ${editor.name}` : `FAIL ${editor.name}\n  ${problems.join('\n  ')}`);
    wrong += problems.length;
  }
  return wrong === 0 ? 0 : 1;
});

/** Resolves to what is wrong with the answers that the editor got. */
async function tryEditor({ name, program, heading, language, args, ...editor }: Editor): Promise<string[]> {
  const home = temporaryFolder();
  try {
    const files = prepareHome(home, configurationOf(heading, language), editor.note);
    const env = {
      ...process.env,
      HOME: home,
      PATH: [join(home, 'bin'), process.env['PATH']].join(delimiter),
      NOTE: files.note,
      MENTION: mention,
      BEGINNING: beginning,
    };
    const { output } = await runCommand(program, args(files), { cwd: home, env });
    console.log(`── ${name} ──\n${output.trim()}`);
    return problemsOf(output);
  } finally {
    removeFolder(home);
  }
}

/** The person's folder as the document supposes it: with papers.txt, and lectern-lsp on the PATH. */
function prepareHome(home: string, configuration: string, noteName: string) {
  const bin = join(home, 'bin');
  mkdirSync(bin);
  const command = join(bin, 'lectern-lsp');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(projectRoot, 'dist', 'server.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  copyFileSync(join(projectRoot, 'media', 'sample', 'library.txt'), join(home, 'papers.txt'));
  const files = { configuration: join(home, 'configuration'), note: join(home, noteName) };
  writeFileSync(files.configuration, configuration);
  writeFileSync(files.note, note);
  return files;
}

/** The first block in a language under a heading of the document. */
function configurationOf(heading: string, language: string): string {
  const document = readFileSync(join(projectRoot, 'docs', 'editors.md'), 'utf8');
  const [, section = ''] = document.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ', 1);
  const [, block] = own.split(`\n\`\`\`${language}\n`);
  const [text] = (block ?? '').split('\n```', 1);
  if (!text) {
    throw new Failure(`docs/editors.md has no ${language} under "${heading}".`);
  }
  return `${text}\n`;
}

function problemsOf(output: string): string[] {
  const line = output.split('\n').find((candidate) => candidate.startsWith('{'));
  if (line === undefined) {
    return ['printed no answers'];
  }
  const answers = JSON.parse(line) as Record<string, unknown>;
  const expected: readonly (readonly [answer: string, text: string])[] = [
    ['hover', title],
    ['definition', 'papers.txt'],
    ['completion', completed],
    ['diagnostics', nobody],
  ];
  return expected
    .filter(([answer, text]) => !JSON.stringify(answers[answer] ?? null).includes(text))
    .map(([answer, text]) => `${answer}: "${text}" is not in it`);
}

import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { Library } from '../../../src/core/library.ts';
import type { Resolution } from '../../../src/core/mentions/resolution/resolution.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { readPaperFile } from '../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../src/core/readers/source/byteSource.ts';
import { Pace } from '../../../src/core/util/pace.ts';
import { resolveRequest, type ResolveParams, type ResolveResult } from '../../../src/protocol/serverMessages.ts';
import { bells, lamps, paperFile, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { ServerUnderTest } from '../serverUnderTest.ts';

const lampsPage = `https://openaccess.thecvf.com/content/CVPR2022/html/${lamps.id}_paper.html`;
const lampsTitle = 'Lamps: A Study of Light in Small Rooms';
const noteActions = [{ title: 'Copy Citation Key', command: 'lectern.copyCitationKey' }];

let server: ServerUnderTest;
before(async () => {
  server = await ServerUnderTest.start([writePaperFile(sampleRows)], { initializationOptions: { noteActions } });
});
after(() => server.stop());

interface Offered {
  readonly document: TextDocument;
  readonly actions: readonly CodeAction[];
}

/** Asks where `|` stands in a note. */
async function offer(
  text: string,
  languageId?: string,
  context: Partial<CodeActionContext> = {},
  on = server,
): Promise<Offered> {
  const offset = text.indexOf('|');
  const document = on.open(text.replace('|', ''), languageId);
  const position = document.positionAt(offset);
  const actions = await on.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...context },
  });
  return { document, actions };
}

function editsOf({ edit }: CodeAction, { uri }: TextDocument): TextEdit[] {
  return edit?.changes?.[uri] ?? [];
}

/** The note after each action that edits, by the title of the action. */
function results({ document, actions }: Offered): Record<string, string> {
  const edited = actions.filter(({ edit }) => edit);
  return Object.fromEntries(
    edited.map((action) => [action.title, TextDocument.applyEdits(document, editsOf(action, document))]),
  );
}

test('a mention in Markdown can be written in every other way, and get its title', async () => {
  assert.deepEqual(results(await offer(`See |${lamps.id}.`)), {
    'Write as a wiki link, [[ID]]': `See [[${lamps.id}]].`,
    'Write as a citation, @okafor2022lamps': 'See @okafor2022lamps.',
    'Write as a link with the title': `See [${lampsTitle}](${lampsPage}).`,
    'Add the title of the paper': `See ${lamps.id} (${lampsTitle}).`,
  });
});

const back: readonly (readonly [languageId: string, note: string, action: string, result: string])[] = [
  ['markdown', `a [[|${lamps.id}|light]] b`, 'Write as a bare ID', `a ${lamps.id} b`],
  ['markdown', 'a [@|okafor2022lamps] b', 'Write as a wiki link, [[ID]]', `a [[${lamps.id}]] b`],
  ['markdown', 'a @|okafor2022lamps b', 'Write as a bare ID', `a ${lamps.id} b`],
  ['markdown', `a [Lamps](${lampsPage.replace('_Small', '_|Small')}) b`, 'Write as a bare ID', `a ${lamps.id} b`],
  ['latex', String.raw`\cite{|okafor2022lamps}`, 'Write as a bare ID', lamps.id.replaceAll('_', String.raw`\_`)],
  [
    'latex',
    `|${lamps.id}`,
    String.raw`Write as a citation, \cite{okafor2022lamps}`,
    String.raw`\cite{okafor2022lamps}`,
  ],
  ['org', `[cite:@|okafor2022lamps]`, 'Write as a wiki link, [[ID]]', `[[${lamps.id}]]`],
  ['typst', `|${lamps.id} b`, 'Write as a citation, @okafor2022lamps', '@okafor2022lamps b'],
  ['plaintext', `[[|${lamps.id}]]`, 'Write as a bare ID', lamps.id],
];

for (const [languageId, note, action, result] of back) {
  test(`${languageId}: ${note.replace('|', '').slice(0, 30)} … ${action}`, async () => {
    // The caret is the first `|`.
    assert.equal(results(await offer(note, languageId))[action], result);
  });
}

test('a key among others is not taken out of its list', async () => {
  for (const [note, languageId] of [
    ['[@|okafor2022lamps; @devries2021rivers]', 'markdown'],
    [String.raw`\cite{|okafor2022lamps,devries2021rivers}`, 'latex'],
  ] as const) {
    assert.deepEqual(results(await offer(note, languageId)), {}, note);
  }
});

test('what the client can do with a paper is offered on its mention', async () => {
  const { actions } = await offer(`|${bells.id}`);
  assert.deepEqual(actions.at(-1), {
    title: 'Copy Citation Key',
    command: { ...noteActions[0], arguments: [bells.id] },
  });
});

/** A server whose client knows what each name means: the paper itself for an ID or a key, else what is told here. */
async function startWith(
  context: TestContext,
  meant: Readonly<Record<string, (papers: readonly Paper[]) => Resolution>>,
) {
  const read = await readPaperFile(bytesInMemory(Buffer.from(paperFile(sampleRows))), 'papers.txt', {
    pace: new Pace(() => setImmediate()),
  });
  const library = new Library();
  await library.replace(new Map([['papers.txt', read]]), new Pace(() => setImmediate()));
  const { papers } = library;
  const other = await ServerUnderTest.spawn();
  context.after(() => other.stop());
  other.connection.onRequest<ResolveResult, unknown>(resolveRequest, ({ written }: ResolveParams): ResolveResult => {
    const paper = papers.find(({ id, citationKey }) => written === id || written === citationKey);
    return paper ? { kind: 'exact', paper } : (meant[written]?.(papers) ?? { kind: 'unknown', nearest: [] });
  });
  await other.initialize({ initializationOptions: { clientOwnsLibrary: true } });
  return other;
}

/** The first paper, with a slip. */
const inexact = ([paper]: readonly Paper[]): Resolution => ({ kind: 'inexact', paper: paper!, reason: 'spelling' });
const slip = lamps.id.replace('Lamps', 'Lmaps');

test('an inexact name is mended, with the diagnostics that are about it', async (context) => {
  const other = await startWith(context, { [slip]: inexact });
  const note = `[[|${slip}]] and [[${rivers.id}]]`;
  const about = (source: string, character: number): Diagnostic => ({
    message: source,
    source,
    range: { start: { line: 0, character }, end: { line: 0, character: character + 4 } },
  });
  const diagnostics = [about('Lectern', 2), about('other', 2), about('Lectern', 200)];
  const offered = await offer(note, 'markdown', { diagnostics, only: ['quickfix'] }, other);
  const [fix, ...others] = offered.actions;
  assert.equal(others.length, 0);
  assert.equal(fix?.title, `Change to ${lamps.id}`);
  assert.equal(fix.isPreferred, true);
  assert.deepEqual(fix.diagnostics, [diagnostics[0]]);
  assert.equal(results(offered)[fix.title], `[[${lamps.id}]] and [[${rivers.id}]]`);
});

test('where several papers may be meant or none is, each that is near is offered', async (context) => {
  const other = await startWith(context, {
    okafor2022lapms: (papers) => ({ kind: 'ambiguous', papers: papers.slice(0, 2) }),
    okafor2022x: (papers) => ({ kind: 'unknown', nearest: papers.slice(1) }),
  });
  const ambiguous = await offer('[@|okafor2022lapms]', 'markdown', { only: ['quickfix'] }, other);
  assert.deepEqual(Object.values(results(ambiguous)), ['[@okafor2022lamps]', '[@devries2021rivers]']);
  const unknown = await offer(String.raw`\cite{|okafor2022x,b}`, 'latex', { only: ['quickfix'] }, other);
  assert.deepEqual(Object.values(results(unknown)), [
    String.raw`\cite{devries2021rivers,b}`,
    String.raw`\cite{oneil2023bells,b}`,
  ]);
  assert.ok(unknown.actions.every(({ isPreferred }) => !isPreferred));
});

test('all inexact names of a file are mended at once, on wish or with the first of them', async (context) => {
  const other = await startWith(context, { [slip]: inexact, okafor2022lapms: inexact });
  const note = `|[[${slip}]] @okafor2022lapms [[Nobody_Nothing_at_All_CVPR_2023]]`;
  const mended = `[[${lamps.id}]] @okafor2022lamps [[Nobody_Nothing_at_All_CVPR_2023]]`;
  const title = 'Mend all inexact mentions of papers in this file';
  for (const only of [['source.fixAll'], ['source.fixAll.lectern'], ['source'], undefined]) {
    const offered = await offer(note, 'markdown', only && { only }, other);
    assert.equal(results(offered)[title], mended, String(only));
  }
  const { actions } = await offer(`|[[${lamps.id}]]`, 'markdown', { only: ['source.fixAll.lectern'] }, other);
  assert.deepEqual(actions, []);
});

test('the escapes of LaTeX and of an address are kept', async (context) => {
  const other = await startWith(context, { [slip]: inexact });
  const escaped = (id: string) => id.replaceAll('_', String.raw`\_`);
  const latex = await offer(`|${escaped(slip)}`, 'latex', { only: ['quickfix'] }, other);
  assert.deepEqual(Object.values(results(latex)), [escaped(lamps.id)]);
  const page = `https://openaccess.thecvf.com/content/CVPR2022/html/|${slip}_paper.html`;
  const address = await offer(page, 'markdown', { only: ['quickfix'] }, other);
  assert.deepEqual(Object.values(results(address)), [lampsPage]);
});

test('a client that can take versions gets them with the edit', async () => {
  const other = await ServerUnderTest.start([writePaperFile(sampleRows)], {
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
  const { document, actions } = await offer(`|${lamps.id}`, 'plaintext', {}, other);
  assert.deepEqual(actions[0]?.edit?.documentChanges?.[0], {
    textDocument: { uri: document.uri, version: 1 },
    edits: [
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: lamps.id.length } },
        newText: `[[${lamps.id}]]`,
      },
    ],
  });
  await other.stop();
});

test('nothing is offered on plain words, at positions that are nowhere, in a note that is not open', async () => {
  assert.deepEqual((await offer(`wo|rd ${lamps.id}`)).actions, []);
  const { uri } = server.open(lamps.id);
  const ask = (of: string, line: number) =>
    server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: of },
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [] },
    });
  assert.deepEqual(await ask(uri, 9), []);
  assert.deepEqual(await ask(uri, -1), []);
  assert.deepEqual(await ask('untitled:not-open', 0), []);
});

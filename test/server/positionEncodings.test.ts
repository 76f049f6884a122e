import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, type TestContext } from 'node:test';
import type {
  CodeAction,
  CompletionList,
  Definition,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentLink,
  InitializeResult,
  InlayHint,
  InsertReplaceEdit,
  Location,
  Range,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { encodings, rangeIn, type Encoding } from './encodings.ts';
import { NoteFolder } from './notes/noteFolder.ts';
import { runFolder } from './runFolder.ts';
import { completionClient, ServerUnderTest } from './serverUnderTest.ts';

const id = 'Müßig_𝒳_Lamps_for_Small_Rooms_CVPR_2022';
const text = [
  '# 👩‍🚀 e\u0301',
  `\tSee 😀 é [@${id}] and 𝒳 again ${id}.`,
  'last 🚀 [@nobody2020] é [[Müßig_𝒳_Lamps_for_Small_Room_CVPR_2022]] x',
  'typed 🚀 é [[Lamps 𝒳 for]]',
].join('\r\n');

/** The ID does not begin the row, and what stands before it is no ASCII. */
const library = ['| note | title | abstract |', '|---|---|---|', `| é 😀 | ${id} | Rooms are dark. |`, ''].join('\n');
const libraryPath = join(runFolder, 'encoded papers.txt');
writeFileSync(libraryPath, library);

async function start(context: TestContext, encoding: Encoding) {
  const folder = new NoteFolder({ 'closed.md': text });
  const server = await ServerUnderTest.spawnWith(['--library', libraryPath, '--notes', folder.path]);
  context.after(() => server.stop());
  const capabilities = {
    general: { positionEncodings: [encoding] },
    textDocument: { ...completionClient.textDocument, diagnostic: {} },
  };
  const initializationOptions = { settings: { inlayHints: true } };
  const { capabilities: can } = await server.initialize({ capabilities, initializationOptions });
  assert.equal(can.positionEncoding, encoding);
  const ask = <Result>(method: string, uri: string, params: object = {}): Promise<Result> =>
    server.connection.sendRequest(method, { textDocument: { uri }, ...params });
  return { server, folder, ask, closed: folder.uri('closed.md') };
}

function second(range: Range, encoding: Encoding): Range {
  const to = rangeIn(text, `${id}.`, encoding).start;
  const length = range.end.character - range.start.character;
  return { start: to, end: { ...to, character: to.character + length } };
}

const row = (encoding: Encoding): Location => ({
  uri: pathToFileURL(libraryPath).href,
  range: rangeIn(library, id, encoding),
});

for (const encoding of encodings) {
  const first = rangeIn(text, id, encoding);
  const both = [first, second(first, encoding)];
  const slip = rangeIn(text, 'Müßig_𝒳_Lamps_for_Small_Room_CVPR_2022', encoding);

  test(`what is asked and answered at a position counts in ${encoding}`, async (context) => {
    const { server, ask } = await start(context, encoding);
    const { uri } = server.open(text);
    for (const { start: from, end } of both) {
      for (const position of [from, end]) {
        assert.deepEqual((await server.hover(uri, position))?.range, { start: from, end });
      }
      assert.equal(await server.hover(uri, { ...from, character: from.character - 2 }), null);
    }
    const position = first.start;
    assert.deepEqual(await ask<Definition>('textDocument/definition', uri, { position }), [row(encoding)]);
    const highlights = await ask<DocumentHighlight[]>('textDocument/documentHighlight', uri, { position });
    assert.deepEqual(
      highlights.map(({ range }) => range),
      [...both, slip],
    );
  });

  test(`what is found in a whole note counts in ${encoding}`, async (context) => {
    const { server, ask } = await start(context, encoding);
    const { uri } = server.open(text);
    const links = await ask<DocumentLink[]>('textDocument/documentLink', uri);
    assert.deepEqual(
      links.slice(0, 2).map(({ range }) => range),
      both,
    );
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', uri, {
      range: { start: first.start, end: { line: 1, character: 1000 } },
    });
    assert.deepEqual(
      hints.map(({ position }) => position),
      both.map(({ end }) => end),
    );
    const report = await ask<DocumentDiagnosticReport & { items: Diagnostic[] }>('textDocument/diagnostic', uri);
    const wrong = [rangeIn(text, 'nobody2020', encoding), slip];
    assert.deepEqual(
      report.items.slice(0, 2).map(({ range }) => range),
      wrong,
    );
    const actions = await ask<CodeAction[]>('textDocument/codeAction', uri, {
      range: { start: slip.start, end: slip.start },
      context: { diagnostics: [] },
    });
    const edits = actions.flatMap(({ edit }) => edit?.changes?.[uri] ?? []);
    assert.ok(edits.some(({ range, newText }) => newText === id && isSame(range, slip)));
  });

  test(`completion replaces what is typed, counted in ${encoding}`, async (context) => {
    const { server, ask } = await start(context, encoding);
    const { uri } = server.open(text);
    const typed = rangeIn(text, 'Lamps 𝒳 for', encoding);
    const list = await ask<CompletionList>('textDocument/completion', uri, { position: typed.end });
    const { replace } = list.items[0]?.textEdit as InsertReplaceEdit;
    assert.deepEqual(replace, typed);
  });

  test(`mentions in notes that are not open and rows of papers count in ${encoding}`, async (context) => {
    const { server, ask, closed } = await start(context, encoding);
    const { uri } = server.open(`[@${id}]`);
    const found = await ask<Location[]>('textDocument/references', uri, {
      position: { line: 0, character: 4 },
      context: { includeDeclaration: true },
    });
    assert.deepEqual(found[0], row(encoding));
    assert.deepEqual(
      found.filter((location) => location.uri === closed).map(({ range }) => range),
      [...both, slip],
    );
    const symbols = await server.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'lamps' });
    assert.deepEqual(
      symbols.map((symbol) => symbol.location),
      [row(encoding)],
    );
  });

  test(`edits count in ${encoding}, each in the text that the one before has left`, async (context) => {
    const { server } = await start(context, encoding);
    const { uri } = server.open(text);
    const inserted = `é 🚀 ${id} ${text}`;
    const moved = rangeIn(inserted, '@', encoding).end;
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: `é 🚀 ${id} ` },
        { range: { start: moved, end: moved }, text: '{' },
        { range: rangeIn(inserted, '# ', encoding), text: '🚀 ' },
      ],
    });
    const edited = inserted.replace('@', '@{').replace('# ', '🚀 ');
    for (const part of [id, `${id}.`]) {
      const { start: position } = rangeIn(edited, part, encoding);
      assert.deepEqual((await server.hover(uri, position))?.range?.start, position);
    }
  });
}

test('UTF-16 is spoken with a client that knows it, or says nothing, or nothing that is known', async (context) => {
  const negotiate = async (positionEncodings?: unknown): Promise<string | undefined> => {
    const server = await ServerUnderTest.spawn(libraryPath);
    context.after(() => server.stop());
    const capabilities = { general: { positionEncodings } };
    const params = { processId: null, rootUri: null, capabilities };
    const result = await server.connection.sendRequest<InitializeResult>('initialize', params);
    return result.capabilities.positionEncoding;
  };
  assert.equal(await negotiate(['utf-8', 'utf-16']), 'utf-16');
  assert.equal(await negotiate(), 'utf-16');
  assert.equal(await negotiate([]), 'utf-16');
  assert.equal(await negotiate(['utf-7']), 'utf-16');
  assert.equal(await negotiate('utf-8'), 'utf-16');
  assert.equal(await negotiate(['utf-32', 'utf-8']), 'utf-32');
});

function isSame(one: Range, other: Range): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

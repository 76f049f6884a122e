import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { bells, lamps, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { completionClient, ServerUnderTest } from '../serverUnderTest.ts';

const lampsKey = 'okafor2022lamps';
const riversKey = 'devries2021rivers';

let server: ServerUnderTest;
before(async () => {
  server = await ServerUnderTest.start([writePaperFile(sampleRows)], { capabilities: completionClient });
});
after(() => server.stop());

/** Asks where `|` stands in a note. */
async function complete(text: string, languageId?: string, on = server): Promise<CompletionList | null> {
  const offset = text.indexOf('|');
  const document = on.open(text.slice(0, offset) + text.slice(offset + 1), languageId);
  return on.connection.sendRequest<CompletionList | null>('textDocument/completion', {
    textDocument: { uri: document.uri },
    position: document.positionAt(offset),
  });
}

/** The note after the first of what is offered was taken, with all that stands behind the caret replaced. */
async function accept(text: string, languageId?: string, on = server): Promise<string> {
  const list = await complete(text, languageId, on);
  const edit = list?.items[0]?.textEdit;
  assert.ok(edit, `nothing is offered in ${text}`);
  const note = text.replace('|', '');
  const range = 'range' in edit ? edit.range : edit.replace;
  const document = on.open(note, languageId);
  return note.slice(0, document.offsetAt(range.start)) + edit.newText + note.slice(document.offsetAt(range.end));
}

const accepted: readonly (readonly [what: string, languageId: string, before: string, after: string])[] = [
  ['words of a title in a wiki link', 'markdown', '[[light rooms|', `[[${lamps.id}]]`],
  ['a word with a slip', 'markdown', '[[lmaps|', `[[${lamps.id}]]`],
  ['a wiki link that is closed already', 'markdown', 'a [[bend|]] b', `a [[${rivers.id}]] b`],
  ['a wiki link that is half closed', 'markdown', '[[bend|]', `[[${rivers.id}]]`],
  ['what already stands behind the caret', 'markdown', `[[De_Vr|ies_Rivers]]`, `[[${rivers.id}]]`],
  ['an author after @', 'markdown', 'see @okaf|', `see @${lampsKey}`],
  ['the beginning of a citation key', 'markdown', '[@okafor2022|]', `[@${lampsKey}]`],
  ['the beginning of an ID after @', 'markdown', '@Okafor_La|', `@${lamps.id}`],
  ['an ID that is no key of Pandoc', 'markdown', "@O'Neil|", '@oneil2023bells'],
  ['the second of several citations', 'markdown', '[@x; see @riv|, p. 3]', `[@x; see @${riversKey}, p. 3]`],
  ['a LaTeX citation', 'latex', String.raw`\cite{lamp|`, String.raw`\cite{${lampsKey}}`],
  ['a second key in LaTeX', 'latex', String.raw`\citep[see][]{a,riv|}`, String.raw`\citep[see][]{a,${riversKey}}`],
  ['the beginning of an ID in LaTeX', 'latex', String.raw`\cite{Okafor_|}`, String.raw`\cite{${lamps.id}}`],
  ['an Org citation', 'org', '[cite:@lamp|', `[cite:@${lampsKey}]`],
  ['a Typst reference', 'typst', 'see @lamp|', `see @${lampsKey}`],
  ['a Typst function', 'typst', '#cite(<lamp|', `#cite(<${lampsKey}>)`],
  ['the beginning of a bare ID', 'markdown', 'after Okafor_L|', `after ${lamps.id}`],
  [
    'the beginning of a bare ID in LaTeX',
    'latex',
    String.raw`after Okafor\_L|`,
    `after ${lamps.id.replaceAll('_', String.raw`\_`)}`,
  ],
];

for (const [what, languageId, before, after] of accepted) {
  test(`completes ${what}`, async () => {
    assert.equal(await accept(before, languageId), after);
  });
}

test('an item has the title, tells author and year, and is kept from the filter of the editor', async () => {
  const list = await complete('[[lmaps rooms|');
  assert.equal(list?.isIncomplete, true);
  const [first] = list.items;
  assert.deepEqual(
    { ...first, textEdit: undefined, data: undefined },
    {
      label: 'Lamps: A Study of Light in Small Rooms',
      labelDetails: { description: 'Okafor · CVPR 2022' },
      kind: 18,
      filterText: 'lmaps rooms',
      sortText: '000',
      textEdit: undefined,
      data: undefined,
    },
  );
});

test('the documentation is the preview of the paper, once it is asked for', async () => {
  const [first] = (await complete('[[lamps|'))?.items ?? [];
  assert.ok(first && !first.documentation);
  const resolved = await server.connection.sendRequest<CompletionItem>('completionItem/resolve', first);
  assert.deepEqual(resolved.documentation, {
    kind: 'markdown',
    value: `**Lamps: A Study of Light in Small Rooms**\n\nOkafor · CVPR 2022\n\n${lamps.abstract}`,
  });
});

test('an item that is not from here is resolved to itself', async () => {
  for (const data of [undefined, 7, { paperId: 3 }, { paperId: 'Nobody_At_All' }]) {
    const item = { label: 'x', ...(data !== undefined && { data }) };
    assert.deepEqual(await server.connection.sendRequest('completionItem/resolve', item), item);
  }
});

test('what is typed and what stands behind the caret are replaced as the client can', async () => {
  const at = (character: number) => ({ line: 0, character });
  const [both] = (await complete('[[De_Vr|ies'))?.items ?? [];
  const newText = `${rivers.id}]]`;
  assert.deepEqual(both?.textEdit, {
    newText,
    insert: { start: at(2), end: at(7) },
    replace: { start: at(2), end: at(10) },
  });
  const plain = await ServerUnderTest.start([writePaperFile(sampleRows)], { capabilities: {} });
  const [one] = (await complete('[[De_Vr|ies', 'markdown', plain))?.items ?? [];
  assert.deepEqual(one?.textEdit, { newText, range: { start: at(2), end: at(10) } });
  assert.equal(one.labelDetails, undefined);
  assert.equal(one.detail, 'De Vries · ICCV 2021');
  await plain.stop();
});

test('for nothing typed, papers of the library are offered', async () => {
  const list = await complete('[[|');
  assert.equal(list?.items.length, 3);
  assert.equal(list.items[0]?.filterText, undefined);
});

test('where no mention is typed, nothing is offered', async () => {
  for (const text of ['plain words|', 'mail me@exa|mple.com', '`[[lam|`', '```\n@lam|\n```', 'Light rooms|', '|']) {
    assert.deepEqual((await complete(text))?.items ?? [], [], text);
  }
});

test('a word of running text is offered papers only where their IDs begin so', async () => {
  assert.deepEqual((await complete('Lamps|'))?.items ?? [], []);
  assert.equal(await accept('Okaf|'), lamps.id);
});

test('the setting says for each language what is inserted', async () => {
  const initializationOptions = {
    settings: { completion: { insert: { markdown: 'key', latex: 'id', plaintext: 'nonsense' } } },
  };
  const other = await ServerUnderTest.start([writePaperFile(sampleRows)], { initializationOptions });
  assert.equal(await accept('[[lamps|', 'markdown', other), `[[${lampsKey}]]`);
  assert.equal(await accept(String.raw`\cite{lamps|`, 'latex', other), String.raw`\cite{${lamps.id}}`);
  assert.equal(await accept('[[lamps|', 'plaintext', other), `[[${lamps.id}]]`);
  await other.stop();
});

test('by setting, the beginning of an ID in Markdown becomes a link with the title', async () => {
  const other = await ServerUnderTest.start([writePaperFile(sampleRows)], {
    initializationOptions: { settings: { completion: { insert: 'link' } } },
  });
  const page = `https://openaccess.thecvf.com/content/CVPR2022/html/${lamps.id}_paper.html`;
  assert.equal(await accept('Okafor_|', 'markdown', other), `[Lamps: A Study of Light in Small Rooms](${page})`);
  assert.equal(await accept('[[Okafor_|', 'markdown', other), `[[${lamps.id}]]`);
  assert.equal(await accept('Okafor_|', 'plaintext', other), lamps.id);
  await other.stop();
});

test('a client that can be asked for its settings is, and again after they changed', async () => {
  const other = await ServerUnderTest.spawn(writePaperFile(sampleRows));
  let insert = 'key';
  const asked: unknown[] = [];
  other.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
    asked.push(...items);
    return [{ completion: { insert } }];
  });
  await other.initialize({ capabilities: { workspace: { configuration: true } } });
  assert.equal(await accept('[[lamps|', 'markdown', other), `[[${lampsKey}]]`);
  insert = 'id';
  await other.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  assert.equal(await accept('[[lamps|', 'markdown', other), `[[${lamps.id}]]`);
  assert.ok(asked.some((item) => isDeepStrictEqual(item, { scopeUri: 'untitled:note-1', section: 'lectern' })));
  await other.stop();
});

test('positions that are nowhere and notes that are not open are answered', async () => {
  const { uri } = server.open('[[lamps');
  const ask = (of: string, line: number, character: number) =>
    server.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri: of },
      position: { line, character },
    });
  assert.equal((await ask(uri, 0, 9_999_999))?.items.length, 1);
  assert.equal(await ask(uri, 5, 0), null);
  assert.equal(await ask(uri, -1, -1), null);
  assert.equal(await ask('untitled:not-open', 0, 0), null);
});

test('positions count UTF-16 code units', async () => {
  assert.equal(await accept('😀 e\u0301\t[[lamps|]] 😀'), `😀 e\u0301\t[[${lamps.id}]] 😀`);
  assert.equal(await accept('first\r\n😀 @bells|\r\nlast'), 'first\r\n😀 @oneil2023bells\r\nlast');
  assert.ok(bells.id);
});

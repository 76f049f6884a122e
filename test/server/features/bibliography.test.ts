import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CodeActionTriggerKind,
  ShowMessageNotification,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type TextEdit,
} from 'vscode-languageserver/node';
import {
  bibliographyFileRequest,
  bibliographyRequest,
  citationRequest,
  type BibliographyFileParams,
  type BibliographyResult,
  type CitationParams,
  type CitationResult,
} from '../../../src/protocol/serverMessages.ts';
import { NoteFolder } from '../notes/noteFolder.ts';
import { bells, lamps, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { runFolder } from '../runFolder.ts';
import { ServerUnderTest } from '../serverUnderTest.ts';

const kinds = { insert: 'source.insertBibliography.lectern', update: 'source.updateBibliography.lectern' };
const resolving: ClientCapabilities = { textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } };
const lampsUrl = `https://openaccess.thecvf.com/content/CVPR2022/html/${lamps.id}_paper.html`;
const lampsInApa = `Okafor et al. (2022). Lamps: A Study of Light in Small Rooms. Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR). ${lampsUrl}`;

const papers = writePaperFile(sampleRows);
let server: ServerUnderTest;
before(async () => {
  server = await ServerUnderTest.start([papers]);
});
after(() => server.stop());

function startWith(
  style: string,
  capabilities: ClientCapabilities = {},
  folders: string[] = [],
): Promise<ServerUnderTest> {
  const initializationOptions = { settings: { bibliography: { style } } };
  return ServerUnderTest.start([papers], { capabilities, folders, initializationOptions });
}

/** The note with its bibliography. */
async function withBibliography(document: TextDocument, on = server): Promise<string> {
  const result = await on.connection.sendRequest<BibliographyResult>(bibliographyRequest, { uri: document.uri });
  assert.ok('edits' in result, JSON.stringify(result));
  return TextDocument.applyEdits(document, [...result.edits]);
}

function cite(params: CitationParams, on = server): Promise<CitationResult> {
  return on.connection.sendRequest(citationRequest, params);
}

function actionsFor(document: TextDocument, context: Partial<CodeActionContext>, on = server): Promise<CodeAction[]> {
  const start = { line: 0, character: 0 };
  return on.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: { start, end: start },
    context: { diagnostics: [], ...context },
  });
}

test('a note gets the references of what it mentions, each once, as APA has them', async () => {
  const note = server.open(`See ${lamps.id} and @devries2021rivers, again ${lamps.id}.\n`);
  const [, list] = (await withBibliography(note)).split('<!-- lectern: bibliography -->');
  assert.deepEqual(
    list?.split('\n').map((line) => line.slice(0, 24)),
    ['', '', '- De Vries et al. (2021)', '- Okafor et al. (2022). ', '', '<!-- lectern: end of bib', ''],
  );
});

test('an update drops what is mentioned no more, and does not take the bibliography for mentions', async () => {
  const note = server.open(`See ${lamps.id}, @devries2021rivers.\n`);
  const first = (await withBibliography(note)).replace(', @devries2021rivers', '');
  const second = await withBibliography(server.open(`${first}\nMore text.\n`));
  assert.ok(second.includes('- Okafor') && !second.includes('- De Vries'));
  assert.ok(second.startsWith(`See ${lamps.id}.\n`) && second.endsWith('\nMore text.\n'));
  assert.equal(await withBibliography(server.open(second)), second);
});

test('a note that mentions nothing gets a sentence', async () => {
  const note = server.open('Nothing, and @nobody2020.\n');
  assert.deepEqual(await server.connection.sendRequest(bibliographyRequest, { uri: note.uri }), {
    problem: 'This note mentions no paper of the library.',
  });
});

test('a note that mentions nothing any more has an empty bibliography', async () => {
  const begin = '% lectern: bibliography';
  const end = '% lectern: end of bibliography';
  const note = server.open(`Text.\n${begin}\nold\n${end}\n`, 'latex');
  assert.equal(await withBibliography(note), `Text.\n${begin}\n\n${end}\n`);
});

test('in LaTeX, the bibliography has what \\cite looks for', async () => {
  const note = server.open(String.raw`\cite{okafor2022lamps} \cite{${rivers.id}}`, 'latex');
  const text = await withBibliography(note);
  assert.ok(text.includes(String.raw`\bibitem{okafor2022lamps} Okafor`));
  assert.ok(text.includes(String.raw`\bibitem{${rivers.id}} De Vries`));
});

test('a citation is formatted by the style of the settings', async () => {
  assert.deepEqual(await cite({ id: lamps.id, format: 'text' }), { text: lampsInApa });
  const numbered = await startWith('ieee');
  assert.match(
    JSON.stringify(await cite({ id: lamps.id, format: 'text' }, numbered)),
    /^\{"text":"Okafor et al\., “Lamps:/,
  );
  await numbered.stop();
});

test('a citation can be BibTeX', async () => {
  const result = await cite({ id: lamps.id, format: 'bibtex' });
  assert.match(JSON.stringify(result), /^\{"text":"@inproceedings\{okafor2022lamps,/);
});

test('a paper that there is not is a sentence', async () => {
  assert.deepEqual(await cite({ id: 'nowhere', format: 'text' }), {
    problem: 'The library has no paper with the ID nowhere.',
  });
});

test("a person's own style is read from the folder of the notes", async () => {
  const style = join(runFolder, 'own.csl');
  writeFileSync(
    style,
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>own</title></info>' +
      '<citation><layout><text variable="title"/></layout></citation>' +
      '<bibliography><layout suffix="!"><text variable="title"/></layout></bibliography></style>',
  );
  for (const name of [style, pathToFileURL(style).href, 'own.csl', './own.csl']) {
    const own = await startWith(name, {}, [pathToFileURL(runFolder).href]);
    assert.deepEqual(await cite({ id: lamps.id, format: 'text' }, own), {
      text: 'Lamps: A Study of Light in Small Rooms!',
    });
    await own.stop();
  }
});

const broken = join(runFolder, 'broken.csl');
writeFileSync(broken, '<style xmlns="http://purl.org/net/xbiblio/csl"><bibliography>');
for (const [name, problem] of [
  ['harvard', 'is not known; there are apa, ieee, vancouver, and every .csl file by its path'],
  [broken, 'breaks off before its end'],
  [papers, 'is no CSL style'],
  [join(runFolder, 'nowhere.csl'), 'cannot be read: There is no such file'],
  ['https://www.zotero.org/styles/apa', 'is an address of the web; save the style as a file and name that'],
] as const) {
  test(`the style ${name.replace(runFolder, '')} is told to be wrong, and the server goes on`, async () => {
    const wrong = await startWith(name);
    assert.deepEqual(await cite({ id: lamps.id, format: 'text' }, wrong), {
      problem: `The citation style “${name}” ${problem}.`,
    });
    assert.match(JSON.stringify(await cite({ id: lamps.id, format: 'bibtex' }, wrong)), /okafor2022lamps/);
    await wrong.stop();
  });
}

test('a client that asks again is offered the bibliography at no cost, and gets the edit when it is chosen', async () => {
  const client = await ServerUnderTest.start([papers], { capabilities: resolving });
  const note = client.open(`See ${lamps.id}.\n`);
  const [action] = (await actionsFor(note, {}, client)).filter(({ kind }) => kind === kinds.insert);
  assert.equal(action?.title, 'Insert a bibliography of this note');
  assert.equal(action.edit, undefined);
  const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  const inserted = TextDocument.applyEdits(note, editsOf(resolved, note));
  assert.ok(inserted.includes('- Okafor et al. (2022)'));
  const again = client.open(inserted);
  const titles = (await actionsFor(again, {}, client)).map(({ title }) => title);
  assert.ok(titles.includes('Update the bibliography') && !titles.includes(action.title));
  await client.stop();
});

test('a client that does not ask again gets the edit at once, where a person has asked', async () => {
  const note = server.open(`See ${lamps.id}.\n`);
  assert.ok((await actionsFor(note, {})).every(({ kind }) => kind !== kinds.insert));
  for (const context of [{ triggerKind: CodeActionTriggerKind.Invoked }, { only: [kinds.insert] }]) {
    const action = (await actionsFor(note, context)).find(({ kind }) => kind === kinds.insert);
    assert.ok(action, JSON.stringify(context));
    assert.ok(TextDocument.applyEdits(note, editsOf(action, note)).includes('- Okafor'));
  }
});

test('what is updated when a note is saved is never inserted then', async () => {
  const note = server.open(`See ${lamps.id}.\n`);
  assert.deepEqual(await actionsFor(note, { only: [kinds.update] }), []);
});

test('a style that is wrong is told when the action is chosen', async () => {
  const client = await startWith('harvard', resolving);
  const told = new Promise<string>((resolve) => {
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message));
  });
  const [action] = await actionsFor(client.open(`See ${lamps.id}.\n`), { only: ['source'] }, client);
  const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action!);
  assert.equal(resolved.edit, undefined);
  assert.match(await told, /^The citation style “harvard” is not known/);
  await client.stop();
});

test('a file has the references of a note, or of all notes in a folder, as they are in the editor', async () => {
  const folder = new NoteFolder({
    'a.md': `${lamps.id}\n`,
    'part/b.tex': String.raw`\cite{${rivers.id}}`,
    'part/c.md': 'nothing\n',
  });
  const client = await ServerUnderTest.start([papers], { folders: [folder.uri('')] });
  const file = (params: BibliographyFileParams): Promise<CitationResult> =>
    client.connection.sendRequest(bibliographyFileRequest, params);
  const keys = async (uri: string): Promise<string[]> => {
    const result = await file({ uri, format: 'bibtex' });
    return 'text' in result ? Array.from(result.text.matchAll(/^@\w+\{(.*),$/gm), ([, key = '']) => key) : [];
  };
  assert.deepEqual(await keys(folder.uri('')), ['okafor2022lamps', rivers.id]);
  assert.deepEqual(await keys(folder.uri('part')), [rivers.id]);
  assert.deepEqual(await keys(folder.uri('a.md')), ['okafor2022lamps']);
  client.open(`@${bells.id.replace("'", '')} and @devries2021rivers`, 'markdown', folder.uri('part/c.md'));
  assert.ok((await keys(folder.uri('part'))).includes('devries2021rivers'));
  assert.deepEqual(await file({ uri: folder.uri('nowhere'), format: 'ris' }), {
    problem: 'The notes mention no paper of the library.',
  });
  const json = await file({ uri: folder.uri('a.md'), format: 'csl-json' });
  assert.ok('text' in json);
  assert.deepEqual(
    (JSON.parse(json.text) as { readonly id: string }[]).map(({ id }) => id),
    ['okafor2022lamps'],
  );
  await client.stop();
});

test('many papers at once do not keep the server from answering', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => ({ id: `Moss${index}_Tides_of_Lakes_${index}_CVPR_2021` }));
  const client = await ServerUnderTest.start([writePaperFile(rows)]);
  const note = client.open(rows.map(({ id }) => id).join('\n'));
  const order: string[] = [];
  const whole = withBibliography(note, client).then((text) => {
    order.push('bibliography');
    return text;
  });
  await client.hover(note.uri, { line: 0, character: 2 });
  order.push('hover');
  assert.equal((await whole).match(/^- Moss/gm)?.length, 150);
  assert.deepEqual(order, ['hover', 'bibliography']);
  await client.stop();
});

function editsOf({ edit }: CodeAction, { uri }: TextDocument): TextEdit[] {
  return edit?.changes?.[uri] ?? [];
}

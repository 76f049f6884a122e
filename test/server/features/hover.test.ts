import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MarkupKind, type MarkupContent } from 'vscode-languageserver/node';
import { bells, lamps, rivers, sampleRows, writePaperFile } from '../paperFile.ts';
import { hoverText, ServerUnderTest } from '../serverUnderTest.ts';

const site = 'https://openaccess.thecvf.com/content';

let server: ServerUnderTest;
before(async () => {
  server = await ServerUnderTest.start([writePaperFile(sampleRows)]);
});
after(() => server.stop());

test('a hover tells title, author, venue and the start of the abstract, and links the published paper', async () => {
  const hover = await server.hoverOn(`See ${lamps.id}.`, lamps.id);
  assert.deepEqual(hover?.contents, {
    kind: MarkupKind.Markdown,
    value: [
      '**Lamps: A Study of Light in Small Rooms**',
      'Okafor · CVPR 2022',
      lamps.abstract,
      `[Open-access page](<${site}/CVPR2022/html/${lamps.id}_paper.html>) · [PDF](<${site}/CVPR2022/papers/${lamps.id}_paper.pdf>)`,
    ].join('\n\n'),
  } satisfies MarkupContent);
});

const forms: Record<string, string> = {
  'a bare ID': lamps.id,
  'an ID at the end of a sentence': `We follow ${lamps.id}.`,
  'a wiki link': `[[${lamps.id}]]`,
  'a citation': `as in [@${lamps.id}, p. 3]`,
  'a file name': `papers/${lamps.id}_paper.pdf`,
  'the address of the page': `<${site}/CVPR2022/html/${lamps.id}_paper.html>`,
  'the address of the PDF': `[pdf](${site}/CVPR2022/papers/${lamps.id}_paper.pdf)`,
  'the second key of a LaTeX citation': String.raw`\cite{${rivers.id},${lamps.id}}`,
};

for (const [form, text] of Object.entries(forms)) {
  test(`a hover has exactly the range of the ID in ${form}`, async () => {
    const hover = await server.hoverOn(text, lamps.id);
    assert.match(hoverText(hover), /^\*\*Lamps/);
    const start = text.indexOf(lamps.id);
    assert.deepEqual(hover?.range, {
      start: { line: 0, character: start },
      end: { line: 0, character: start + lamps.id.length },
    });
  });
}

test('an ID whose underscores are escaped for LaTeX is found, with the backslashes in its range', async () => {
  const written = lamps.id.replaceAll('_', String.raw`\_`);
  const hover = await server.hoverOn(String.raw`\emph{${written}}`, written, 'latex');
  assert.match(hoverText(hover), /^\*\*Lamps/);
  assert.deepEqual(hover?.range, {
    start: { line: 0, character: 6 },
    end: { line: 0, character: 6 + written.length },
  });
});

for (const language of [
  'markdown',
  'latex',
  'tex',
  'typst',
  'restructuredtext',
  'org',
  'asciidoc',
  'plaintext',
  'a-language-of-tomorrow',
]) {
  test(`a note in ${language} has hovers`, async () => {
    assert.match(hoverText(await server.hoverOn(`x @${rivers.id} y`, rivers.id, language)), /^\*\*Rivers/);
  });
}

const before_: Record<string, string> = {
  'emoji outside the basic plane': '😀👩‍🔬 ',
  'combining marks': 'e\u0301tude na\u0308iv ',
  tabs: '\t\t',
  'a line ending in CRLF': 'first\r\nsecond ',
  'an old Mac line end': 'first\rsecond ',
  'full-width characters': '日本語 ',
};

for (const [what, lead] of Object.entries(before_)) {
  test(`positions count UTF-16 code units after ${what}`, async () => {
    const line = lead.split(/\r\n|\r/).length - 1;
    const character = lead.split(/\r\n|\r/).at(-1)!.length;
    const { uri } = server.open(`${lead}${rivers.id}\r\nlast`);
    const hover = await server.hover(uri, { line, character: character + 3 });
    assert.deepEqual(hover?.range, {
      start: { line, character },
      end: { line, character: character + rivers.id.length },
    });
  });
}

test('the first and the last character of an ID have the hover, what is around has none', async () => {
  const { uri } = server.open(`ab ${rivers.id} cd`);
  const at = (character: number) => server.hover(uri, { line: 0, character });
  assert.equal(await at(2), null);
  assert.ok(await at(3));
  assert.ok(await at(3 + rivers.id.length - 1));
  assert.equal(await at(3 + rivers.id.length + 1), null);
});

test('an ID that no paper has gets no hover', async () => {
  const unknown = 'Nobody_Nothing_at_All_CVPR_2023';
  assert.equal(await server.hoverOn(`See ${unknown}.`, unknown), null);
});

test('a paper whose row has no text is named all the same', async () => {
  const id = 'Ito_Empty_Pages_and_What_They_Tell_CVPR_2020';
  const other = await ServerUnderTest.start([writePaperFile([lamps, { id, abstract: '', introduction: '' }])]);
  assert.match(hoverText(await other.hoverOn(id, id)), /^\*\*Empty Pages and What They Tell\*\*\n\nIto · CVPR 2020/);
  await other.stop();
});

test('a hover is right after the note was changed in part', async () => {
  const { uri } = server.open('Line one\nLine two\n');
  const change = (version: number, line: number, character: number, text: string) =>
    server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text }],
    });
  await change(2, 1, 4, ` ${bells.id}`);
  await change(3, 0, 0, '😀\n');
  const hover = await server.hover(uri, { line: 2, character: 10 });
  assert.match(hoverText(hover), /^\*\*Bells and Whistles for 360° Audio\*\*/);
  assert.deepEqual(hover?.range, {
    start: { line: 2, character: 5 },
    end: { line: 2, character: 5 + bells.id.length },
  });
});

test('a position in a line of megabytes is answered without reading all of it', async () => {
  const filler = 'word '.repeat(400_000);
  const { uri } = server.open(`${filler}${rivers.id} ${filler}`);
  const hover = await server.hover(uri, { line: 0, character: filler.length + 5 });
  assert.deepEqual(hover?.range?.start, { line: 0, character: filler.length });
});

test('a position behind the end of a line stands at its end, one behind the last line nowhere', async () => {
  const { uri } = server.open(`${rivers.id}\nnext`);
  assert.ok(await server.hover(uri, { line: 0, character: 9_999_999 }));
  assert.equal(await server.hover(uri, { line: 2, character: 0 }), null);
  const { uri: oneLine } = server.open(rivers.id);
  assert.equal(await server.hover(oneLine, { line: 7, character: 0 }), null);
});

for (const [client, capabilities] of Object.entries({
  'names only plain text': { textDocument: { hover: { contentFormat: [MarkupKind.PlainText] } } },
  'prefers plain text': { textDocument: { hover: { contentFormat: [MarkupKind.PlainText, MarkupKind.Markdown] } } },
  'says nothing about hovers': {},
})) {
  test(`a client that ${client} gets plain text with the address of the page`, async () => {
    const plain = await ServerUnderTest.start([writePaperFile(sampleRows)], { capabilities });
    const hover = await plain.hoverOn(bells.id, bells.id);
    assert.deepEqual(hover?.contents, {
      kind: MarkupKind.PlainText,
      value: [
        'Bells and Whistles for 360° Audio',
        "O'Neil · WACV 2023",
        bells.abstract,
        `${site}/WACV2023/html/${bells.id}_paper.html`,
      ].join('\n\n'),
    } satisfies MarkupContent);
    await plain.stop();
  });
}

for (const [written, paper] of [
  ['Okafor_Lamps', 'Lamps'],
  ['okafor2022lmps', 'Lamps'],
  ['De_Vries_Rivers_Seen_from_Above', 'Rivers'],
] as const) {
  test(`the hover on ${written} says that it is not the paper's name`, async () => {
    const hover = await server.hoverOn(`as in [[${written}]]`, written);
    assert.match(hoverText(hover), /^No paper is called “[^”]+”; this is the nearest one\.\n\n\*\*/);
    assert.match(hoverText(hover), new RegExp(String.raw`\*\*${paper}`));
  });
}

test('a name that several papers could have gets a hover that names them', async () => {
  const dawn = { id: 'Sato_Bridges_at_Dawn_CVPR_2021' };
  const dusk = { id: 'Sato_Bridges_at_Dusk_*x*_CVPR_2022' };
  const other = await ServerUnderTest.start([writePaperFile([dawn, dusk])]);
  const text = hoverText(await other.hoverOn('[[Sato_Bridges]]', 'Sato'));
  await other.stop();
  assert.match(
    text,
    /^“Sato\\_Bridges” could be each of these papers:\n\n- Bridges at Dawn \(.*\)\n- Bridges at Dusk .*\)$/,
  );
  assert.doesNotMatch(text, /[^\\]\*x/);
});

test('a link to the introduction shows how that begins, one to another section the abstract', async () => {
  const paper = { ...lamps, introduction: '1. Introduction A lamp is a small sun. It hangs low.' };
  const other = await ServerUnderTest.start([writePaperFile([paper])]);
  const introduction = hoverText(await other.hoverOn(`[[${paper.id}#introduction]]`, paper.id));
  const results = hoverText(await other.hoverOn(`[[${paper.id}#Results]]`, paper.id));
  await other.stop();
  assert.match(introduction, /A lamp is a small sun\./);
  assert.doesNotMatch(introduction, /Small rooms are dark/);
  assert.match(results, /Small rooms are dark/);
});

test('a citation key and its command in LaTeX have the hover, a comment and code have none', async () => {
  const key = 'okafor2022lamps';
  assert.match(hoverText(await server.hoverOn(`\\citep[p.~2]{other,\n  ${key}}`, key, 'latex')), /^\*\*Lamps/);
  assert.equal(await server.hoverOn(`% \\cite{${key}}`, key, 'latex'), null);
  assert.equal(await server.hoverOn(`\`@${key}\``, key), null);
});

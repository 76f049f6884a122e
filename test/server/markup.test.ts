import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver/node';
import { writePaperFile } from './paperFile.ts';
import { completionClient, hoverText, ServerUnderTest } from './serverUnderTest.ts';

const payloads = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="command:workbench.action.quit">quit</a>',
  '[Open](command:workbench.action.quit)',
  '[Open](<command:workbench.action.quit>)',
  '[Open][1] [1]: https://evil.example',
  '![pixel](https://evil.example/pixel.png)',
  '<https://evil.example>',
  'https://evil.example/path',
  'www.evil.example',
  'javascript:alert(1)',
  'somebody@evil.example',
  String.raw`\[Open\](command:workbench.action.quit)`,
  '`code` **bold** _italic_ ~~gone~~ ^up^',
  '&lt;b&gt; &#60;b&#62; &amp;',
  '$(trash) $x^2$',
  '# heading #',
  '1. first',
  '- item + item * item',
  '> quote',
  '--- === ***',
  'a | b | --- | --- | c',
  '[^1] [x]',
  'ends with a backslash\\',
];

const rows = payloads.map((payload, index) => ({ id: `Eve_Payload_Number_${index}_CVPR_2023`, abstract: payload }));
/** With everything switched on that an editor may switch on. */
const editor = new MarkdownIt({ html: true, linkify: true });
editor.linkify.set({ fuzzyLink: false });
type Token = ReturnType<typeof editor.parse>[number];

let server: ServerUnderTest;
before(async () => {
  server = await ServerUnderTest.start([writePaperFile(rows)]);
});
after(() => server.stop());

for (const [index, payload] of payloads.entries()) {
  test(`in an abstract, ${payload} stays text`, async () => {
    const { id } = rows[index]!;
    const tokens = editor.parse(hoverText(await server.hoverOn(id, id)), {});
    const [, title, , , published, , , abstract] = tokens;
    assert.deepEqual([title, published].map(contentOf), [`Payload Number ${index}`, 'Eve · CVPR 2023']);
    // The repair may set or mend spaces; it changes nothing else of these.
    assert.equal(withoutSpaces(contentOf(abstract)), withoutSpaces(payload));
    assert.deepEqual(kindsOf(tokens), new Set(['paragraph_open', 'inline', 'paragraph_close']));
    assert.deepEqual(
      kindsOf(inlineOf(tokens)),
      new Set(['text', 'strong_open', 'strong_close', 'link_open', 'link_close']),
    );
    assert.deepEqual(linksIn(tokens), [
      `https://openaccess.thecvf.com/content/CVPR2023/html/${id}_paper.html`,
      `https://openaccess.thecvf.com/content/CVPR2023/papers/${id}_paper.pdf`,
    ]);
  });
}

test('a title with an address in it stays text', async () => {
  const id = 'Eve_Look_at_www.evil.example_CVPR_2023';
  const other = await ServerUnderTest.start([writePaperFile([{ id }])]);
  const text = hoverText(await other.hoverOn(id, id));
  assert.match(text, /^\*\*Look at www\\\.evil\.example\*\*/);
  await other.stop();
});

/** Lines of lists of attacks, as titles: an ID has a title that anybody may have written. */
const titles = [
  '<img/src/onerror=prompt(8)>',
  '[x](command:workbench.action.quit)',
  '![x](https://evil.example/x.png)',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)//',
  '`</script>`$(trash)',
];

test('in the documentation of a completion, titles and abstracts stay text', async () => {
  const ids = titles.map((title) => `Eve_${title}_and_More_CVPR_2023`);
  const papers = ids.map((id, index) => ({ id, abstract: titles[index] ?? '' }));
  const other = await ServerUnderTest.start([writePaperFile(papers)], { capabilities: completionClient });
  const { uri } = other.open('[[Eve');
  const params = { textDocument: { uri }, position: { line: 0, character: 5 } };
  const { items } = await other.connection.sendRequest<CompletionList>('textDocument/completion', params);
  assert.equal(items.length, titles.length);
  for (const item of items) {
    const { documentation } = await other.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    const tokens = editor.parse((documentation as MarkupContent).value, {});
    assert.deepEqual(kindsOf(tokens), new Set(['paragraph_open', 'inline', 'paragraph_close']), item.label);
    assert.deepEqual(kindsOf(inlineOf(tokens)), new Set(['text', 'strong_open', 'strong_close']), item.label);
    assert.doesNotMatch(item.label, /\$\(/);
  }
  await other.stop();
});

function contentOf(token: Token | undefined): string {
  return (token?.children ?? []).map(({ content }) => content).join('');
}

function kindsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.map(({ type }) => type));
}

function inlineOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(({ children }) => children ?? []);
}

function linksIn(tokens: readonly Token[]): unknown[] {
  return inlineOf(tokens)
    .filter(({ type }) => type === 'link_open')
    .map((link) => link.attrGet('href'));
}

function withoutSpaces(text: string | undefined): string | undefined {
  return text?.replaceAll(' ', '');
}

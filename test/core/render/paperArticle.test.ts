import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Paper, PaperText } from '../../../src/core/paper.ts';
import { createMarkdownRenderer } from '../../../src/core/render/markdownRenderer.ts';
import { messageArticle, paperArticle, type ArticleContext } from '../../../src/core/render/paperArticle.ts';
import { ifThere, sharedFile } from '../realPapers.ts';
import { collapse, elements, renderedText } from './renderedText.ts';
import { plainText } from '../plainText.ts';
import { samplePaper, sampleText } from './samplePaper.ts';

const render = createMarkdownRenderer();
const kept: ArticleContext = { preview: false };

function article(paper: Partial<Paper> = {}, text?: Partial<PaperText>, context: Partial<ArticleContext> = {}): string {
  return paperArticle({ ...samplePaper, ...paper }, text && { ...noText, ...text }, { ...kept, ...context }, render);
}

const noText: PaperText = { abstract: [], sections: [], figures: [], tables: [], footnotes: [], truncated: false };

/** Every place of a paper into which a file can put text. */
function articleOf(words: string): { html: string; plain: string } {
  const paper: Paper = {
    ...samplePaper,
    id: words,
    title: words,
    citationKey: words,
    authors: [{ family: words, given: words }],
    venue: words,
    problems: [{ severity: 'warning', message: words, file: 'papers.txt', line: 1, column: 1 }],
    links: [],
  };
  const text: PaperText = {
    abstract: [{ kind: 'paragraph', text: words }],
    sections: [
      {
        number: words,
        heading: words,
        level: 2,
        blocks: [
          { kind: 'list', ordered: true, items: [words, words] },
          { kind: 'equation', text: words },
        ],
      },
    ],
    figures: [{ label: words, caption: words, text: words }],
    tables: [],
    footnotes: [{ mark: words, text: words }],
    truncated: false,
  };
  const said = [
    ...[
      words,
      2021,
      words,
      words,
      words,
      words,
      'Citation',
      'ID',
      words,
      'Abstract',
      words,
      words,
      'Figures and tables',
      'Abstract',
      words,
      words,
      words,
      words,
      words,
      words,
    ],
    ...['Figures and tables', words, words, 'Text inside', words, words, words],
    ...['From the file papers.txt, line 12', 'Text as extracted', 'Reading note'],
  ];
  return { html: withoutLinks(paperArticle(paper, text, kept, render)), plain: said.join(' ') };
}

/** Web addresses in a text are offered as links of the paper; nothing else may become one. */
function withoutLinks(html: string): string {
  return html.replace(/<ul class="links"[^>]*>(?:<li><a href="https?:\/\/[^"]*"[^>]*>[^<]*<\/a><\/li>)+<\/ul>/, '');
}

const own = new Set(
  'article header nav div span a h1 h2 h3 p ul ol li section figure figcaption b details summary sup aside footer button svg path'.split(
    ' ',
  ),
);

function assertOnlyText(words: string): void {
  const { html, plain } = articleOf(words);
  assert.equal(renderedText(html.replaceAll('&#39;', "'")), collapse(plain), JSON.stringify(words));
  assert.deepEqual(
    [...elements(html)].filter((element) => !own.has(element)),
    [],
    JSON.stringify(words),
  );
  // Attributes have only what we put into them: quotes from the text would have ended one.
  for (const [, attributes = ''] of html.matchAll(/<[a-z0-9]+((?:\s[^>]*)?)>/g)) {
    assert.match(attributes, /^(?:\s[a-zA-Z-]+="[^"<>]*")*\/?$/, JSON.stringify(words));
  }
}

describe('text in the article', () => {
  test('any text is shown as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), assertOnlyText), { numRuns: 500 });
  });

  test('any text of characters that mean something in HTML or Markdown is shown as it is', () => {
    const marks = fc.constantFrom(
      ...'<>&"\'`*_[]()#!\\-=+.1 \n'.split(''),
      '<script>',
      '&lt;',
      '">',
      '" onclick="',
      '](x)',
    );
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 12 }).map((parts) => parts.join('')),
        assertOnlyText,
      ),
      { numRuns: 1000 },
    );
  });

  const scripts = sharedFile('corpora/xss/xss-payload-list.txt');
  test('lines that attack web pages are shown as they are', ifThere(scripts), async () => {
    (await readFile(scripts, 'utf8')).split('\n').forEach(assertOnlyText);
  });

  const naughty = sharedFile('corpora/naughty/blns.json');
  test('strings that break programs are shown as they are', ifThere(naughty), async () => {
    (JSON.parse(await readFile(naughty, 'utf8')) as string[]).forEach(assertOnlyText);
  });
});

test('the article has one title, and the headings of the sections are one level below it and deeper', () => {
  const headings = [...article({}, sampleText).matchAll(/<(h\d)[^>]*>(.*?)<\/h\d>/g)];
  assert.deepEqual(
    headings.map(([, tag, content = '']) => `${tag} ${renderedText(content)}`),
    ['h1 Tides [and] *Clocks*', 'h2 Abstract', 'h2 1 Introduction', 'h3 Small print', 'h2 Figures and tables'],
  );
});

test('the page on which the paper starts stands beside venue and year', () => {
  assert.match(article({}, { firstPage: 18135 }), />CVPR 2021 · pages 18135–</);
  assert.match(article({}, sampleText), />CVPR 2021</);
});

test('each section is named by its heading', () => {
  const html = article({}, sampleText);
  const named = [...html.matchAll(/<section aria-labelledby="([^"]+)"><h\d id="([^"]+)"/g)];
  assert.equal(named.length, 4);
  assert.ok(named.every(([, name, id]) => name === id));
  assert.equal(new Set(named.map(([, name]) => name)).size, named.length);
});

test('only web addresses become links, by their kind and in a fixed order', () => {
  const html = article({
    links: [
      { kind: 'other', url: 'https://lab.example.org/a?b=1&c="2"' },
      { kind: 'paper', url: 'https://example.org/page' },
      { kind: 'code', url: 'command:workbench.action.quit' },
      { kind: 'data', url: 'javascript:alert(1)' },
      { kind: 'project', url: 'no address' },
      { kind: 'pdf', url: 'http://example.org/paper.pdf' },
    ],
  });
  assert.deepEqual(
    Array.from(html.matchAll(/<a href="([^"]*)"[^>]*rel="noreferrer">([^<]*)<\/a>/g), ([, url, label]) => [label, url]),
    [
      ['PDF', 'http://example.org/paper.pdf'],
      ['Open-access page', 'https://example.org/page'],
      ['lab.example.org', 'https://lab.example.org/a?b=1&amp;c=%222%22'],
    ],
  );
  assert.equal(html.match(/<a /g)?.length, 3);
});

test('the place in the list stands between two buttons; at the ends of the list one of them does nothing', () => {
  const steps = (number: number) => article({}, undefined, { position: { number, count: 1200 } });
  const off = (html: string) =>
    Array.from(html.matchAll(/data-action="(\w+)"[^>]*aria-disabled/g), ([, action]) => action);
  assert.match(steps(1100), /data-action="previous".*1,100 of 1,200.*data-action="next"/);
  assert.deepEqual(
    [1, 600, 1200].map((number) => off(steps(number))),
    [['previous'], [], ['next']],
  );
});

test('a paper that is not in the list has no place in it', () => {
  assert.doesNotMatch(article(), /data-action="(?:next|previous)"/);
});

test('the preview reader offers to keep the paper open', () => {
  assert.match(article({}, undefined, { preview: true }), /data-action="keepOpen"/);
  assert.doesNotMatch(article(), /keepOpen/);
});

test('the footer names the file without its folder, and the line', () => {
  const place = (file: string) => /From the file [^<]*/.exec(article({ place: { file, line: 57, column: 1 } }))?.[0];
  assert.equal(place('file:///home/a%20b/my%20papers.txt'), 'From the file my papers.txt, line 57');
  assert.equal(place('/home/100%/papers.txt'), 'From the file papers.txt, line 57');
  assert.equal(place('C:\\papers\\a.txt'), 'From the file a.txt, line 57');
});

test('a paper without text says what is wrong and what to do', () => {
  const message = 'The row breaks off.';
  const problems = [{ severity: 'warning', message, file: 'papers.txt', line: 12, column: 3 } as const];
  assert.match(
    renderedText(article({ hasText: false, problems })),
    /The row breaks off\. Complete the row in the paper file, and the text appears here\. Until then, the PDF has it\./,
  );
  assert.match(
    renderedText(article({ hasText: false, links: [] })),
    /The paper file has no text for this paper\. Complete the row in the paper file, and the text appears here\. From/,
  );
});

test('a text that stops in mid-sentence says that the file has no more', () => {
  assert.match(article({}, { ...sampleText, truncated: true }), /The paper file has the text up to here\./);
  assert.doesNotMatch(article({}, sampleText), /up to here/);
});

test('a notice comes first', () => {
  assert.match(renderedText(article({}, sampleText, { notice: 'It <moved>.' })), /^It <moved>\./);
});

test('a message is a page with a heading', () => {
  assert.deepEqual(
    renderedText(messageArticle('No <such> paper', 'Open "its" file.')),
    'No <such> paper Open "its" file.',
  );
});

test('links that the text names are offered beside those of the paper', () => {
  const html = article(
    { links: [{ kind: 'pdf', url: 'https://example.org/tides.pdf' }] },
    plainText('Code is available at https://github.com/moss/tides.'),
  );
  assert.deepEqual(
    [...html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, url, label]) => [label, url]),
    [
      ['PDF', 'https://example.org/tides.pdf'],
      ['Code', 'https://github.com/moss/tides'],
    ],
  );
});

test('a figure stands behind the paragraph that mentions it first', () => {
  const html = article({}, { ...plainText('See Fig. 1 and Fig. 1 again.', 'The rest.'), figures: sampleText.figures });
  assert.ok(html.indexOf('<figure>') > html.indexOf('again.') && html.indexOf('<figure>') < html.indexOf('The rest.'));
  assert.equal(html.split('<figure>').length, 2);
});

test('the headings are offered as an outline, before the text', () => {
  const html = article({}, sampleText);
  const [, list = ''] = /<nav class="outline"[^>]*>(.*?)<\/nav>/.exec(html) ?? [];
  assert.deepEqual(
    Array.from(list.matchAll(/<a href="#([^"]*)">([^<]*)</g), ([, id, heading]) => [id, heading]),
    [
      ['abstract', 'Abstract'],
      ['section-1', '1 Introduction'],
      ['section-2', 'Small print'],
      ['floats', 'Figures and tables'],
    ],
  );
  assert.ok(html.indexOf('outline') < html.indexOf('<section'));
  assert.doesNotMatch(article({}, plainText('Only an abstract.')), /outline/);
});

test('an equation is set apart, with its number', () => {
  assert.match(
    article({}, sampleText),
    /<p class="equation"><span>a_1 = b<\/span> <span class="number">\(1\)<\/span><\/p>/,
  );
});

test('a footnote whose mark stands in the text leads back to it', () => {
  const footnotes = [
    { mark: '1', text: 'At the pier.' },
    { mark: '2', text: 'Nowhere.' },
  ];
  const html = article({}, { ...plainText('Tides turn.1'), footnotes });
  assert.match(html, /id="note-mark-1" href="#note-1"/);
  assert.match(html, /<p id="note-1"><sup><a href="#note-mark-1" title="Back to the text">1<\/a><\/sup> At the pier\./);
  assert.match(html, /<p id="note-2"><sup>2<\/sup> Nowhere\./);
});

test('the text as extracted stands behind the article, escaped, for those who ask', () => {
  const extracted = { abstract: 'Ti-des <b>turn</b>', introduction: '1. Introduc-tion' };
  const html = article({}, sampleText, { extracted });
  assert.match(
    html,
    /<\/article><aside class="extracted".*<p>Ti-des &lt;b&gt;turn&lt;\/b&gt;<\/p><p>1\. Introduc-tion<\/p>/,
  );
  assert.match(html, /data-action="toggleExtracted"[^>]*aria-pressed="true"/);
  assert.match(article({}, sampleText), /data-action="toggleExtracted"[^>]*aria-pressed="false"/);
  assert.doesNotMatch(article({ hasText: false }), /toggleExtracted/);
});

test('the mentions in notes are listed at the foot and named in the outline; without any there is nothing of them', () => {
  const mentions = [
    { note: 'a & b.md', line: 12, text: 'See [[<b>]] & "more".' },
    { note: 'a & b.md', line: 14, text: 'Again.' },
    { note: 'sub/c.tex', line: 1, text: '' },
  ];
  const html = article({}, sampleText, { mentions });
  assert.match(
    html,
    /<section class="mentions" aria-labelledby="mentions"><h2 id="mentions">Cited in 2 notes<\/h2><ul><li><button type="button" data-mention="0">a &amp; b\.md, line 12<\/button> <span dir="auto">See \[\[&lt;b&gt;\]\] &amp; &quot;more&quot;\.<\/span><\/li><li><button type="button" data-mention="1">/,
  );
  assert.match(html, /<a href="#mentions">Cited in 2 notes<\/a><\/li><\/ul><\/nav>/);
  assert.match(article({}, sampleText, { mentions: mentions.slice(2) }), /<h2 id="mentions">Cited in 1 note<\/h2>/);
  assert.doesNotMatch(article({}, sampleText, { mentions: [] }), /mentions|Cited in/);
});

test('papers like the one on show are named before the foot, as data; where there are none, nothing is', () => {
  const other = { ...samplePaper, id: 'Fern_"Ice"_CVPR_2019', title: 'Ice & <b>Sound</b>', titleIsCut: true };
  assert.match(
    article({}, sampleText, { related: [other] }),
    /<h2 id="related">More like this<\/h2><ul><li><button type="button" data-paper="Fern_&quot;Ice&quot;_CVPR_2019">Ice &amp; &lt;b&gt;Sound&lt;\/b&gt; …<\/button> <span>Moss · CVPR 2021<\/span><\/li><\/ul><\/section><footer/,
  );
  assert.doesNotMatch(article({}, sampleText, { related: [] }), /More like this/);
});

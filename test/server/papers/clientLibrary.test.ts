import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type CancellationToken,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver/node';
import { Library } from '../../../src/core/library.ts';
import { LibrarySearch } from '../../../src/core/search/librarySearch.ts';
import { suggestPapers } from '../../../src/core/search/suggestPapers.ts';
import { LibraryNames } from '../../../src/core/mentions/resolution/libraryNames.ts';
import { readPaperFile } from '../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../src/core/readers/source/byteSource.ts';
import { Pace } from '../../../src/core/util/pace.ts';
import {
  libraryChangedNotification,
  paperTextRequest,
  paperRequest,
  resolveRequest,
  suggestRequest,
  type InitializationOptions,
  type PaperParams,
  type ResolveParams,
  type ResolveResult,
  type SuggestParams,
} from '../../../src/protocol/serverMessages.ts';
import { lamps, paperFile, rivers, sampleRows, writePaperFile, type Row } from '../paperFile.ts';
import { hoverText, markdownClient, ServerUnderTest } from '../serverUnderTest.ts';

const initializationOptions: InitializationOptions = {
  clientOwnsLibrary: true,
  paperCommands: [
    { title: 'Open', command: 'lectern.openPaper' },
    { title: 'Open to the Side', command: 'lectern.openPaperToSide' },
  ],
};

const unknown: ResolveResult = { kind: 'unknown', nearest: [] };

/** A client with a library of its own. */
class LibraryOwner {
  readonly asked: string[] = [];
  readonly #library = new Library();
  readonly #names = new LibraryNames(this.#library, () => setImmediate());
  readonly #search = new LibrarySearch(this.#library, () => setImmediate());
  readonly server: ServerUnderTest;

  private constructor(server: ServerUnderTest) {
    this.server = server;
    server.connection.onRequest(resolveRequest, ({ written, kind }: ResolveParams) => {
      this.asked.push(written);
      return this.#names.resolve(written, kind);
    });
    server.connection.onRequest(suggestRequest, ({ typed, limit }: SuggestParams) => {
      this.asked.push(typed);
      return suggestPapers(typed, limit, { library: this.#library, search: this.#search });
    });
    server.connection.onRequest(paperRequest, ({ id }: PaperParams) => this.#library.get(id) ?? null);
    server.connection.onRequest(
      paperTextRequest,
      async ({ id }: PaperParams) => (await this.#library.text(id)) ?? null,
    );
  }

  static async start(context: TestContext, rows: readonly Row[] = sampleRows): Promise<LibraryOwner> {
    const server = await ServerUnderTest.spawn();
    context.after(() => server.stop());
    const owner = new LibraryOwner(server);
    await owner.load(rows);
    await server.initialize({ capabilities: markdownClient, initializationOptions });
    return owner;
  }

  async load(rows: readonly Row[]): Promise<void> {
    const pace = new Pace(() => setImmediate());
    const result = await readPaperFile(bytesInMemory(Buffer.from(paperFile(rows))), 'file:///papers.txt', { pace });
    await this.#library.replace(new Map([['file:///papers.txt', result]]), pace);
  }
}

test('a client that owns the library is asked for the paper, and its commands are linked', async (context) => {
  const { server, asked } = await LibraryOwner.start(context);
  const hover = await server.hoverOn(`@${lamps.id}`, lamps.id);
  const args = encodeURIComponent(JSON.stringify([lamps.id]));
  assert.equal(
    hoverText(hover).split('\n').at(-1),
    `[Open](<command:lectern.openPaper?${args}>) · [Open to the Side](<command:lectern.openPaperToSide?${args}>)`,
  );
  assert.ok(hoverText(hover).includes(lamps.abstract));
  assert.deepEqual(asked, [lamps.id]);
});

test('the ID in a command link decodes to the ID, whatever characters it has', async (context) => {
  const id = "D'Été_Zürich–Basel_90deg_CVPR_2023".replace('–', '-');
  const { server } = await LibraryOwner.start(context, [{ id }]);
  const [, args] = /openPaper\?([^>]*)>/.exec(hoverText(await server.hoverOn(id, id))) ?? [];
  assert.deepEqual(JSON.parse(decodeURIComponent(args ?? '')), [id]);
});

test('a paper that the client does not know has no hover', async (context) => {
  const { server } = await LibraryOwner.start(context, [rivers]);
  assert.equal(await server.hoverOn(lamps.id, lamps.id), null);
});

test('after the client has said that its library changed, answers are new', async (context) => {
  const owner = await LibraryOwner.start(context, [lamps]);
  const { uri } = owner.server.open(lamps.id);
  assert.ok(await owner.server.hover(uri, { line: 0, character: 1 }));
  await owner.load([{ ...lamps, abstract: 'Rewritten.' }]);
  await owner.server.connection.sendNotification(libraryChangedNotification);
  assert.match(hoverText(await owner.server.hover(uri, { line: 0, character: 1 })), /Rewritten\./);
});

test('the library of the client wins over files of the command line', async (context) => {
  const server = await ServerUnderTest.spawn(writePaperFile(sampleRows));
  context.after(() => server.stop());
  server.connection.onRequest(resolveRequest, () => unknown);
  await server.initialize({ capabilities: markdownClient, initializationOptions });
  assert.equal(await server.hoverOn(lamps.id, lamps.id), null);
});

test('a hover that waits for the client can be cancelled, and the client hears of it', async (context) => {
  const server = await ServerUnderTest.spawn();
  context.after(() => server.stop());
  const heard = Promise.withResolvers<undefined>();
  const asked = Promise.withResolvers<undefined>();
  server.connection.onRequest(resolveRequest, (_params: ResolveParams, token: CancellationToken) => {
    token.onCancellationRequested(() => heard.resolve(undefined));
    asked.resolve(undefined);
    return heard.promise.then(() => unknown);
  });
  await server.initialize({ capabilities: markdownClient, initializationOptions });
  const cancellation = new CancellationTokenSource();
  const { uri } = server.open(lamps.id);
  const hover = server.hover(uri, { line: 0, character: 1 }, cancellation.token);
  await asked.promise;
  cancellation.cancel();
  await assert.rejects(hover, { code: LSPErrorCodes.RequestCancelled });
  await heard.promise;
});

test('a client that fails to answer gets an error for its hover, and the next one works', async (context) => {
  const owner = await LibraryOwner.start(context);
  const { server } = owner;
  const failing = server.connection.onRequest(resolveRequest, () => {
    throw new Error('no library today');
  });
  await assert.rejects(server.hoverOn(lamps.id, lamps.id), /no library today/);
  failing.dispose();
  server.connection.onRequest(resolveRequest, () => unknown);
  assert.equal(await server.hoverOn(lamps.id, lamps.id), null);
});

test('commands that could be more than a command are not linked', async (context) => {
  const server = await ServerUnderTest.start([writePaperFile([lamps])], {
    initializationOptions: {
      paperCommands: [
        { title: 'Bad', command: 'x>) [y](https://evil.example' },
        { title: '](https://evil.example)', command: 'good.command' },
      ],
    },
  });
  context.after(() => server.stop());
  const links =
    hoverText(await server.hoverOn(lamps.id, lamps.id))
      .split('\n')
      .at(-1) ?? '';
  assert.match(links, /^\[\\\]\(https\\:\/\/evil\.example\)\]\(<command:good\.command\?[^>]*>\)$/);
});

test('completion asks the client for papers, and for the one whose documentation is wanted', async (context) => {
  const { server, asked } = await LibraryOwner.start(context);
  const { uri } = server.open('[[small lamps');
  const list = await server.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 0, character: 13 },
  });
  assert.deepEqual(asked, ['small lamps']);
  const resolved = await server.connection.sendRequest<CompletionItem>('completionItem/resolve', list.items[0]);
  assert.match(JSON.stringify(resolved.documentation), /Lamps: A Study of Light in Small Rooms/);
});

test('a completion that waits for the client can be cancelled, and the client hears of it', async (context) => {
  const server = await ServerUnderTest.spawn();
  context.after(() => server.stop());
  const heard = Promise.withResolvers<undefined>();
  const asked = Promise.withResolvers<undefined>();
  server.connection.onRequest(suggestRequest, (_params: SuggestParams, token: CancellationToken) => {
    token.onCancellationRequested(() => heard.resolve(undefined));
    asked.resolve(undefined);
    return heard.promise.then(() => []);
  });
  await server.initialize({ initializationOptions });
  const cancellation = new CancellationTokenSource();
  const { uri } = server.open('[[lamps');
  const params = { textDocument: { uri }, position: { line: 0, character: 7 } };
  const completion = server.connection.sendRequest('textDocument/completion', params, cancellation.token);
  await asked.promise;
  cancellation.cancel();
  await assert.rejects(completion, { code: LSPErrorCodes.RequestCancelled });
  await heard.promise;
});

import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { projectRoot } from '../bootstrap.mjs';

export interface Bundle {
  /** What it is, in the report. */
  readonly name: string;
  readonly entry: string;
  readonly output: string;
  /** The most it may weigh, in bytes. */
  readonly budget: number;
  readonly options: BuildOptions;
}

export const kilobyte = 1000;

/** Programs load what reads paper files when they have one to read: `import()` of it becomes a `require` of its bundle. */
const paperReaderApart: Plugin = {
  name: 'paper reader apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/paperReader\/main\.node\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './paperReader.js', external: true } : undefined,
    );
  },
};

/** The language client has a file a feature; those that our server does not offer need not be shipped. */
const usedClientFeatures: Plugin = {
  name: 'used features of the language client',
  setup({ onResolve }) {
    const unused =
      /^\.\/(?:callHierarchy|colorProvider|declaration|formatting|foldingRange|implementation|inlineCompletion|inlineValue|linkedEditingRange|selectionRange|semanticTokens|signatureHelp|textDocumentContent|typeDefinition|typeHierarchy)$/;
    onResolve({ filter: unused }, ({ importer }) =>
      /vscode-languageclient[/\\]lib[/\\]common[/\\]client\.js$/.test(importer)
        ? { path: join(projectRoot, 'scripts/build/unusedClientFeatures.ts') }
        : undefined,
    );
  },
};

const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const nodeProgram: BuildOptions = {
  ...node,
  banner: { js: '#!/usr/bin/env node' },
  plugins: [paperReaderApart],
  supported: { 'dynamic-import': false },
};
/** What markdown-it uses for links and for names of characters, which are off, need not be shipped. */
const unused = './scripts/build/unusedOfMarkdownIt.ts';
const characters = './scripts/build/charactersOfMarkdownIt.ts';
const extensionHost: BuildOptions = {
  format: 'cjs',
  plugins: [usedClientFeatures],
  external: ['vscode', './languageClient.node.js'],
  alias: {
    'linkify-it': unused,
    entities: unused,
    mdurl: unused,
    'punycode.js': unused,
    'uc.micro': characters,
    minimatch: './scripts/build/minimatchOfAnyFile.ts',
  },
};
/** Of unicode2latex, which has no word about it, only the table of signs by their names in TeX is used. */
const usedSymbols: Plugin = {
  name: 'used symbols',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^unicode2latex$|^\.\/tables\// }, async ({ path, pluginData, ...options }) => {
      const isResolved = pluginData === usedSymbols;
      return isResolved
        ? undefined
        : { ...(await resolve(path, { ...options, pluginData: usedSymbols })), sideEffects: false };
    });
  },
};
const page: BuildOptions = { platform: 'browser', format: 'iife', target: 'es2022' };

/** Its own comment is none that esbuild would keep. */
const licenceOfCiteproc =
  '/*! citeproc-js, Copyright (c) 2009-2019 Frank Bennett. CPAL-1.0 (https://opensource.org/license/cpal-1-0) or AGPL-3.0. Source: npm, citeproc 2.4.63 */';

/** Everything that is built. vscode-languageclient alone is 430 KB: the desktop loads it with the first note. */
export const bundles: readonly Bundle[] = [
  {
    name: 'extension, desktop',
    entry: 'src/extension/main.node.ts',
    output: 'dist/extension.js',
    budget: 400 * kilobyte,
    // Parts that are loaded later are required: the modules of a host are CommonJS.
    options: { ...node, ...extensionHost, supported: { 'dynamic-import': false } },
  },
  {
    name: 'language client, desktop',
    entry: 'src/extension/languageClient.node.ts',
    output: 'dist/languageClient.node.js',
    budget: 500 * kilobyte,
    options: { ...node, ...extensionHost },
  },
  {
    name: 'extension, browser',
    entry: 'src/extension/main.browser.ts',
    output: 'dist/extension.browser.js',
    budget: 700 * kilobyte,
    options: { ...page, ...extensionHost },
  },
  {
    name: 'paper reader, Node',
    entry: 'src/paperReader/main.node.ts',
    output: 'dist/paperReader.js',
    budget: 700 * kilobyte,
    options: { ...node, plugins: [usedSymbols] },
  },
  {
    name: 'paper reader, browser',
    entry: 'src/paperReader/main.browser.ts',
    output: 'dist/paperReader.browser.js',
    budget: 700 * kilobyte,
    options: { ...page, plugins: [usedSymbols] },
  },
  {
    name: 'language server, Node',
    entry: 'src/server/main.node.ts',
    output: 'dist/server.js',
    budget: 700 * kilobyte,
    options: nodeProgram,
  },
  {
    name: 'language server, browser',
    entry: 'src/server/main.browser.ts',
    output: 'dist/server.browser.js',
    budget: 700 * kilobyte,
    options: page,
  },
  {
    // Runs in a thread of its own, in Node and in a browser.
    name: 'formatting of references',
    entry: 'src/server/citations/formattingThread.main.ts',
    output: 'dist/references.js',
    budget: 450 * kilobyte,
    options: { ...node, supported: { 'dynamic-import': false }, footer: { js: licenceOfCiteproc } },
  },
  {
    name: 'reader page',
    entry: 'src/webview/main.ts',
    output: 'media/reader.js',
    budget: 60 * kilobyte,
    options: page,
  },
  {
    name: 'command line',
    entry: 'src/cli/main.ts',
    output: 'dist/cli.js',
    budget: 700 * kilobyte,
    options: nodeProgram,
  },
];

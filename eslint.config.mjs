import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const layers = ['protocol', 'paperReader', 'extension', 'server', 'webview', 'cli'];
const nodeModules = ['node:*'];
const nodeGlobals = ['process', 'Buffer', 'require', 'module', 'global', '__dirname', '__filename', 'setImmediate'];

/**
 * The rules of one folder of src: which other layers and which packages its files may import.
 *
 * @param {string | string[]} files
 * @param {{ layers?: string[], packages?: string[], nodeGlobals?: boolean }} allowed
 * @returns {import('eslint').Linter.Config}
 */
function boundary(files, allowed) {
  const forbiddenLayers = layers.filter((layer) => !allowed.layers?.includes(layer));
  const packages = (allowed.packages ?? []).map((name) => name.replaceAll('.', '\\.').replace('*', '.*'));
  return {
    files: [files].flat(),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: forbiddenLayers.map((layer) => `**/${layer}/**`),
              message: 'Imports go down only: core ← protocol ← extension, server, webview, cli. See src/README.md.',
            },
            {
              regex: `^(?!\\.)(?!(${packages.join('|')})$)`,
              message: 'This folder may not use this package. See src/README.md.',
            },
          ],
        },
      ],
      'no-restricted-globals': allowed.nodeGlobals ? 'off' : ['error', ...nodeGlobals],
    },
  };
}

export default defineConfig(
  globalIgnores(['dist/', 'media/', '.host/', '.cache/', 'test/fixtures/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      curly: 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Disposables are told by their shape: core cannot know the class of that name that vscode has.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // A text is spread into its code points where that is wanted.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Records of functions are taken apart where they are used; what has a `this` here is a class, and is not.
      '@typescript-eslint/unbound-method': 'off',
      // An empty text is as good as none in an `||`.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },

  { files: ['src/**/*.ts'], rules: { 'no-console': 'error', '@typescript-eslint/no-non-null-assertion': 'error' } },
  boundary('src/core/**/*.ts', {}),
  boundary('src/core/render/**/*.ts', { packages: ['markdown-it', 'markdown-it/*'] }),
  boundary('src/core/readers/delimited/*.ts', { packages: ['papaparse'] }),
  boundary('src/core/readers/bibliography/**/*.ts', { packages: ['saxes'] }),
  boundary('src/core/readers/bibtex/**/*.ts', { packages: ['unicode2latex'] }),
  boundary('src/core/citations/citeproc.ts', { packages: ['citeproc'] }),
  boundary('src/core/search/**/*.ts', { packages: ['fuse.js'] }),
  boundary('src/core/readers/markdownNote/**/*.ts', { packages: ['yaml'] }),
  boundary('src/core/readers/parquet/**/*.ts', { packages: ['hyparquet', 'hyparquet-compressors'] }),
  boundary('src/core/export/forms/**/*.ts', { packages: ['hyparquet-writer'] }),
  boundary('src/protocol/**/*.ts', { layers: ['protocol'] }),
  boundary('src/paperReader/**/*.ts', { layers: ['protocol', 'paperReader'] }),
  boundary(['src/paperReader/main.node.ts', 'src/paperReader/withFile.ts'], {
    layers: ['protocol', 'paperReader'],
    packages: nodeModules,
    nodeGlobals: true,
  }),
  boundary('src/extension/**/*.ts', {
    layers: ['protocol', 'extension'],
    packages: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'],
  }),
  boundary('src/server/**/*.ts', {
    layers: ['protocol', 'server'],
    packages: ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-textdocument'],
  }),
  boundary('src/server/notes/folderNotes.ts', { layers: ['protocol', 'server'], packages: ['ignore', 'picomatch'] }),
  boundary('src/webview/**/*.ts', { layers: ['protocol', 'webview'] }),
  boundary('src/cli/**/*.ts', { layers: ['protocol', 'cli'], packages: nodeModules, nodeGlobals: true }),
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  boundary('src/extension/main.node.ts', {
    layers: ['protocol', 'extension'],
    packages: ['vscode', 'vscode-languageclient/node', ...nodeModules],
    nodeGlobals: true,
  }),
  boundary('src/server/citations/formattingThread.main.ts', {
    layers: ['protocol', 'server'],
    packages: ['node:worker_threads'],
  }),
  boundary('src/extension/paperReading/nodeThreads.ts', {
    layers: ['protocol', 'extension'],
    packages: nodeModules,
    nodeGlobals: true,
  }),
  boundary('src/server/main.node.ts', {
    layers: ['protocol', 'server'],
    packages: ['vscode-languageserver/node', ...nodeModules],
    nodeGlobals: true,
  }),

  {
    files: ['test/**/*.ts'],
    rules: {
      // node:test runs what these return a promise of.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'suite', 'test', 'it'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // The rule does not see a cast in a comment.
  { files: ['**/*.{mjs,cjs}'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['scripts/host/spdlogStandIn.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);

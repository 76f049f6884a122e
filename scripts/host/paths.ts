import { join } from 'node:path';
import { projectRoot } from '../bootstrap.mjs';

/** Where the VS Code server for tests and for `npm start` in a browser is installed. Git ignores it. */
export const hostFolder = join(projectRoot, '.host');

/** What starts the VS Code server: its entry script, to be run with the project's Node 24. */
export const codeServerEntry = join(hostFolder, 'node_modules/code-server/out/node/entry.js');

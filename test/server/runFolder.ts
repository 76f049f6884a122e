import { removeFolder, temporaryFolder } from '../host/temporaryFolder.ts';

/** A folder for what the tests of this process write. It goes when the process ends. */
export const runFolder = temporaryFolder();
process.once('exit', () => removeFolder(runFolder));

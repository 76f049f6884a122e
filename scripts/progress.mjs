// Plain JavaScript, because `npm start` and `npm test` use it before Node 24 is installed.

/**
 * Says what is going on while a longer step runs: a counter of seconds in a terminal, two lines in a log.
 *
 * @template T
 * @param {string} what for example "Installing the VS Code server"
 * @param {() => Promise<T>} action
 * @returns {Promise<T>} what the action gives
 */
export async function step(what, action) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const terminal = process.stdout.isTTY;
  const draw = () => process.stdout.write(`\r${what} … ${seconds()} `);
  if (terminal) {
    draw();
  } else {
    console.log(`${what} …`);
  }
  const timer = terminal ? setInterval(draw, 1000) : undefined;
  try {
    const result = await action();
    process.stdout.write(terminal ? `\r${what}: done in ${seconds()}\n` : `  done in ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stdout.write(terminal ? `\r${what}: failed after ${seconds()}\n` : `  failed after ${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** A failure that a person can do something about: its sentence is shown, its stack is not. */
export class Failure extends Error {}

/**
 * Runs the main function of a script and turns its failure into a sentence and exit status 1.
 *
 * @param {() => Promise<number | void>} main resolves to the exit status, 0 when it gives none
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}

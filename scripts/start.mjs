import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, runScript } from './bootstrap.mjs';
import { Failure, runMain } from './progress.mjs';

const usage = `npm start [FILE] [-- --browser] [-- --port N]

Opens Lectern in VS Code: on the paper file FILE, or on the sample library.
Installs and builds what is missing first.

  --browser   serve VS Code to a browser, on 127.0.0.1, even if \`code\` is on the PATH
  --port N    the port to serve on (default 8417, or a free one)
  --help      print this`;

await runMain(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const file = findFile(positionals);
  checkPort(values.port);
  await bootstrap();
  const built = await runScript('build.ts', ['--quiet']);
  return built === 0 ? runScript('start/open.ts', [JSON.stringify({ ...values, file })]) : built;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    // Without `--` before them, npm takes the options for its own and hands them on by its environment.
    const { npm_config_browser: browser, npm_config_port: port } = process.env;
    return { values: { browser: browser === 'true', ...(port ? { port } : {}), ...values }, positionals };
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/**
 * @param {readonly string[]} positionals
 * @returns {string | undefined} the absolute path of the paper file
 */
function findFile([name, ...others]) {
  if (others.length > 0) {
    throw new Failure(
      `Lectern starts on one paper file, not on ${others.length + 1}. The setting lectern.paperFiles can name more.`,
    );
  }
  if (name === undefined) {
    return undefined;
  }
  // npm runs its scripts in the project's folder, wherever the person is.
  const file = resolve(process.env['INIT_CWD'] ?? '', name);
  if (!existsSync(file)) {
    throw new Failure(`There is no file ${file}.`);
  }
  if (!statSync(file).isFile()) {
    throw new Failure(`${file} is not a file.`);
  }
  return file;
}

/** @param {string | undefined} port */
function checkPort(port) {
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) > 0 && Number(port) < 65536)) {
    throw new Failure(`--port needs a number from 1 to 65535, not "${port}".`);
  }
}

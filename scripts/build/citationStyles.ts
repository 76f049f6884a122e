import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Styles that are taken from @citation-js/plugin-csl; the others are Lectern's own. */
const styles = ['apa', 'vancouver'];

/**
 * Writes the citation styles and the locales that they take their words from, each as the file that it is among those of the
 * Citation Style Language project: with its authors and its licence in it.
 *
 * @param folder where to write `styles/` and `locales/`
 */
export async function writeCitationStyles(projectRoot: string, folder: string): Promise<void> {
  const source = join(projectRoot, 'node_modules', '@citation-js', 'plugin-csl', 'lib');
  await mkdir(join(folder, 'styles'), { recursive: true });
  await mkdir(join(folder, 'locales'), { recursive: true });
  const texts = await readTexts(join(source, 'styles.json'));
  for (const style of styles) {
    await writeFile(join(folder, 'styles', `${style}.csl`), textOf(texts, style));
  }
  await cp(join(projectRoot, 'src', 'core', 'citations', 'styles'), join(folder, 'styles'), { recursive: true });
  for (const [language, text] of Object.entries(await readTexts(join(source, 'locales.json')))) {
    await writeFile(join(folder, 'locales', `${language}.xml`), text);
  }
}

async function readTexts(path: string): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
}

function textOf(texts: Readonly<Record<string, string>>, name: string): string {
  const text = texts[name];
  if (text === undefined) {
    throw new Error(`@citation-js/plugin-csl has no style ${name} any more.`);
  }
  return text;
}

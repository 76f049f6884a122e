import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packLexicon } from '../../src/core/repair/words/lexicon.ts';

/**
 * The words of dictionary-en (Hunspell's American English, made from SCOWL) in the form that `Lexicon` reads: every form
 * that its affix rules allow, in lower case, without possessives.
 */
export async function buildLexicon(projectRoot: string): Promise<string> {
  const folder = join(projectRoot, 'node_modules', 'dictionary-en');
  const [affixes, stems] = await Promise.all([
    readFile(join(folder, 'index.aff'), 'utf8'),
    readFile(join(folder, 'index.dic'), 'utf8'),
  ]);
  return packLexicon(expand(stems, readAffixes(affixes)));
}

interface Affix {
  readonly kind: 'PFX' | 'SFX';
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}

/** Lines such as `SFX D y ied [^aeiou]y`: kind, flag, what is taken off, what is put on, to which words. */
function readAffixes(text: string): ReadonlyMap<string, readonly Affix[]> {
  const affixes = new Map<string, Affix[]>();
  for (const [, kind, flag = '', strip = '', add = '', condition = ''] of text.matchAll(
    /^(PFX|SFX) (\S) +(\S+) +([a-z']+) +(\S+)/gm,
  )) {
    const isPrefix = kind === 'PFX';
    const affix: Affix = {
      kind: isPrefix ? 'PFX' : 'SFX',
      strip: strip === '0' ? '' : strip,
      add,
      condition: new RegExp(isPrefix ? `^${condition}` : `${condition}$`),
    };
    affixes.set(flag, [...(affixes.get(flag) ?? []), affix]);
  }
  return affixes;
}

function expand(stems: string, affixes: ReadonlyMap<string, readonly Affix[]>): Set<string> {
  const forms = new Set<string>();
  for (const line of stems.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    const allowed = Array.from(flags).flatMap((flag) => affixes.get(flag) ?? []);
    const suffixed = allowed.filter(({ kind }) => kind === 'SFX').flatMap((affix) => applySuffix(stem, affix));
    const prefixes = allowed.filter(({ kind, condition }) => kind === 'PFX' && condition.test(stem));
    for (const form of [stem, ...suffixed]) {
      addPlain(forms, form);
      prefixes.forEach(({ add }) => {
        addPlain(forms, add + form);
      });
    }
  }
  return forms;
}

function applySuffix(stem: string, { strip, add, condition }: Affix): string[] {
  return condition.test(stem) && stem.endsWith(strip) ? [stem.slice(0, stem.length - strip.length) + add] : [];
}

function addPlain(forms: Set<string>, form: string): void {
  if (/^[A-Za-z]{2,}$/.test(form)) {
    forms.add(form.toLowerCase());
  }
}

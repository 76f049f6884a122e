/** Stands in for minimatch, by which the language client picks the file operations that it tells the server: ours hears of all. */
export class Minimatch {
  constructor(glob: string) {
    if (glob !== '**/*') {
      throw new Error(`The glob ${glob} needs the library minimatch, which is left out of the bundle.`);
    }
  }

  makeRe(): RegExp {
    return /^/;
  }

  match(): boolean {
    return true;
  }
}

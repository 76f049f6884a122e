const commands: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Escapes text so that LaTeX prints it as it is: the ten characters that mean something to it. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\~^#$%&_{}]/g, (character) => commands[character] ?? `\\${character}`);
}

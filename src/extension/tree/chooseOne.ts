import * as vscode from 'vscode';

/** Lets a person choose one of a few named things; the present choice is marked, and active at first. */
export async function chooseOne<Name extends string>(
  title: string,
  choices: Readonly<Record<Name, { readonly title: string }>>,
  present: Name,
): Promise<Name | undefined> {
  const items = (Object.keys(choices) as Name[]).map((name) => ({
    name,
    label: choices[name].title,
    iconPath: new vscode.ThemeIcon(name === present ? 'check' : 'blank'),
  }));
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  pick.title = title;
  pick.items = items;
  pick.activeItems = items.filter(({ name }) => name === present);
  pick.show();
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.name);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}

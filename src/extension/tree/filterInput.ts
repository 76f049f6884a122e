import * as vscode from 'vscode';
import { countText } from '../../core/browse/paperTexts.ts';
import type { PaperBrowser } from '../../core/browse/paperBrowser.ts';
import { DisposableStack } from '../../core/util/disposable.ts';

/** Milliseconds without a keystroke before the tree is filtered. */
const quietTime = 120;

/** An input box that filters the tree while a person types. Enter keeps the filter, Escape brings back the one before. */
export function showFilterInput(browser: PaperBrowser): void {
  const before = browser.filter;
  const parts = new DisposableStack();
  const input = parts.add(vscode.window.createInputBox());
  input.title = 'Filter Papers';
  input.placeholder = 'Words of the title, the author, the ID, or the text';
  input.value = before ?? '';
  // A click on a paper in the tree must not count as leaving the box.
  input.ignoreFocusOut = true;

  let timer: ReturnType<typeof setTimeout> | undefined;
  let result = before;
  const apply = (query: string | undefined): void => {
    clearTimeout(timer);
    void browser.setFilter(query);
  };
  const showCount = (): void => {
    input.prompt = `${countText(browser.shownCount, browser.totalCount)} papers.`;
  };

  showCount();
  parts.add(browser.onDidChange(showCount));
  parts.add(
    input.onDidChangeValue((value) => {
      clearTimeout(timer);
      timer = setTimeout(() => apply(value), quietTime);
    }),
  );
  parts.add(
    input.onDidAccept(() => {
      result = input.value;
      input.hide();
    }),
  );
  parts.add(
    input.onDidHide(() => {
      apply(result);
      parts.dispose();
    }),
  );
  input.show();
}

import type { Locator, Page } from 'playwright-core';

export interface TreeRow {
  readonly label: string;
  readonly description?: string | undefined;
  /** 1 for a row at the top. */
  readonly level: number;
  /** Left out for a row without children. */
  readonly expanded?: boolean | undefined;
  readonly selected: boolean;
  /** What a screen reader says. */
  readonly accessibleName: string;
}

/** A view of the side bar, found by the name in its header. */
export function viewPane(page: Page, viewName: string): Locator {
  return page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${viewName}"]`) });
}

/** The rows of a tree view as shown, from top to bottom. Only rows scrolled into view exist in the page. */
export function treeRows(page: Page, viewName: string): Promise<TreeRow[]> {
  return viewPane(page, viewName)
    .locator('.monaco-list-row[role=treeitem]')
    .evaluateAll((rows) => {
      const index = (row: Element) => Number(row.getAttribute('data-index'));
      return rows
        .sort((one, other) => index(one) - index(other))
        .map((row) => ({
          label: row.querySelector('.label-name')?.textContent ?? row.textContent,
          description: row.querySelector('.label-description')?.textContent || undefined,
          level: Number(row.getAttribute('aria-level')),
          expanded: row.hasAttribute('aria-expanded') ? row.getAttribute('aria-expanded') === 'true' : undefined,
          selected: row.classList.contains('selected'),
          accessibleName: row.getAttribute('aria-label') ?? '',
        }));
    });
}

/** One row of a tree view by its label, for clicks and the context menu. */
export function treeRow(page: Page, viewName: string, label: string): Locator {
  return viewPane(page, viewName).locator('.monaco-list-row[role=treeitem]', {
    has: page.locator('.label-name').getByText(label, { exact: true }),
  });
}

import type { Page } from 'playwright-core';
import { waitFor } from './waitFor.ts';

export interface QuickPickRow {
  readonly label: string;
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
  /** The heading that stands above the row. */
  readonly separator?: string | undefined;
  /** The parts that are drawn as matches, in label, description and detail. */
  readonly highlights: readonly string[];
  readonly focused: boolean;
}

const openWidget = '.quick-input-widget:visible';
const textBox = `${openWidget} .quick-input-box input`;

/** The rows of the open quick pick as shown, from top to bottom. Only rows scrolled into view exist in the page. */
export function quickPickRows(page: Page): Promise<QuickPickRow[]> {
  return page.locator(`${openWidget} .quick-input-list .monaco-list-row`).evaluateAll((rows) => {
    const text = (row: Element, selector: string) => {
      const part = row.querySelector(selector);
      return part?.checkVisibility() ? part.textContent.replaceAll('\u00a0', ' ') || undefined : undefined;
    };
    const index = (row: Element) => Number(row.getAttribute('data-index'));
    return rows
      .sort((one, other) => index(one) - index(other))
      .map((row) => ({
        label: text(row, '.quick-input-list-rows .quick-input-list-row .label-name') ?? '',
        description: text(row, '.quick-input-list-rows .quick-input-list-row .label-description'),
        detail: text(row, '.quick-input-list-label-meta .label-name'),
        separator: text(row, '.quick-input-list-separator'),
        highlights: [...row.querySelectorAll('.highlight')].map((part) => part.textContent),
        focused: row.classList.contains('focused'),
      }));
  });
}

/** Waits until a quick pick or an input box is open. */
export async function waitForQuickPick(page: Page): Promise<void> {
  await page.locator(openWidget).waitFor();
}

/** Replaces the text of the open quick pick or input box, as typing does. */
export async function typeInQuickPick(page: Page, text: string): Promise<void> {
  await page.locator(textBox).fill(text);
}

/**
 * Runs a command by its name in the palette, for example "View: Close All Editors". While a workbench is starting, the
 * palette may lack an extension's commands or be closed again; it is opened anew until the command is there.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const row = page.locator('.quick-input-list-rows > .quick-input-list-row:first-child .label-name', {
    hasText: exactly(title),
  });
  const succeeds = (action: Promise<void>) =>
    action.then(
      () => true,
      () => false,
    );
  await waitFor(
    `the command ${title}`,
    async () => {
      await page.keyboard.press('F1');
      if (!(await succeeds(page.locator(openWidget).waitFor({ timeout: 1000 })))) {
        return false;
      }
      const typed = page.locator(textBox).fill(`>${title}`, { timeout: 1000 });
      if ((await succeeds(typed)) && (await succeeds(row.first().click({ timeout: 1500 })))) {
        return true;
      }
      await page.keyboard.press('Escape');
      return false;
    },
    30_000,
  );
}

/** A pattern that matches this text and no other. */
export function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

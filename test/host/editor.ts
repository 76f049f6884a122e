import type { Page } from 'playwright-core';
import { exactly, typeInQuickPick, waitForQuickPick } from './quickPick.ts';
import { waitFor } from './waitFor.ts';

/** Opens a file of the open folder by its name, through Go to File. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await waitForQuickPick(page);
  await typeInQuickPick(page, name);
  const row = page.locator('.quick-input-list .monaco-list-row .label-name', { hasText: exactly(name) });
  await row.first().click();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** Closes the hover that is shown, moves the mouse onto a text in the active editor, and resolves to the text of the hover that appears. */
export async function hoverText(page: Page, text: string): Promise<string> {
  await closeHover(page);
  return waitFor(
    `a hover on ${text}`,
    async () => {
      const point = await middleOf(page, text);
      if (point === undefined) {
        return undefined;
      }
      await page.mouse.move(point.x - 3, point.y);
      await page.mouse.move(point.x, point.y);
      const hover = page.locator('.monaco-hover:not(.hidden) .hover-row .hover-contents:visible');
      const shown = await hover
        .first()
        .waitFor({ timeout: 2000 })
        .then(
          () => true,
          () => false,
        );
      const texts = shown ? await hover.allInnerTexts() : [];
      return texts.length > 0 && !texts.includes('Loading...') ? texts.join('\n') : undefined;
    },
    15_000,
  );
}

/** Moves the mouse away and waits until no hover is shown. */
async function closeHover(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.keyboard.press('Escape');
  await page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor({ state: 'hidden' });
}

/** The middle of a text as drawn in the active editor, in coordinates of the page; undefined when it is not in sight. */
function middleOf(page: Page, text: string): Promise<{ x: number; y: number } | undefined> {
  return page
    .locator('.editor-group-container.active .editor-instance .view-lines')
    .first()
    .evaluate((lines, wanted) => {
      for (const line of lines.querySelectorAll('.view-line')) {
        const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (start < 0) {
          continue;
        }
        // The line is drawn as spans by colour, so the text may begin in one and end in another.
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let passed = 0;
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const end = passed + node.data.length;
          if (start >= passed && start < end) {
            range.setStart(node, start - passed);
          }
          if (start + wanted.length > passed && start + wanted.length <= end) {
            range.setEnd(node, start + wanted.length - passed);
          }
          passed = end;
        }
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return undefined;
    }, text);
}

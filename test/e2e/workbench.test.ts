import { describe, test } from 'node:test';
import { useLecternWindow } from '../host/lecternWindow.ts';
import { openViewContainer } from '../host/workbench.ts';
import { viewPane } from '../host/tree.ts';

describe('the workbench', () => {
  const lectern = useLecternWindow();

  test('has an icon for Lectern that opens the papers', async () => {
    await openViewContainer(lectern.page, 'Lectern');
    await viewPane(lectern.page, 'Papers').waitFor();
  });
});

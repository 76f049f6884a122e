import type { Uri } from 'vscode';
import type { LanguageClientModule } from './languageClient/languageClient.ts';
import type { ReaderPlatform } from './paperReading/readerThread.ts';

/** What differs between the desktop and the browser. The entry points fill it in. */
export interface Platform {
  readonly loadLanguageClient: () => Promise<LanguageClientModule>;
  readonly paperReader: (extensionUri: Uri) => ReaderPlatform;
}

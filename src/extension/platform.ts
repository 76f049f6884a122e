import type { LanguageClientModule } from './languageClient/languageClient.ts';

/** What differs between the desktop and the browser. The entry points fill it in. */
export interface Platform {
  readonly loadLanguageClient: () => Promise<LanguageClientModule>;
}

/** What the desktop loads when the language server is first wanted; a bundle of its own. */
export { answerNoteRequests } from './languageClient/answerNoteRequests.ts';
export { answerPaperRequests } from './languageClient/answerPaperRequests.ts';
export { createNodeLanguageClient as createClientFactory } from './languageClient/createNodeLanguageClient.ts';
export { LanguageServer } from './languageClient/languageServer.ts';

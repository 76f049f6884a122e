/** What the extension host and the script inside the reader's page say to each other. */

/** The reader's settings, ready for CSS. */
export interface ReaderStyle {
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
  /** Characters. */
  readonly lineWidth: number;
}

/** What a page is about. It stands in the page from the start, so that the first paint is the final one. */
export interface ReaderPageData {
  readonly paperId: string;
  /** The page belongs to the preview reader. */
  readonly preview: boolean;
  /** The page shows the text as extracted, too. */
  readonly extracted: boolean;
  readonly style: ReaderStyle;
}

/** All that a page shows. */
export interface ReaderContent extends ReaderPageData {
  /** Title of the document, for assistive technology. */
  readonly title: string;
  /** Safe HTML, made by `core/render`. */
  readonly html: string;
}

/** From the host to the page: from now on, show this. */
export interface HostMessage {
  readonly type: 'show';
  readonly content: ReaderContent;
}

const readerActions = [
  'previous',
  'next',
  'copyId',
  'copyCitationKey',
  'copyCitation',
  'revealInPaperFile',
  'toggleExtracted',
  'findMentions',
  'openReadingNote',
  'keepOpen',
] as const;
export type ReaderAction = (typeof readerActions)[number];

/**
 * From the page to the host. `ready`: the page listens. `choose`: another paper is to be shown. `mention`: the mention with
 * this number in the page's list, from 0, is to be shown in its note.
 */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'action'; readonly action: ReaderAction }
  | { readonly type: 'choose'; readonly paperId: string }
  | { readonly type: 'mention'; readonly index: number };

/** A place in a text that stays the same when the width of the page or the size of the letters changes. */
export interface ReadingPlace {
  /** Index of the block at the top of the window. */
  readonly block: number;
  /** How much of that block has been scrolled past, as a part of its height; negative in the space above it. */
  readonly passed: number;
}

/** What the page keeps through `setState`: enough to show the same place of the same paper after a reload. */
export interface ReaderState {
  readonly paperId: string;
  readonly preview: boolean;
  /** Absent where the page shows the repaired text alone. */
  readonly extracted?: boolean | undefined;
  /** Absent at the beginning of the text. */
  readonly place?: ReadingPlace | undefined;
}

export function isHostMessage(value: unknown): value is HostMessage {
  return isRecord(value) && value['type'] === 'show' && isReaderContent(value['content']);
}

export function isPageMessage(value: unknown): value is PageMessage {
  return (
    isRecord(value) &&
    (value['type'] === 'ready' ||
      (value['type'] === 'action' && isReaderAction(value['action'])) ||
      (value['type'] === 'choose' && typeof value['paperId'] === 'string') ||
      (value['type'] === 'mention' && typeof value['index'] === 'number'))
  );
}

export function isReaderAction(value: unknown): value is ReaderAction {
  return readerActions.some((action) => action === value);
}

export function isReaderPageData(value: unknown): value is ReaderPageData {
  return (
    isRecord(value) &&
    typeof value['paperId'] === 'string' &&
    typeof value['preview'] === 'boolean' &&
    typeof value['extracted'] === 'boolean' &&
    isReaderStyle(value['style'])
  );
}

export function isReaderState(value: unknown): value is ReaderState {
  return (
    isRecord(value) &&
    typeof value['paperId'] === 'string' &&
    typeof value['preview'] === 'boolean' &&
    ['boolean', 'undefined'].includes(typeof value['extracted']) &&
    (value['place'] === undefined || isReadingPlace(value['place']))
  );
}

function isReaderContent(value: unknown): value is ReaderContent {
  return (
    isRecord(value) &&
    typeof value['title'] === 'string' &&
    typeof value['html'] === 'string' &&
    isReaderPageData(value)
  );
}

function isReaderStyle(value: unknown): value is ReaderStyle {
  return (
    isRecord(value) &&
    typeof value['fontFamily'] === 'string' &&
    typeof value['fontSize'] === 'number' &&
    typeof value['lineWidth'] === 'number'
  );
}

function isReadingPlace(value: unknown): value is ReadingPlace {
  return isRecord(value) && typeof value['block'] === 'number' && typeof value['passed'] === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import {
  isHostMessage,
  isReaderAction,
  isReaderPageData,
  isReaderState,
  type PageMessage,
  type ReaderContent,
  type ReaderPageData,
  type ReaderState,
  type ReaderStyle,
  type ReadingPlace,
} from '../protocol/readerMessages.ts';
import { followInOutline } from './outlineFollowing.ts';
import { readingPlace, scrollToPlace } from './readingPlace.ts';
import { replaceChanged } from './replaceChanged.ts';

/** Milliseconds of rest after which the place is handed to VS Code. */
const restTime = 100;

const vscode = acquireVsCodeApi();
/** Where the person was in each paper that this page has shown. */
const places = new Map<string, ReadingPlace | undefined>();
let page: ReaderPageData | undefined;
let shownHtml = '';
let saving: ReturnType<typeof setTimeout> | undefined;

start();

/** Runs before there is a body, so that the text is never painted with another font or measure. */
function start(): void {
  const data: unknown = JSON.parse(document.documentElement.dataset['reader'] ?? 'null');
  if (isReaderPageData(data)) {
    page = data;
    applyStyle(data.style);
    document.addEventListener('DOMContentLoaded', listen);
  }
}

function listen(): void {
  shownHtml = document.querySelector('main')?.innerHTML ?? '';
  const state = vscode.getState();
  if (page && isReaderState(state) && state.paperId === page.paperId) {
    places.set(page.paperId, state.place);
    scrollToPlace(state.place);
  }
  saveState();
  followInOutline();
  addEventListener('scroll', keepPlace, { passive: true });
  addEventListener('scroll', followInOutline, { passive: true });
  addEventListener('resize', () => page && scrollToPlace(places.get(page.paperId)));
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isHostMessage(data)) {
      show(data.content);
    }
  });
  document.addEventListener('click', ({ target }) =>
    press(target instanceof Element ? target.closest('button') : null),
  );
  document.addEventListener('keydown', pressShortcut);
  post({ type: 'ready' });
}

function show({ html, title, ...data }: ReaderContent): void {
  const isOther = data.paperId !== page?.paperId;
  page = data;
  applyStyle(data.style);
  document.title = title;
  replaceChanged(document.querySelector('main') ?? document.body, shownHtml, html);
  shownHtml = html;
  scrollToPlace(places.get(data.paperId));
  saveState();
  followInOutline();
  if (isOther) {
    document.querySelector('[role=status]')?.replaceChildren(title);
  }
}

function keepPlace(): void {
  if (page) {
    places.set(page.paperId, readingPlace());
    clearTimeout(saving);
    saving = setTimeout(saveState, restTime);
  }
}

function saveState(): void {
  if (page) {
    const { paperId, preview, extracted } = page;
    vscode.setState({ paperId, preview, extracted, place: places.get(paperId) } satisfies ReaderState);
  }
}

/** Presses the button that names the keys as its shortcut. */
function pressShortcut(event: KeyboardEvent): void {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  // On a Mac, Alt makes another character of a letter.
  const key = /^Key([A-Z])$/.exec(event.code)?.[1] ?? event.key;
  if (altKey && !ctrlKey && !metaKey && !shiftKey) {
    const button = document.querySelector<HTMLElement>(`[aria-keyshortcuts="Alt+${CSS.escape(key)}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  }
}

/** Tells the host what a button stands for. */
function press(button: HTMLButtonElement | null): void {
  const { action, paper, mention } = button?.dataset ?? {};
  if (isReaderAction(action) && button?.ariaDisabled !== 'true') {
    post({ type: 'action', action });
  } else if (paper !== undefined) {
    post({ type: 'choose', paperId: paper });
  } else if (mention !== undefined) {
    post({ type: 'mention', index: Number(mention) });
  }
}

function post(message: PageMessage): void {
  vscode.postMessage(message);
}

/** Through the object model: the content security policy lets no style attribute pass. */
function applyStyle({ fontFamily, fontSize, lineWidth }: ReaderStyle): void {
  const { style } = document.documentElement;
  style.setProperty('--lectern-font-family', fontFamily);
  style.setProperty('--lectern-font-size', `${fontSize}px`);
  style.setProperty('--lectern-line-width', String(lineWidth));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isHostMessage,
  isPageMessage,
  isReaderPageData,
  isReaderState,
  type HostMessage,
  type ReaderState,
} from '../../src/protocol/readerMessages.ts';

const style = { fontFamily: 'serif', fontSize: 16, lineWidth: 68 };
const data = { paperId: 'Moss_Tides_CVPR_2021', preview: true, extracted: false, style };
const show: HostMessage = { type: 'show', content: { ...data, title: 'Tides', html: '<p>Tides</p>' } };
const state: ReaderState = { paperId: 'Moss_Tides_CVPR_2021', preview: false, place: { block: 3, passed: 0.25 } };

test('what host and page say and keep is known', () => {
  assert.ok(isHostMessage(show));
  assert.ok(isReaderPageData(data));
  assert.ok(isPageMessage({ type: 'ready' }));
  assert.ok(isPageMessage({ type: 'action', action: 'next' }));
  assert.ok(isPageMessage({ type: 'choose', paperId: 'Moss_Tides_CVPR_2021' }));
  assert.ok(isPageMessage({ type: 'mention', index: 0 }));
  assert.ok(isReaderState(state));
  assert.ok(isReaderState({ paperId: state.paperId, preview: false }));
  assert.ok(isReaderState({ ...state, extracted: true }));
});

for (const value of [undefined, null, 'ready', [], {}, { type: 'close' }, { type: 'show' }, { type: 'action' }]) {
  test(`${JSON.stringify(value)} is nothing that host and page say or keep`, () => {
    assert.deepEqual(
      [isHostMessage, isPageMessage, isReaderPageData, isReaderState].filter((isKnown) => isKnown(value)),
      [],
    );
  });
}

test('a message or state with a part of the wrong kind is not known', () => {
  assert.ok(!isPageMessage({ type: 'action', action: 'format' }));
  assert.ok(!isPageMessage({ type: 'choose', paperId: 7 }));
  assert.ok(!isPageMessage({ type: 'mention', index: '0' }));
  for (const wrong of [
    { html: 1 },
    { title: undefined },
    { paperId: 1 },
    { preview: 'yes' },
    { extracted: 1 },
    { style: { ...style, fontSize: '9' } },
  ]) {
    assert.ok(!isHostMessage({ ...show, content: { ...show.content, ...wrong } }), JSON.stringify(wrong));
  }
  for (const wrong of [{ paperId: 1 }, { preview: 'yes' }, { extracted: 1 }, { place: 12 }, { place: { block: 1 } }]) {
    assert.ok(!isReaderState({ ...state, ...wrong }), JSON.stringify(wrong));
  }
});

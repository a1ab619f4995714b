import { expect, test } from 'vitest';
import { PageResponse } from '../../../src/build/page-response.ts';

const TEXT = 'Kế hoạch cải cách hành chính';
const BYTES = new TextEncoder().encode(TEXT);

test.each([
  ['text', TEXT],
  ['bytes', BYTES],
])('%s: the body is what was given, not a copy', (_, body) => {
  expect(new PageResponse(body).whole).toBe(body);
});

test.each([
  ['text', TEXT],
  ['bytes', BYTES],
  ['a stream', () => new Blob([TEXT]).stream()],
])('%s: whoever asks as ever gets the same', async (_, given) => {
  const made = () =>
    new PageResponse(typeof given === 'function' ? given() : given, { status: 201, headers: { a: 'b' } });
  expect(await made().text()).toBe(TEXT);
  expect(await made().bytes()).toEqual(BYTES);
  expect(new Uint8Array(await made().arrayBuffer())).toEqual(BYTES);
  expect(await new Response(made().body).text()).toBe(TEXT);
  expect([made().status, made().headers.get('a'), made() instanceof Response]).toEqual([201, 'b', true]);
});

test('no body is none', async () => {
  const empty = new PageResponse(null);
  expect([empty.whole, empty.body, await empty.text()]).toEqual([undefined, null, '']);
});

import { expect, test } from 'vitest';
import { kept } from '../../../src/util/kept.ts';

test('of few places the oldest value gives way, and is made again', async () => {
  const known = new Map<string, Promise<string>>();
  const made: string[] = [];
  const of = (key: string) =>
    kept(
      known,
      key,
      () => {
        made.push(key);
        return Promise.resolve(key);
      },
      2,
    );
  expect(await Promise.all(['a', 'b', 'a', 'c', 'b', 'a'].map(of))).toEqual(['a', 'b', 'a', 'c', 'b', 'a']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
  expect([...known.keys()]).toEqual(['c', 'a']);
});

test('what failed is made again', async () => {
  const known = new Map<string, Promise<string>>();
  await expect(kept(known, 'a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await kept(known, 'a', () => Promise.resolve('there'))).toBe('there');
});

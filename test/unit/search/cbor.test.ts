import { expect, test } from 'vitest';
import { readCbor } from '../../../src/search/cbor.ts';

/** Examples of RFC 8949, appendix A. */
test.each([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['f6', null],
  ['f7', null],
  ['6161', 'a'],
  ['62c3bc', 'ü'],
  ['80', []],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  ['98190102030405060708090a0b0c0d0e0f101112131415161718181819', Array.from({ length: 25 }, (_, i) => i + 1)],
])('%s', (hex, value) => {
  expect(readCbor(Buffer.from(hex, 'hex'))).toEqual(value);
});

test('bytes', () => {
  expect(readCbor(Buffer.from('4401020304', 'hex'))).toEqual(Buffer.from([1, 2, 3, 4]));
});

test.each(['', '18', '6461', '4401', '8301', '20', 'fb3ff199999999999a', 'a0', '1b000000e8d4a51000', '9fff'])(
  '%s is refused',
  (hex) => {
    expect(() => readCbor(Buffer.from(hex, 'hex'))).toThrow(RangeError);
  },
);

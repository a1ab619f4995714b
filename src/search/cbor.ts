/** Reads CBOR (RFC 8949) as far as Pagefind writes it: whole numbers, text, bytes, lists, and what is absent. */

const decoder = new TextDecoder();
const ABSENT = new Set([0xf6, 0xf7]);

/**
 * The value that begins at the first byte.
 *
 * @throws RangeError at what is of another kind, or cut off
 */
export function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  /** The number that follows a kind, or stands with it. */
  const count = (short: number): number => {
    const from = at;
    if (short < 24) return short;
    if (short === 24) return view.getUint8((at += 1) - 1);
    if (short === 25) return view.getUint16((at += 2) - 2);
    if (short === 26) return view.getUint32((at += 4) - 4);
    throw new RangeError(`CBOR: length ${short} at ${from}`);
  };
  const taken = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new RangeError(`CBOR: ends at ${bytes.length}`);
    return bytes.subarray(at, (at += length));
  };
  const value = (): unknown => {
    const first = view.getUint8(at++);
    const kind = first >> 5;
    if (ABSENT.has(first)) return null;
    const number = count(first & 31);
    switch (kind) {
      case 0:
        return number;
      case 2:
        return taken(number);
      case 3:
        return decoder.decode(taken(number));
      case 4:
        return Array.from({ length: number }, value);
      default:
        throw new RangeError(`CBOR: kind ${kind} at ${at}`);
    }
  };
  return value();
}

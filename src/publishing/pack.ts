/** Text packed for servers that send `.gz` and `.br` files as they lie. The same bytes give the same file. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isWorthPacking } from '../serving/headers.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The packed forms of a file by what is added to its name; none where it is not text or gains nothing. */
export async function packedForms(path: string, bytes: Uint8Array): Promise<[end: string, bytes: Uint8Array][]> {
  if (!isWorthPacking(path, bytes.length)) return [];
  const [gz, br] = await Promise.all([
    zip(bytes, { level: 9 }),
    brotli(bytes, {
      params: {
        // The last two steps take ten times as long for some hundredths.
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  // The system that packed it is not said.
  gz[9] = 255;
  const forms: [string, Uint8Array][] = [
    ['.gz', gz],
    ['.br', br],
  ];
  return forms.filter(([, packed]) => packed.length < bytes.length);
}

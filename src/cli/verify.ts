import { parseArgs } from 'node:util';
import { publishWords as words } from '../i18n/serving.ts';
import { MANIFEST } from '../publishing/manifest.ts';
import { isWhole, verifyFolder, verifyUrl } from '../publishing/verify.ts';

/** `npm run verify -- DIR|URL`: a published site against its list of files. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [place, ...more] = positionals;
  if (place === undefined || more.length) {
    console.error(words.verifyUsage);
    return 1;
  }
  let result;
  try {
    result = await (/^https?:\/\//.test(place) ? verifyUrl(place) : verifyFolder(place));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(words.noAnswer(place));
    return 1;
  }
  if (!result) {
    console.error(words.noList(place, MANIFEST));
    return 1;
  }
  for (const path of result.missing) console.log(words.missing(path));
  for (const path of result.changed) console.log(words.changed(path));
  for (const path of result.unknown) console.log(words.unknown(path));
  const faults = result.missing.length + result.changed.length + result.unknown.length;
  console.log(isWhole(result) ? words.whole(result.files) : words.notWhole(result.files, faults));
  return isWhole(result) ? 0 : 1;
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { cliMessages } from '../i18n/cli.ts';

export const FONT_FOLDER = 'src/styles/fonts';

const between = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** The letters of Vietnamese papers, by the files of the whole font; `unicode-range` in `fonts.css` names the same. */
export const LETTERS = {
  latin: `${between(0x20, 0x7e)}${between(0xa0, 0xff)}–—‘’“”•…−`,
  vietnamese: `ĂăĐđĨĩŨũƠơƯư₫\u0300\u0301\u0303\u0304\u0308\u0309\u0323${between(0x1ea0, 0x1ef9)}`,
};
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'tnum'];

/** The fonts of the pages by the names of their files. Without hints, which take as many bytes as the outlines. */
export async function subsetFonts(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const weight of [400, 600])
    for (const [script, letters] of Object.entries(LETTERS)) {
      const whole = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${script}-${weight}-normal.woff2`;
      const font = await readFile(fileURLToPath(import.meta.resolve(whole)));
      const made = await subsetFont(font, letters, {
        targetFormat: 'woff2',
        noHinting: true,
        keepFeatures: FEATURES,
      });
      files.set(`be-vietnam-pro-${script}-${weight}.woff2`, made);
    }
  return files;
}

/** `npm run fonts`: writes the fonts of the pages, a third of the bytes of the whole ones. */
export async function run(): Promise<number> {
  await mkdir(FONT_FOLDER, { recursive: true });
  for (const [name, bytes] of await subsetFonts()) await writeFile(join(FONT_FOLDER, name), bytes);
  console.log(cliMessages.fontsWritten(FONT_FOLDER));
  return 0;
}

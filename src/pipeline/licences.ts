/** What reaches readers besides the site's own code, with the licence of each, from the packages themselves. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Packages of which something lies in the built site, and what for. A test compares this with what the pages load. */
export const SHIPPED = {
  '@fontsource/be-vietnam-pro': 'phông chữ của trang',
  '@expo-google-fonts/tinos': 'phông chữ trong tệp PDF',
  yaml: 'đọc và ghi bản nháp',
  fflate: 'đóng gói, mở tệp Excel và Word ngay trên máy người đọc',
  htmlparser2: 'đọc tệp Word và bảng được dán ngay trên máy người đọc',
  numfmt: 'đọc số và ngày của tệp Excel ngay trên máy người đọc',
} as const;

export interface Licence {
  name: string;
  use: string;
  version: string;
  /** As SPDX writes it: `MIT`. */
  licence: string;
  /** The whole text of each file of the licence. */
  texts: string[];
}

const PACKAGES = 'node_modules';

/** Every package that is shipped, by name. Throws where one is not installed or has no licence. */
export async function licences(): Promise<Licence[]> {
  const found = Object.entries(SHIPPED).map(async ([name, use]): Promise<Licence> => {
    const folder = join(PACKAGES, name);
    const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
    // One package has a folder of that name.
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => /^(?:licen[cs]e|ofl)/i.test(file))
      .sort();
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    const { version, license } = about;
    if (typeof version !== 'string' || typeof license !== 'string' || !texts.length) throw new Error(name);
    return { name, use, version, licence: license, texts: texts.map((text) => text.replace(/[ \t\r]+$/gm, '').trim()) };
  });
  return Promise.all(found);
}

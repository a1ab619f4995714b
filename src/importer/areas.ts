/** Which field of reform a heading or a sentence speaks of. */
import type { Area, AreaId } from '../model/areas.ts';
import { fold } from '../text/normalise.ts';

/** Words that tell a field where no heading does, most telling first. */
const WORDS: [RegExp, AreaId][] = [
  [/van ban quy pham phap luat|vbqppl|the che|thi hanh phap luat|pho bien,? giao duc phap luat/u, 'A1'],
  [
    /chinh quyen (?:dien tu|so)|chuyen doi so|cong nghe thong tin|cntt|\biso\b|chu ky so|van ban dien tu|truc tuyen/u,
    'A6',
  ],
  [/tthc|thu tuc hanh chinh|mot cua|ho so/u, 'A2'],
  [/tai chinh|ngan sach|kinh phi|tu chu|giai ngan|thanh tra/u, 'A5'],
  [/to chuc bo may|bo may|bien che|phan cap|sap xep|don vi su nghiep/u, 'A3'],
  [/cong vu|can bo, cong chuc|cong chuc|vien chuc|vi tri viec lam|tuyen dung|bo nhiem|dao tao, boi duong/u, 'A4'],
];

const DIRECTION = /chi dao|dieu hanh|tuyen truyen|ke hoach cchc|chi so cchc|kiem tra cchc/u;

/** Reads areas out of names; `known` is whether anything told. */
export class AreaFinder {
  readonly #names: { key: string; id: AreaId }[];

  constructor(areas: Iterable<Area>) {
    this.#names = [...areas]
      .flatMap((area) => [area.name, area.shortName, ...area.aliases].map((name) => ({ key: fold(name), id: area.id })))
      .sort((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  }

  /** The area of a name, word for word. */
  ofName(name: string): AreaId | undefined {
    const key = fold(name);
    return this.#names.find((item) => item.key === key)?.id;
  }

  /** The area that a heading names. */
  ofHeading(heading: string): AreaId | undefined {
    const key = fold(heading);
    return (
      this.#names.find((name) => key.includes(name.key))?.id ??
      WORDS.find(([form]) => form.test(key))?.[1] ??
      (DIRECTION.test(key) ? 'A0' : undefined)
    );
  }

  /** The area that most of a sentence speaks of: the one named first. */
  ofText(text: string): AreaId | undefined {
    const key = fold(text);
    const places = WORDS.map(([form, id]) => ({ at: form.exec(key)?.index ?? Infinity, id }));
    const direction = DIRECTION.exec(key)?.index ?? Infinity;
    const [first] = [...places, { at: direction, id: 'A0' as const }].sort((a, b) => a.at - b.at);
    return first && first.at < Infinity ? first.id : undefined;
  }
}

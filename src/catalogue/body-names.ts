/** Names of bodies in the forms by which they are compared: without what papers add, leave out or shorten. */
import { nameKey } from '../text/normalise.ts';
import type { Level } from '../model/levels.ts';
import { literal } from '../text/literal.ts';

/** Usual short forms, after `nameKey` has made its own. */
const SHORT: [RegExp, string][] = (
  [
    ['khoa học(?: và)? công nghệ|kh và cn|kh - cn|khcn', 'khcn'],
    ['giáo dục(?: và)? đào tạo|gd và đt|gd - đt|gdđt', 'gdđt'],
    ['nông nghiệp(?: và)? môi trường|nn và mt|nnmt', 'nnmt'],
    ['văn hóa,? thể thao,?(?: và)? du lịch|vh, ?tt và dl|vhtt và dl|vhttdl', 'vhttdl'],
    ['văn hóa(?: -| và|,)? xã hội|vh - xh|vhxh', 'vhxh'],
    ['lao động,?(?: -)? thương binh(?: và)? xã hội|lđ - tb và xh|lđtb và xh|lđtbxh', 'lđtbxh'],
    ['mặt trận tổ quốc', 'mttq'],
    ['(?:ủy ban|ub|uỷ ban)(?= mttq)|ub(?=mttq)', 'ub'],
    ['ubmttq', 'ub mttq'],
    ['ban chỉ huy', 'bch'],
    ['quân sự', 'qs'],
    ['bảo hiểm xã hội', 'bhxh'],
    ['ban quản lý', 'bql'],
    ['khu công nghiệp', 'kcn'],
    ['khu kinh tế', 'kkt'],
    ['khu công nghệ cao', 'kcnc'],
    [
      'ttpvhcc|tt pvhcc|trung tâm (?:phục vụ hành chính công|pvhcc|pv hcc)|tt (?:phục vụ hành chính công|pv hcc)',
      'ttpvhcc',
    ],
    ['p\\.?(?= (?:vhxh|khcn|kt|nv|tc))', 'phòng'],
    ['trung tâm', 'tt'],
    ['công nghệ thông tin', 'cntt'],
    ['chuyển đổi số|cđs', 'cđs'],
    ['cải cách hành chính', 'cchc'],
    ['liên hiệp phụ nữ', 'lhpn'],
    ['thanh niên cộng sản hồ chí minh|tncs hồ chí minh|tncs hcm', 'tncs'],
    ['giáo viên chủ nhiệm', 'gvcn'],
    ['ngân hàng nhà nước(?: việt nam)?', 'nhnn'],
    ['kho bạc nhà nước', 'kbnn'],
    ['ủy ban nhân dân|ub nhân dân', 'ubnd'],
  ] as const
).map(([form, short]) => [new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${form})(?![\p{L}\p{N}])`, 'gu'), short]);

/** Without marks and the words between the parts of a name: "Văn hóa - Xã hội" and "Văn hóa và Xã hội" are one. */
export function looseKey(name: string): string {
  let key = nameKey(name);
  for (const [form, short] of SHORT) key = key.replace(form, short);
  return key
    .replace(/(?<![\p{L}\p{N}])(?:và|các|những|toàn thể|tất cả|việt nam|vn)(?![\p{L}\p{N}])/gu, ' ')
    .replace(/[^\p{L}\p{N}/ ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const PROVINCES =
  'Hà Nội|Huế|Lai Châu|Điện Biên|Sơn La|Lạng Sơn|Quảng Ninh|Thanh Hóa|Nghệ An|Hà Tĩnh|Cao Bằng|Tuyên Quang|Lào Cai|Thái Nguyên|Phú Thọ|Bắc Ninh|Hưng Yên|Hải Phòng|Ninh Bình|Quảng Trị|Đà Nẵng|Quảng Ngãi|Gia Lai|Khánh Hòa|Lâm Đồng|Đắk Lắk|Hồ Chí Minh|Đồng Nai|Tây Ninh|Cần Thơ|Vĩnh Long|Đồng Tháp|Cà Mau|An Giang';

/** What stands behind a name and does not say which body it is. */
const BEHIND =
  /(?: (?:có )?liên quan| theo (?:chức năng|nhiệm vụ|phân công|thẩm quyền)(?: .*)?| trên địa bàn(?: .*)?| trực thuộc| khác| chủ quản(?: .*)?| đóng trên địa bàn(?: .*)?)$/u;
const LEVEL_AT: [RegExp, Level][] = [
  [/ (?:cấp )?(?:tỉnh|tp|thành phố)$/u, 'tinh'],
  [/ (?:cấp )?(?:xã|phường|đặc khu|thị trấn)$/u, 'xa'],
  [/ (?:cấp )?(?:huyện|thị xã|quận)$/u, 'huyen'],
];
/** Regions and offices are numbered: the body is the same. */
const REGION = / (?:(?:chi nhánh )?(?:tại )?khu vực(?: (?:\d+|[ivx]+))?(?: tại .*)?|(?<= cơ sở )\d+)$/u;
const PLACE = new RegExp(` (?:(?:tỉnh|tp|thành phố) )?(?:${PROVINCES.split('|').map(looseKey).join('|')})$`, 'u');

/** For which kind of unit it is that body. */
const KINDS = '(?:xã|phường|đặc khu|thị trấn)';
const FOR_WHICH = new RegExp(
  String.raw`^([^()]*[^()\s])\s*\(((?:đối với|nếu có|ở|tại)(?![\p{L}\d])[^()]*|(?:các |cấp )*${KINDS}(?:(?:,|,? và| hoặc) ${KINDS})*)\)\s*$`,
  'iu',
);

/** A key under which a body may be found, and the level of the body where the wording names one. */
export interface NameForm {
  key: string;
  level?: Level;
}

/**
 * The keys of a wording, the whole first: then without what says which province, commune or level it is of.
 *
 * @param own names of the unit and of those above it: "Sở Y tế tỉnh Sơn Hải" is its own
 */
export function formsOf(wording: string, own: readonly string[] = []): NameForm[] {
  const whole = looseKey(wording);
  const forms = new Map<string, NameForm>();
  const add = (key: string, level: Level | undefined) => {
    if (key && !forms.has(key)) forms.set(key, { key, ...(level ? { level } : {}) });
  };
  const names = own.map(looseKey).filter((name) => name.includes(' '));
  const ownAt = names.length ? new RegExp(` (?:${names.map(literal).join('|')})$`, 'u') : undefined;
  const walk = (key: string, level: Level | undefined, depth: number) => {
    add(key, level);
    if (depth === 0) return;
    for (const mark of [BEHIND, ...(ownAt ? [ownAt] : []), PLACE, REGION])
      if (mark.test(key)) walk(key.replace(mark, ''), level, depth - 1);
    for (const [mark, of] of LEVEL_AT) {
      const less = key.replace(mark, '');
      // "Xã, thị trấn" are two kinds, of which neither belongs to a name before them.
      if (less !== key && !LEVEL_AT.some(([other]) => other.test(less))) walk(less, of, depth - 1);
    }
  };
  walk(whole, undefined, 3);
  // "Phòng Kinh tế (đối với xã)".
  const [, name, where] = FOR_WHICH.exec(wording) ?? [];
  if (name) walk(looseKey(name), /(?:xã|phường|đặc khu)$/iu.test(where ?? '') ? 'xa' : undefined, 2);
  return [...forms.values()];
}

const GROUP_NOUNS = [
  'tổ chức chính trị xã hội',
  'đoàn thể chính trị xã hội',
  'mttq',
  'ub mttq',
  'cơ quan',
  'đơn vị',
  'địa phương',
  'đoàn thể',
  'doanh nghiệp',
  'đặc khu',
  'tổ chức',
  'phường',
  'trường',
  'ngành',
  'phòng',
  'thôn',
  'hội',
  'ban',
  'bộ',
  'sở',
  'xã',
  'ấp',
  'tổ',
  'ubnd cấp xã',
  'ubnd xã',
  'ubnd phường',
  'cấp xã',
];
const NOUNS = new RegExp(`^(?:${GROUP_NOUNS.join('|')})(?: |$)`, 'u');

/**
 * The key of a group, the same however its parts are put: "Các sở, ngành, địa phương" and "các Sở, ban, ngành và các
 * địa phương liên quan". `undefined` for what is no group of groups.
 */
export function groupKey(wording: string): string | undefined {
  let rest = looseKey(wording)
    .replace(BEHIND, '')
    .replace(/ (?:tỉnh|tp|cấp tỉnh)$/u, '');
  const found = new Set<string>();
  while (rest) {
    const noun = NOUNS.exec(rest)?.[0].trim();
    if (noun === undefined) return undefined;
    found.add(noun);
    rest = rest.slice(noun.length).trim();
  }
  if (found.size < 2 && !/(?:^|\s)(?:các|cấp)\s/iu.test(wording)) return undefined;
  // "Sở, ban, ngành" is "sở, ngành"; "cơ quan, đơn vị" is one thing; communes are named by their kinds.
  if (found.has('sở') || found.has('ngành') || found.has('phòng')) found.delete('ban');
  for (const [from, to] of [
    ['sở', 'ngành'],
    ['cơ quan', 'đơn vị'],
    ['xã', 'cấp xã'],
    ['phường', 'cấp xã'],
    ['đặc khu', 'cấp xã'],
    ['ubnd xã', 'cấp xã'],
    ['ubnd phường', 'cấp xã'],
    ['ubnd cấp xã', 'cấp xã'],
    ['tổ chức chính trị xã hội', 'đoàn thể'],
    ['đoàn thể chính trị xã hội', 'đoàn thể'],
    ['mttq', 'đoàn thể'],
    ['ub mttq', 'đoàn thể'],
  ] as const)
    if (found.delete(from)) found.add(to);
  return `nhóm: ${[...found].sort().join(', ')}`;
}

/** "Theo phân công tại Quyết định số …": the lead is named by another paper. */
export const isReference = (wording: string): boolean =>
  /^(?:thực hiện )?theo (?:(?:sự )?phân công|quyết định|kế hoạch|văn bản|công văn|phụ lục|quy chế|thẩm quyền|chức năng|nhiệm vụ|lĩnh vực|chỉ đạo|các)(?: |$)/u.test(
    nameKey(wording),
  );

const SURNAMES =
  'nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|trịnh|mai|đào|lâm|trương|tô|tạ|hà|cao|châu|thái|lương|vương|la|quách|kiều|nông|chu|tăng|thạch|danh|sơn|kim|lò|giàng|vàng|hứa|phùng|từ|tống|triệu|lưu|ninh|khổng|mạc|thân|ông|doãn|bạch|nghiêm|viên';
/** A name of two to five words, each with a capital, of which the first is a surname. */
const PERSON = new RegExp(String.raw`^(?:${SURNAMES})(?: \p{L}{1,7}){1,4}$`, 'u');

/** A person by name, with or without a form of address before it and the post behind it. */
export function isPerson(wording: string): boolean {
  const text = wording.normalize('NFC').trim();
  if (/^(?:Ông|Bà|Đồng chí|Đ\/c|Thầy|Cô)\s+\p{Lu}/u.test(text)) return true;
  const name = text.replace(/\s*(?:[-–(,:].*)$/u, '');
  return name.split(/\s+/).every((word) => /^\p{Lu}\p{Ll}*$/u.test(word)) && PERSON.test(name.toLowerCase());
}

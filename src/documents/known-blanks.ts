/** The blanks of a template that follow from who drafts and for which year. */
import { fold } from '../text/normalise.ts';
import { issuerInShort, nameInSentence } from '../model/unit-names.ts';
import { hasCommittee, unitChain } from '../model/unit-types.ts';
import type { Unit } from '../model/unit.ts';

const PROVINCES = new Set<Unit['type']>(['tỉnh', 'thành phố trực thuộc trung ương']);

/** The office of economy by the kind of commune; a special zone may have either. */
const ECONOMY: Partial<Record<Unit['type'], string>> = {
  xã: 'Phòng Kinh tế',
  phường: 'Phòng Kinh tế, Hạ tầng và Đô thị',
};

/** A blank by which templates name the body above a school, which may be a department instead. */
const ABOVE = /(Ủy ban nhân dân|UBND) \{xã, phường, đặc khu\}/gu;

/** Who issues papers for a unit, in full: `Ủy ban nhân dân xã An Thạnh`, `Sở Tư pháp`. */
const inFull = (unit: Unit): string =>
  hasCommittee(unit) ? `Ủy ban nhân dân ${nameInSentence(unit)}` : nameInSentence(unit);

/** What a department of a province calls its head and its parts, where it is no Sở as templates have it. */
const HEADS: Partial<Record<Unit['type'], { head: string; own: string }>> = {
  ban: { head: 'Trưởng Ban', own: 'Ban' },
  'văn phòng': { head: 'Chánh Văn phòng', own: 'Văn phòng' },
  'thanh tra': { head: 'Chánh Thanh tra', own: 'Thanh tra' },
};

function inOwnWords(text: string, unit: Unit | null): string {
  const words = unit?.level === 'so-nganh' ? HEADS[unit.type] : undefined;
  const said = words
    ? text
        .replace(/Giám đốc(?! (?:Trung tâm|Sở))/gu, words.head)
        .replace(/Văn phòng Sở/gu, 'Văn phòng')
        .replace(/(?<=(?:thuộc|của) )[Ss]ở(?! \p{Lu})/gu, words.own)
    : text;
  // Whose guidance the Sở Nội vụ itself follows.
  return fold(unit?.name ?? '').startsWith('so noi vu') ? said.replace('của Sở Nội vụ', 'của Bộ Nội vụ') : said;
}

/** Who gets the reports of a unit. */
function reportsTo(unit: Unit, above: Unit | undefined, province: Unit | undefined): string | undefined {
  if (unit === province) return 'Bộ Nội vụ';
  if (!above) return undefined;
  if (above !== province) return issuerInShort(above);
  return fold(unit.name).startsWith('so noi vu') ? issuerInShort(above) : `Sở Nội vụ ${nameInSentence(above)}`;
}

function valuesOf(unit: Unit, chain: readonly Unit[]): [label: string, value: string | undefined][] {
  const province = chain.find(({ type }) => PROVINCES.has(type));
  const commune = chain.find((one) => one.level === 'xa' && hasCommittee(one));
  const own = nameInSentence(unit);
  const whose = hasCommittee(unit) ? unit : chain[1];
  return [
    ['don vi', own],
    ['ten co quan ban hanh', inFull(unit)],
    ['nguoi ban hanh quyet dinh', hasCommittee(unit) ? `Chủ tịch ${inFull(unit)}` : undefined],
    // Whose plan it is that somebody submits, or asks about.
    ['don vi ban hanh ke hoach', whose && nameInSentence(whose)],
    // A committee does not submit to itself: to whom it does, its own papers alone say.
    ['co quan duoc trinh', hasCommittee(unit) ? undefined : whose && inFull(whose)],
    ['ten so', own],
    ['ten truong', own],
    ['xa, phuong, dac khu', commune && nameInSentence(commune)],
    ['tinh, thanh pho', province && nameInSentence(province)],
    ['tinh uy, thanh uy', province && (province.type === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy')],
    ['so noi vu', province && `Sở Nội vụ ${nameInSentence(province)}`],
    ['phong kinh te', commune && ECONOMY[commune.type]],
    ['noi nhan bao cao', reportsTo(unit, chain[1], province)],
  ];
}

/**
 * What the blanks of a template are filled with where it is known; the others stay as `[label]`. A blank in capitals is
 * filled in capitals.
 *
 * @param year `null` where it is not yet known
 */
export function filler(
  unit: Unit | null,
  year: number | null,
  { units }: { units: ReadonlyMap<string, Unit> },
): (text: string) => string {
  const chain = unitChain(unit, units);
  const above = chain[1];
  const values = new Map<string, string | undefined>([
    ...(year === null
      ? []
      : ([
          ['nam', String(year)],
          ['nam sau', String(year + 1)],
          ['nam truoc', String(year - 1)],
        ] as const)),
    ...(unit ? valuesOf(unit, chain) : []),
  ]);
  const province = chain.find(({ type }) => PROVINCES.has(type));
  const named = above && province ? `${above.name} ${nameInSentence(province)}` : above?.name;
  return (given) =>
    (above && named !== undefined && !hasCommittee(above)
      ? inOwnWords(given, unit)
          .replace(ABOVE, (_, word: string) => (word === 'UBND' ? above.name : named))
          // The office of a commune that collects reports; a department has its own.
          .replace(/^Phòng Văn hóa - Xã hội(?= \()/u, 'Văn phòng Sở')
      : inOwnWords(given, unit)
    ).replace(/\{([^{}]*)\}/g, (_, given: string) => {
      const label = given.trim();
      const value = values.get(fold(label));
      if (value === undefined) return `[${label}]`;
      return label === label.toUpperCase() ? value.toUpperCase() : value;
    });
}

/** Whose paper it is: a unit known by name or by the place on the line of the date. */
import type { Unit } from '../model/unit.ts';
import { nameKey } from '../text/normalise.ts';
import type { Paragraph } from './blocks.ts';
import type { Letterhead } from './letterhead.ts';
import { literal } from '../text/literal.ts';

/** The unit whose paper this is: the one that the opening sentence, the title or the head names. */
export function findUnit(
  texts: readonly (string | undefined)[],
  units: ReadonlyMap<string, Unit>,
  issuedOn: string | undefined,
): string | undefined {
  const day = issuedOn === undefined ? undefined : `${issuedOn}-28`.slice(0, 10);
  const lives = (unit: Unit) => !day || ((unit.validFrom ?? '') <= day && (unit.validTo ?? '9999') >= day);
  const all = [...units.values()].sort((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  for (const text of texts) {
    if (!text) continue;
    const key = ` ${nameKey(text)} `;
    const named = all
      .filter((unit) => lives(unit) || all.every((other) => other === unit || other.name !== unit.name))
      .map((unit) => ({
        unit,
        at: key.search(new RegExp(`(?<![\\p{L}\\d])${literal(nameKey(unit.name))}(?![\\p{L}\\d])`, 'u')),
      }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.unit.name.length - a.unit.name.length);
    const [first] = named;
    if (first) return first.unit.id;
  }
  return undefined;
}

/** The same, where only the last words of a name are given ("Trần Đề" on the line of the date). */
export function unitAtPlace(
  place: string | undefined,
  units: ReadonlyMap<string, Unit>,
  issuedOn: string | undefined,
): string | undefined {
  if (!place) return undefined;
  const key = nameKey(place).replace(/ /gu, '');
  const day = issuedOn === undefined ? undefined : `${issuedOn}-28`.slice(0, 10);
  const fitting = [...units.values()].filter(
    (unit) =>
      nameKey(unit.name).replace(/ /gu, '').endsWith(key) &&
      (!day || ((unit.validFrom ?? '') <= day && (unit.validTo ?? '9999') >= day)),
  );
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}

interface Speaking {
  title: string;
  /** The paragraphs between the title and the first section. */
  opening: readonly Paragraph[];
  body: readonly Paragraph[];
  heads: readonly (Letterhead | undefined)[];
  issuers: readonly (string | undefined)[];
}

/** Whose paper it is: its opening and title say so before its head does, which is often another's, copied. */
export function unitOf(
  { title, opening, body, heads, issuers }: Speaking,
  units: ReadonlyMap<string, Unit>,
  issuedOn: string | undefined,
): string | undefined {
  const first = opening.find(({ text }) => !/^(?:Căn cứ|Thực hiện)/u.test(text))?.text;
  const closing = body.findLast(({ text }) => /^trên đây là/iu.test(text))?.text;
  const speaking = [
    first?.split(/\s(?:xây dựng|ban hành|báo cáo)\s/u)[0],
    title,
    ...heads.map((head) => head?.issuer),
    ...issuers,
    closing,
  ];
  const place = heads.find((head) => head?.place)?.place;
  return findUnit(speaking, units, issuedOn) ?? unitAtPlace(place, units, issuedOn);
}

import { formatDate } from '../i18n/format.ts';
import type { Unit } from '../model/unit.ts';
import { pathOfUse } from './uses.ts';
import type { Rule } from './rule.ts';

const lives = (unit: Unit, day: string) => day >= (unit.validFrom ?? '') && day <= (unit.validTo ?? '9999');

/** DOMAIN A.6 and D: a unit issues papers only while it exists. */
export const timeUnitAnachronism: Rule = {
  id: 'time.unit-anachronism',
  family: 'citation',
  severity: 'error',
  name: 'Đơn vị chưa có hoặc không còn tại ngày đó',
  explanation: 'Văn bản được ghi là của một đơn vị chưa thành lập hoặc đã kết thúc tại ngày ban hành.',
  remedy: 'Ghi đúng cơ quan tồn tại tại ngày đó, hoặc sửa ngày hiệu lực của đơn vị trong content/units.',
  *paper({ paper, placeOf }, { units, citations }) {
    const unit = units.get(paper.unit);
    const day = paper.issuedOn?.length === 10 ? paper.issuedOn : null;
    if (unit && day !== null && !lives(unit, day))
      yield { at: 'issuedOn', where: ['issuedOn'], message: `${unit.name} không tồn tại ngày ${day}` };
    if (unit?.validTo !== undefined && paper.status === 'draft' && String(paper.year) > unit.validTo.slice(0, 4))
      yield { at: 'issuer', where: ['unit'], message: `${unit.name} đã kết thúc ngày ${formatDate(unit.validTo)}` };
    for (const use of paper.uses) {
      const item = citations.get(use.ref);
      if (!unit?.validFrom || !item?.issuedOn || use.wording === null) continue;
      const own = new RegExp(`của (?:UBND|Ủy ban nhân dân) ${unit.type}(?! \\p{Lu})`, 'iu').test(use.wording);
      if (own && item.issuedOn < unit.validFrom)
        yield {
          at: placeOf(use.at),
          where: pathOfUse(paper, use),
          message: `${item.code} ngày ${item.issuedOn} được ghi là của ${unit.type}, nhưng ${unit.name} có từ ${unit.validFrom}`,
        };
    }
  },
  *citations(items, { units }) {
    for (const [index, item] of items.entries()) {
      const unit = item.unit === undefined ? undefined : units.get(item.unit);
      if (unit && item.issuedOn?.length === 10 && !lives(unit, item.issuedOn))
        yield {
          index,
          message: `${item.code} ngày ${item.issuedOn} được ghi là của ${unit.name}, đơn vị không tồn tại ngày đó`,
        };
    }
  },
};

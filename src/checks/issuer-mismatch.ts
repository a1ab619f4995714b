import { hasCommittee } from '../model/unit-types.ts';
import { nameKey } from '../text/normalise.ts';
import { short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN family issuer.consistency: the printed issuer is the unit that has the number, and the symbol is of its kind. */
export const issuerMismatch: Rule = {
  id: 'issuer.mismatch',
  family: 'identity',
  severity: 'error',
  name: 'Cơ quan ban hành không khớp',
  explanation:
    'Tên cơ quan in ở đầu văn bản và ký hiệu phải thuộc về chính đơn vị ban hành. Trường học, sở, ngành không dùng ký hiệu của UBND.',
  remedy: 'Sửa dòng tên cơ quan (issuer) hoặc ký hiệu (symbol) theo đúng đơn vị ban hành.',
  *paper({ paper }, { units }) {
    const unit = units.get(paper.unit);
    if (!unit) return;
    const printed = typeof paper.issuer === 'string' ? nameKey(`${paper.parentBody ?? ''} ${paper.issuer}`) : '';
    const own = nameKey(unit.name);
    // A department is printed without its province, which stands in the line above.
    const isShort = typeof paper.issuer === 'string' && own.startsWith(`${nameKey(paper.issuer)} `);
    if (typeof paper.issuer === 'string' && !printed.includes(own) && !isShort)
      yield {
        at: 'issuer',
        where: ['issuer'],
        message: `đầu văn bản ghi "${short(paper.issuer)}" nhưng số ${paper.code} là của ${unit.name}`,
      };
    const ofCommittee = /UBND$/u.test(paper.symbol ?? '');
    if (ofCommittee && !hasCommittee(unit))
      yield {
        at: 'issuer',
        where: ['symbol'],
        message: `ký hiệu "${paper.symbol ?? ''}" là của UBND, ${unit.name} không phải UBND`,
      };
  },
};

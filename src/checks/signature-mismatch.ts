import { hasCommittee } from '../model/unit-types.ts';
import { nameKey } from '../text/normalise.ts';
import { placeTones } from '../text/tones.ts';
import type { Rule } from './rule.ts';

/** Bodies that sign by their own heads, and together: a council, a steering board, a team. */
const COLLECTIVE =
  /(?<!\p{L})(?:HỘI ĐỒNG|BAN (?!NHÂN DÂN|GIÁM HIỆU|GIÁM ĐỐC)|TRƯỞNG BAN|TỔ |ĐOÀN |CÔNG ĐOÀN|CHI BỘ|ĐẢNG (?:BỘ|ỦY))/u;

/** Nghị định 30/2020/NĐ-CP, điều 13: TM. is for bodies that decide collectively; the head of a school or a department signs alone. */
export const signatureMismatch: Rule = {
  id: 'signature.mismatch',
  family: 'identity',
  severity: 'error',
  name: 'Chữ ký không đúng thẩm quyền',
  explanation:
    'Chủ tịch ký thay mặt UBND (TM. ỦY BAN NHÂN DÂN). Hiệu trưởng, giám đốc ký trực tiếp, không ghi TM. và không phải chủ tịch.',
  remedy:
    'Ghi đúng người ký của đơn vị: trường ghi HIỆU TRƯỞNG, không ghi quyền hạn ký; UBND ghi quyền hạn ký (authority) là TM. ỦY BAN NHÂN DÂN.',
  *paper({ paper }, { units }) {
    const unit = units.get(paper.unit);
    const { signer } = paper;
    // The Party signs by rules of its own.
    if (!unit || !signer || paper.party) return;
    const committee = hasCommittee(unit) && unit.level !== 'trung-uong';
    const authority = placeTones(signer.authority ?? '').toUpperCase();
    const position = placeTones(signer.position).toUpperCase();
    const issuer = placeTones(paper.issuer ?? '').toUpperCase();
    if (COLLECTIVE.test(`${issuer} ${position} ${authority}`)) return;
    // A department's paper may stand among those of its province: its director signs it.
    const other = issuer !== '' && !/BAN NHÂN DÂN|UBND/u.test(issuer) && !nameKey(unit.name).includes(nameKey(issuer));
    if (committee && other) return;
    const wrong = committee
      ? // Papers of the chairman himself have the head of the committee too.
        !/TM\.|KT\.|TL\.|TUQ\.|Q\./u.test(authority) && !/^(?:Q\. ?|QUYỀN )?CHỦ TỊCH/u.test(position)
      : /TM\.|BAN NHÂN DÂN/u.test(authority) || /CHỦ TỊCH/u.test(position);
    if (wrong)
      yield {
        at: 'signer',
        where: ['signer'],
        message: `văn bản của ${unit.name} lại ký "${[signer.authority, signer.position].filter(Boolean).join(', ')}"`,
      };
  },
};

import { hasCommittee } from '../model/unit-types.ts';
import { placeTones } from '../text/tones.ts';
import type { Rule } from './rule.ts';

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
    const wrong = committee
      ? !/TM\.|KT\.|TL\.|TUQ\.|Q\./u.test(authority)
      : /TM\.|BAN NHÂN DÂN/u.test(authority) || /CHỦ TỊCH/u.test(position);
    if (wrong)
      yield {
        at: 'signer',
        where: ['signer'],
        message: `văn bản của ${unit.name} lại ký "${[signer.authority, signer.position].filter(Boolean).join(', ')}"`,
      };
  },
};

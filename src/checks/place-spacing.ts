import type { Rule } from './rule.ts';

/** DOMAIN A.5, text hygiene: place names lose or double their spaces when they are typed. */
export const placeSpacing: Rule = {
  id: 'place.spacing',
  family: 'identity',
  severity: 'warning',
  name: 'Địa danh sai dấu cách',
  explanation: 'Địa danh viết dính chữ hoặc có hai dấu cách sẽ không tìm thấy được.',
  remedy: 'Viết địa danh đúng dấu cách; văn bản cũ thì thêm ghi chú.',
  *paper({ paper }) {
    if (paper.place !== null && /\p{Ll}\p{Lu}| {2}/u.test(paper.place))
      yield { at: 'place', where: ['place'], message: `địa danh "${paper.place}" sai dấu cách` };
  },
};

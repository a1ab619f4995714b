import { fold } from '../text/normalise.ts';
import { short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN 004: two points that give the same duty word for word, most often to two groups of bodies. */
export const dutyDuplicateText: Rule = {
  id: 'duty.duplicate-text',
  family: 'task',
  severity: 'warning',
  name: 'Hai điểm trùng từng chữ',
  explanation: 'Hai điểm của phần tổ chức thực hiện có lời văn giống hệt nhau.',
  remedy: 'Gộp hai điểm và nêu đủ các cơ quan, hoặc viết rõ mỗi nơi làm phần nào.',
  *paper({ paper, placeOf }) {
    const seen = new Map<string, string>();
    for (const [i, { text, at }] of paper.duties.entries()) {
      const key = fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
      const first = seen.get(key);
      const place = at ?? String(i + 1);
      if (first === undefined) seen.set(key, place);
      else
        yield {
          at: placeOf(at, 'duties'),
          where: ['duties', i, 'text'],
          message: `${place} trùng từng chữ với ${first}: "${short(text)}"`,
        };
    }
  },
};

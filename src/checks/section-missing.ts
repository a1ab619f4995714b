import type { Rule } from './rule.ts';

/** DOMAIN A.6, 001: a plan says where its money comes from and how it is reported on. */
export const sectionMissing: Rule = {
  id: 'section.missing',
  family: 'identity',
  severity: 'warning',
  name: 'Thiếu phần kinh phí hoặc chế độ báo cáo',
  explanation: 'Kế hoạch đã ban hành cần nêu kinh phí (budget) và chế độ báo cáo (reporting).',
  remedy: 'Thêm phần còn thiếu vào phần khai báo.',
  *paper({ paper }) {
    // What the body says is said, whether or not it stands in the keys.
    const said = (words: RegExp) =>
      words.test(paper.body) || words.test(paper.duties.map(({ text }) => text).join('\n'));
    if (paper.type !== 'plan' || paper.status === 'draft') return;
    const missing = [
      paper.budget.length || said(MONEY) ? '' : 'kinh phí',
      paper.reporting.length || said(REPORTING) ? '' : 'chế độ báo cáo',
    ].filter(Boolean);
    if (missing.length) yield { at: 'body', where: [], message: `văn bản không nêu ${missing.join(', ')}` };
  },
};

const MONEY =
  /^#{1,6}\s.*kinh phí|^\W*(?:[ivx\d]+\.\s*)?kinh phí|kinh phí (?:để )?(?:thực hiện|bảo đảm|triển khai|lấy|được) |nguồn kinh phí/imu;
const REPORTING =
  /chế độ (?:thông tin,? )?báo cáo|báo cáo (?:định kỳ|kết quả|về|đột xuất|quý|năm|6 tháng)|(?:gửi|tổng hợp,?) báo cáo|báo cáo (?:UBND|Ủy ban|Sở|Bộ|Chính phủ|tỉnh)/iu;

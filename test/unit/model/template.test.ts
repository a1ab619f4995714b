import { describe, expect, it } from 'vitest';
import { guide, template } from '../../../src/model/template.ts';

const VALID = {
  title: 'Kế hoạch năm của UBND cấp xã',
  summary: 'Dùng đầu năm.',
  kind: 'annual-plan',
  documentName: 'KẾ HOẠCH',
  levels: ['xa'],
  symbol: 'KH-UBND',
  heading: 'Cải cách hành chính năm {năm}',
  issuer: 'ỦY BAN NHÂN DÂN {đơn vị}',
  signer: { position: 'CHỦ TỊCH' },
  sections: [{ heading: 'I. MỤC TIÊU, YÊU CẦU' }],
  checkedOn: '2026-01-05',
};

const COLUMNS = [
  { label: 'STT', width: 1 },
  { label: 'Đơn vị', width: 4 },
];
const DECISION = {
  heading: 'Ban hành Kế hoạch',
  symbol: 'QĐ-UBND',
  competence: 'CHỦ TỊCH ỦY BAN NHÂN DÂN {XÃ}',
  proposal: 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội',
  articles: ['Ban hành kèm theo Quyết định này Kế hoạch.'],
  signer: { position: 'CHỦ TỊCH' },
};

describe('template', () => {
  it('has sections of the first level unless they say otherwise', () => {
    expect(template.parse(VALID).sections).toEqual([
      { heading: 'I. MỤC TIÊU, YÊU CẦU', level: 1, guidance: [], text: [] },
    ]);
  });

  it('may begin with words before the first heading, and nowhere else', () => {
    const [section] = VALID.sections;
    expect(template.safeParse({ ...VALID, sections: [{ heading: '', text: ['Mở đầu'] }, section] }).success).toBe(true);
    expect(template.safeParse({ ...VALID, sections: [section, { heading: '' }] }).success).toBe(false);
  });

  it('makes plans and reports, and papers that go with a plan', () => {
    for (const kind of ['submission', 'letter', 'minutes'])
      expect(template.safeParse({ ...VALID, kind }).success).toBe(true);
    expect(template.safeParse({ ...VALID, kind: 'minutes', cosigners: ['THƯ KÝ'] }).success).toBe(true);
    expect(template.safeParse({ ...VALID, kind: 'periodic-report' }).success).toBe(true);
    expect(template.safeParse({ ...VALID, kind: 'decision' }).success).toBe(false);
  });

  it('may be an appendix alone, and a plan with its Decision', () => {
    const tasks = [{ no: 'I.1', area: 'A0', title: 'Kế hoạch' }];
    expect(template.safeParse({ ...VALID, form: 'appendix', sections: [], tasks, taskColumns: 8 }).success).toBe(true);
    expect(template.safeParse({ ...VALID, kind: 'attached-plan', decision: DECISION }).success).toBe(true);
    const appendices = [{ title: 'Đơn vị', columns: COLUMNS, rows: [['1', null]] }];
    expect(template.parse({ ...VALID, appendices }).appendices[0]?.columns[0]?.align).toBe('left');
  });

  it.each([
    { levels: [] },
    { sections: [] },
    { sections: [{ heading: 'a', level: 3 }] },
    { sections: [{ heading: 'a', body: 'x' }] },
    { signer: {} },
    { file: 'a.docx' },
    { form: 'appendix' },
    { form: 'appendix', sections: [], tasks: [] },
    { taskColumns: 7 },
    { fields: [{ name: 'kỳ', help: 'Chọn kỳ.', input: 'choice' }] },
    { fields: [{ name: 'kỳ', help: 'Viết kỳ.', choices: ['quý I'] }] },
    { appendices: [{ title: 'a', columns: COLUMNS, rows: [['1']] }] },
    { appendices: [{ title: 'a', columns: COLUMNS, rows: [] }] },
    { decision: { ...DECISION, articles: [] }, kind: 'attached-plan' },
    { decision: DECISION },
    { cosigners: ['THƯ KÝ'] },
  ])('refuses %j', (wrong) => expect(template.safeParse({ ...VALID, ...wrong }).success).toBe(false));
});

describe('guide', () => {
  it('has a title, a summary, a whole number for its order, and nothing else', () => {
    const valid = { title: 'Viết kế hoạch', summary: 'Từng bước.', order: 1 };
    expect(guide.safeParse(valid).success).toBe(true);
    for (const wrong of [{ order: 1.5 }, { title: '' }, { author: 'x' }])
      expect(guide.safeParse({ ...valid, ...wrong }).success).toBe(false);
  });
});

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

describe('template', () => {
  it('has sections of the first level unless they say otherwise', () => {
    expect(template.parse(VALID).sections).toEqual([
      { heading: 'I. MỤC TIÊU, YÊU CẦU', level: 1, guidance: [], text: [] },
    ]);
  });

  it('makes plans and reports', () => {
    expect(template.safeParse({ ...VALID, kind: 'periodic-report' }).success).toBe(true);
    expect(template.safeParse({ ...VALID, kind: 'decision' }).success).toBe(false);
  });

  it.each([
    { levels: [] },
    { sections: [] },
    { sections: [{ heading: 'a', level: 3 }] },
    { sections: [{ heading: 'a', body: 'x' }] },
    { signer: {} },
    { file: 'a.docx' },
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

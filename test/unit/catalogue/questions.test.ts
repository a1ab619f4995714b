import { describe, expect, it } from 'vitest';
import {
  calendar,
  childrenOf,
  countBy,
  dutiesOf,
  leadBy,
  papersOf,
  predecessorsOf,
  supportedBy,
  usesOf,
} from '../../../src/catalogue/questions.ts';
import { load, planFile } from '../../support/small-content.ts';

const { catalogue, problems } = load({
  'units/xa-cu.yaml':
    'name: Xã cũ\nlevel: xa\ntype: xã\nparent: tinh-a\nsuccessors: [{ unit: xa-b, share: part, basis: nd-1-2020 }]\n',
  ...planFile(`basis: [nd-1-2020]
tasks:
  - { no: "1", area: A0, title: Một, lead: [Văn phòng], coordinating: [Công an] }
  - { no: "2", area: A0, title: Hai, lead: [Văn phòng], deadline: Tháng 5/2024 }
  - { no: "3", area: A2, title: Ba, lead: [Văn phòng], products: [{ name: KH, deadline: Quý I }, { name: BC, deadline: Thường xuyên }, { name: QĐ }] }
  - { no: "4", area: A2, title: Bốn, lead: [Công an], deadline: Thường xuyên }
  - { no: "5", area: A2, title: Năm, lead: [Văn phòng], deadline: "- Quý I - Tháng 9" }
reporting:
  - { name: Báo cáo, due: Trước ngày 15/02/2024 }
  - { name: Tháng, due: Hằng tháng }
duties:
  - { agency: [Văn phòng, Công an], text: Làm, at: V.1 }
`),
});
const numbers = (tasks: { no: string }[]) => tasks.map((task) => task.no);

describe('questions', () => {
  it('find what belongs to a unit', () => {
    expect(problems).toEqual([]);
    expect(papersOf(catalogue, 'xa-b').map((paper) => paper.id)).toEqual(['xa-b/2024-kh']);
    expect(childrenOf(catalogue, 'tinh-a').map((unit) => unit.id)).toEqual(['xa-b', 'xa-cu']);
    expect(predecessorsOf(catalogue, 'xa-b').map(({ unit, successor }) => [unit.id, successor.share])).toEqual([
      ['xa-cu', 'part'],
    ]);
  });

  it('find what belongs to an agency: dated rows first, by their last day', () => {
    expect(numbers(leadBy(catalogue, 'van-phong'))).toEqual(['3', '2', '5', '1']);
    expect(numbers(supportedBy(catalogue, 'cong-an'))).toEqual(['1']);
    expect(dutiesOf(catalogue, 'cong-an').map(({ text, at }) => [text, at])).toEqual([['Làm', 'V.1']]);
  });

  it('find who uses a citation', () => {
    expect(usesOf(catalogue, 'nd-1-2020').map((use) => use.role)).toEqual(['basis']);
    expect(usesOf(catalogue, 'kh-2-2023')).toEqual([]);
  });

  it('count each value once for each item', () => {
    expect([...countBy(['aab', 'b'], (text) => [...text])]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});

describe('calendar', () => {
  it('has what falls due on a known day, in order, with a product or a part on its own day', () => {
    expect(calendar(catalogue).map((entry) => [entry.day, entry.what, entry.title])).toEqual([
      ['2024-02-14', 'reporting', 'Báo cáo'],
      ['2024-03-31', 'task', 'Ba (KH)'],
      ['2024-03-31', 'task', 'Năm'],
      ['2024-05-31', 'task', 'Hai'],
      ['2024-09-30', 'task', 'Năm'],
    ]);
  });
});

/** A made-up province with a district, communes and papers of several years, for what the five papers cannot show. */
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { SourceText } from '../../src/content/read-file.ts';
import { formatProblem } from '../../src/model/problem.ts';

const plan = (unit: string, year: number, more = '', kind = 'annual-plan') => `---
unit: ${unit}
kind: ${kind}
year: ${String(year)}
symbol: KH-UBND
issuedOn: ${String(year)}-01-10
status: issued
title: Cải cách hành chính năm ${String(year)}
summary: Tóm tắt.
${more}---
`;

const FILES: Record<string, string> = {
  'units/tinh-a.yaml': 'name: Tỉnh A\nlevel: tinh\ntype: tỉnh\n',
  'units/xa-b.yaml': 'name: Xã B\nlevel: xa\ntype: xã\nparent: tinh-a\n',
  'units/xa-c.yaml': 'name: Xã C\nlevel: xa\ntype: xã\nparent: tinh-a\nvalidTo: 2023-06-30\n',
  'units/xa-d.yaml': 'name: Xã D\nlevel: xa\ntype: xã\nparent: tinh-a\nvalidFrom: 2024-07-01\n',
  'units/tinh-z.yaml': 'name: Tỉnh Z\nlevel: tinh\ntype: tỉnh\n',
  'registry/agencies.yaml':
    '- { id: van-phong, name: Văn phòng, kind: body }\n- { id: cong-an, name: Công an, kind: external }\n',
  'registry/areas.yaml':
    '- { id: A0, name: Chỉ đạo, shortName: Chỉ đạo, axis: cchc, summary: s }\n- { id: A2, name: Thủ tục, shortName: Thủ tục, axis: cchc, summary: s }\n',
  'registry/citations.yaml': '[]\n',
  'registry/indicators.yaml':
    '- { id: dung-han, name: Đúng hạn, unit: "%", better: more }\n- { id: tre-han, name: Trễ hạn, unit: hồ sơ, better: less }\n',
  'plans/tinh-a/2023-kh.mdx': plan('tinh-a', 2023),
  'plans/tinh-a/2024-kh.mdx': plan(
    'tinh-a',
    2024,
    'targets:\n  - { id: T1, indicator: Đúng hạn, measures: dung-han, op: ">=", value: 95, unit: "%", level: [xa], period: 2024, wording: w }\n',
  ),
  'plans/xa-b/2022-kh.mdx': plan('xa-b', 2022),
  'plans/xa-b/2023-kh.mdx': plan(
    'xa-b',
    2023,
    'tasks:\n  - { no: "1", area: A2, title: Rà soát thủ tục hành chính của xã, lead: [Văn phòng], deadline: Tháng 5/2023 }\n',
  ),
  'plans/xa-b/2024-kh.mdx': plan(
    'xa-b',
    2024,
    `changes:
  - { on: 2024-03-02, text: Sửa số của một nhiệm vụ }
targets:
  - { id: T1, indicator: Đúng hạn của xã, measures: dung-han, op: ">", value: 95, unit: "%", level: [xa], period: 2024, wording: w }
  - { id: T2, indicator: Trễ hạn của xã, measures: tre-han, op: "<=", value: 5, unit: hồ sơ, level: [xa], period: 2024, wording: w }
tasks:
  - { no: "1", area: A2, title: Rà soát thủ tục hành chính của xã, lead: [Công an], deadline: Tháng 6/2024 }
  - { no: "2", area: A0, title: Việc khác, lead: [Văn phòng, Công an], deadline: Thường xuyên }
  - { no: "3", area: A0, title: Không ai chủ trì }
`,
  ),
  'plans/xa-c/2023-kh.mdx': plan(
    'xa-c',
    2023,
    'targets:\n  - { id: T1, indicator: Trễ hạn, measures: tre-han, op: "=", value: 0, unit: hồ sơ, level: [xa], period: 2023, wording: w }\n',
  ),
  'reports/xa-b/2024-bc.mdx': plan(
    'xa-b',
    2024,
    `period: { from: 2024-01-01, to: 2024-12-31 }
results:
  - { id: R1, area: A2, indicator: Đúng hạn, measures: dung-han, level: [xa], unit: hồ sơ, numerator: 90, denominator: 100, stated: 95% }
  - { id: R2, area: A2, indicator: Trễ hạn, measures: tre-han, level: [xa], unit: hồ sơ, value: 4 }
  - { id: R3, area: A2, indicator: Khác, unit: hồ sơ, value: 4 }
  - { id: R4, area: A2, indicator: Của huyện, measures: dung-han, level: [huyen], unit: "%", value: 80, stated: trên 80% }
`,
    'annual-report',
  ),
};

/** The catalogue and the problems, as they are printed, with files added or replaced. */
export function province(files: Record<string, string> = {}) {
  const { catalogue, problems } = loadCatalogue(
    Object.entries({ ...FILES, ...files }).map(([path, text]): SourceText => ({
      room: 'content',
      path,
      file: path,
      text,
    })),
  );
  return { catalogue, problems: problems.map(formatProblem).join('\n') };
}

export { plan as planText };

/** A small content in which no rule finds anything, to be spoilt in one place by each test. */
import { checkContent } from '../../src/checks/check-content.ts';
import type { Finding, Rule } from '../../src/checks/rule.ts';
import type { SourceText } from '../../src/content/read-file.ts';

const AGENCIES = `
- { id: phong-noi-vu, name: Phòng Nội vụ, kind: body, validTo: 2025-06-30, successor: { role: Phòng Văn hóa - Xã hội } }
- { id: phong-tai-chinh, name: Phòng Tài chính - Kế hoạch, kind: body, aliases: [Phòng Tài chính] }
- { id: cac-xa, name: UBND các xã, kind: group, aliases: [UBND cấp xã] }
- { id: hieu-truong, name: Hiệu trưởng, kind: position }
- { id: van-phong-thong-ke, name: Công chức Văn phòng - Thống kê, kind: position, aliases: [VPTK] }
`;
const AREAS = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6']
  .map((id) => `- { id: ${id}, name: Lĩnh vực ${id}, shortName: ${id}, axis: cchc, summary: Việc của lĩnh vực. }`)
  .join('\n');
const STATUS = 'status: { value: unknown, asOf: 2026-01-01, source: Chưa tra cứu }';
export const CITATIONS = `
- { id: nd-61-2018, type: NĐ, number: 61, year: 2018, code: 61/2018/NĐ-CP, issuedOn: 2018-04-23, issuer: Chính phủ, title: Cơ chế một cửa, ${STATUS} }
- { id: nd-107-2021, type: NĐ, number: 107, year: 2021, code: 107/2021/NĐ-CP, issuedOn: 2021-12-06, issuer: Chính phủ, title: Sửa đổi, relations: [{ type: amends, to: nd-61-2018 }], ${STATUS} }
- { id: qd-6-2022, type: QĐ, number: 6, year: 2022, code: 06/QĐ-TTg, issuedOn: 2022-01-06, issuer: Thủ tướng Chính phủ, title: Đề án 06, ${STATUS} }
- { id: mau-qd-10-2021, type: QĐ, number: 10, year: 2021, code: 10/QĐ-UBND, issuedOn: 2021-03-01, issuer: UBND huyện Mẫu, unit: huyen-mau, title: Việc thứ nhất, ${STATUS} }
- { id: mau-qd-11-2021, type: QĐ, number: 11, year: 2021, code: 11/QĐ-UBND, issuedOn: 2021-03-02, issuer: UBND huyện Mẫu, unit: huyen-mau, title: Việc thứ hai, ${STATUS} }
- { id: pl-34-2007, type: PL, number: 34, year: 2007, code: 34/2007/PL-UBTVQH11, issuedOn: 2007-04-20, issuer: Ủy ban Thường vụ Quốc hội, title: Thực hiện dân chủ, ${STATUS} }
- { id: tinh-kh-9-2022, type: KH, number: 9, year: 2022, code: 09/KH-UBND, issuedOn: 2022-01-05, issuer: UBND tỉnh Mẫu, unit: tinh-mau, title: Cải cách hành chính, ${STATUS} }
`;
const ABBREVIATIONS = `
- { short: UBND, long: Ủy ban nhân dân }
- { short: CCHC, long: Cải cách hành chính }
- { short: TTHC, long: Thủ tục hành chính }
- { short: HĐND, long: Hội đồng nhân dân }
`;
const UNITS: Record<string, string> = {
  'tinh-mau': 'name: Tỉnh Mẫu\nlevel: tinh\ntype: tỉnh\n',
  'huyen-mau':
    'name: Huyện Mẫu\nlevel: huyen\ntype: huyện\nparent: tinh-mau\nvalidFrom: 2010-01-01\nvalidTo: 2025-06-30\n',
  'xa-mau': 'name: Xã Mẫu\nlevel: xa\ntype: xã\nparent: huyen-mau\n',
  'truong-mau': 'name: Trường mầm non Mẫu\nlevel: don-vi-su-nghiep\ntype: trường\nparent: huyen-mau\n',
};

const AREA_TASKS = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6']
  .map(
    (area, i) => `  - no: "${i + 3}"
    area: ${area}
    title: Việc thường kỳ của lĩnh vực ${area}
    activities: [Làm việc của lĩnh vực ${area}]
    products: [{ name: Báo cáo lĩnh vực ${area} }]
    lead: [Phòng Nội vụ]
    deadline: Tháng 12/2022
`,
  )
  .join('');

export const PLAN = `---
unit: huyen-mau
kind: annual-plan
year: 2022
number: 5
symbol: KH-UBND
place: Huyện Mẫu
issuedOn: 2022-01-20
status: issued
title: Cải cách hành chính năm 2022
summary: Kế hoạch dùng để thử các quy tắc.
basis: [tinh-kh-9-2022]
citations:
  - { ref: mau-qd-10-2021, role: body, at: II.1 }
  - { ref: mau-qd-11-2021, role: body, at: II.1 }
  - { ref: qd-6-2022, role: body, at: II.1, wording: Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ }
targets:
  - { id: T1, indicator: Hồ sơ giải quyết trong hạn, op: ">=", value: 95, unit: "%", level: [huyen], period: 2022, wording: đạt 95%, at: I.1 }
  - { id: T2, indicator: Cuộc đối thoại, op: ">=", value: 2, unit: cuộc, level: [huyen], period: 2022, wording: ít nhất 02 cuộc, at: I.1 }
tasks:
  - no: "1"
    area: A0
    title: Tuyên truyền ở huyện giai đoạn 2021-2025
    goal: Người dân hiểu hơn
    activities: [Lập kế hoạch tuyên truyền, Tổ chức tuyên truyền]
    products: [{ name: Kế hoạch tuyên truyền, issuer: UBND huyện, deadline: Quý I/2022 }]
    lead: [Phòng Nội vụ]
    coordinating: [UBND các xã]
    targets: [T1]
  - no: "2"
    area: A0
    title: Kiểm tra công vụ
    activities: [Lập đoàn kiểm tra]
    products: [{ name: Kết luận kiểm tra }]
    lead: [Phòng Tài chính - Kế hoạch]
    deadline: Trước ngày 15/3/2022
${AREA_TASKS}reporting:
  - { name: Báo cáo quý I, due: Chậm nhất ngày 10/3/2022, window: { from: 2021-12-06, to: 2022-03-05 } }
  - { name: Báo cáo quý II, due: Chậm nhất ngày 10/6/2022, window: { from: 2022-03-06, to: 2022-06-05 } }
budget:
  - { source: Ngân sách huyện }
duties:
  - { agency: [Phòng Nội vụ], text: Theo dõi chung, at: IV.1.a }
  - { agency: [Phòng Nội vụ], text: Tổng hợp, at: IV.1.b }
  - { agency: [Phòng Nội vụ], text: Báo cáo, at: IV.1.c }
recipients: [UBND tỉnh, UBND các xã, "Lưu: VT, NV"]
signer: { authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, name: Nguyễn Văn A }
---

## I. Mục tiêu

### I.1. Mục tiêu chung

Hoàn thành các nhiệm vụ theo Phụ lục.

## II. Nhiệm vụ

### II.1. Thể chế

Rà soát văn bản.
`;

export const REPORT = `---
unit: huyen-mau
kind: annual-report
year: 2022
number: 7
symbol: BC-UBND
issuedOn: 2022-12-15
status: issued
title: Kết quả cải cách hành chính năm 2022
summary: Báo cáo dùng để thử các quy tắc.
period: { from: 2022-01-01, to: 2022-12-14 }
results:
  - { id: R1, area: A2, indicator: Thủ tục đã rà soát, numerator: 19, denominator: 50, stated: 38% }
  - { id: R2, area: A4, indicator: Cán bộ đạt chuẩn, numerator: 118, denominator: 119, stated: "99,16%" }
  - { id: R3, area: A2, indicator: Hồ sơ, value: 14083, parts: [13676, 343, 64] }
tables:
  - { id: bang-1, title: Hồ sơ, columns: [{ label: Cấp, numeric: false }, { label: Số }], rows: [[Huyện, 3], [Xã, 4]], total: [Tổng, 7] }
recipients: [UBND tỉnh, "Lưu: VT, NV"]
signer: { authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, name: Nguyễn Văn A }
---

## I. Kết quả

Các con số ở bảng.
`;

export const TEMPLATE = `---
title: Mẫu kế hoạch
summary: Dùng để thử.
kind: annual-plan
documentName: KẾ HOẠCH
levels: [xa]
symbol: KH-UBND
heading: "Cải cách hành chính năm {năm}"
issuer: "ỦY BAN NHÂN DÂN {XÃ}"
signer: { authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH }
sections:
  - { heading: I. MỤC TIÊU }
tasks:
${['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6'].map((area, i) => `  - { no: "${i + 1}", area: ${area}, title: Việc của lĩnh vực ${area}, products: [{ name: Báo cáo lĩnh vực ${area} }], lead: [Hiệu trưởng], coordinating: [UBND các xã], deadline: Quý I }\n`).join('')}checkedOn: "2026-01-01"
---

Cách dùng mẫu.
`;

/** Pieces of a text to take out, and what to put there; each must be there. */
export type Changes = readonly (readonly [from: string, to: string])[];

/** A text with changes made. */
export function change(text: string, changes: Changes): string {
  let changed = text;
  for (const [from, to] of changes) {
    if (!changed.includes(from)) throw new Error(`not in the sample: ${from}`);
    changed = changed.replace(from, () => to);
  }
  return changed;
}

interface Parts {
  plan?: string;
  report?: string;
  template?: string;
  citations?: string;
  units?: Record<string, string>;
  extra?: SourceText[];
}

/** The sample content with some of its files replaced. The plan lies in the folder of the unit that it names. */
export function sample(parts: Parts = {}): SourceText[] {
  const plan = parts.plan ?? PLAN;
  const content = (path: string, text: string): SourceText => ({
    room: 'content',
    path,
    file: `content/${path}`,
    text,
  });
  const unit = /^unit: (.*)$/m.exec(plan)?.[1] ?? '';
  const year = /^year: (.*)$/m.exec(plan)?.[1] ?? '';
  return [
    ...Object.entries({ ...UNITS, ...parts.units }).map(([id, text]) => content(`units/${id}.yaml`, text)),
    content('registry/agencies.yaml', AGENCIES),
    content('registry/areas.yaml', AREAS),
    content('registry/citations.yaml', parts.citations ?? CITATIONS),
    content('registry/abbreviations.yaml', ABBREVIATIONS),
    content(`plans/${unit}/${year}-ke-hoach.mdx`, plan),
    content('reports/huyen-mau/2022-bao-cao.mdx', parts.report ?? REPORT),
    { room: 'templates', path: 'mau.mdx', file: 'templates/mau.mdx', text: parts.template ?? TEMPLATE },
    ...(parts.extra ?? []),
  ];
}

/** What a rule finds in a content; the structure must be sound. */
export function found(rule: Rule, texts: SourceText[]): Finding[] {
  const checked = checkContent(texts);
  const ids = new Set(checked.findings.map((finding) => finding.rule.id));
  const structural = checked.problems.filter((problem) => !ids.has(problem.rule));
  if (structural.length)
    throw new Error(structural.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n'));
  return checked.findings.filter((finding) => finding.rule === rule);
}

/** What a rule finds in the plan with changes: place, line of the file and message. */
export function inPlan(rule: Rule, changes: Changes = []): { at: string; text: string; message: string }[] {
  return places(rule, { plan: change(PLAN, changes) });
}
export function inReport(rule: Rule, changes: Changes = []) {
  return places(rule, { report: change(REPORT, changes) });
}
export function inTemplate(rule: Rule, changes: Changes = []) {
  return places(rule, { template: change(TEMPLATE, changes) });
}
export function inCitations(rule: Rule, changes: Changes = []) {
  return places(rule, { citations: change(CITATIONS, changes) });
}

/** Findings with the text of the line that they point at, so that a test sees that the place is right. */
export function places(rule: Rule, parts: Parts) {
  const texts = sample(parts);
  return found(rule, texts).map(({ at, file, line, message }) => {
    const lines = texts.find((text) => text.file === file)?.text.split('\n') ?? [];
    return { at, text: (lines[line - 1] ?? '').trim(), message };
  });
}

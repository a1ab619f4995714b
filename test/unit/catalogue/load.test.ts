import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { load, mdx, paperFrom, PLAN, planFile, problemsOf, reportFile, textsOf } from '../../support/small-content.ts';

const TASK = 'tasks:\n  - { no: "1", area: A0, title: T }\n';
const rules = (files: Record<string, string>) => load(files).problems.map(({ rule, line }) => `${rule}:${line}`);

describe('a reference to what is not there', () => {
  it('unit', () => {
    expect(problemsOf({ 'plans/xa-c/2024-kh.mdx': mdx(PLAN.replace('xa-b', 'xa-c')) })).toMatchInlineSnapshot(`
      "plans/xa-c/2024-kh.mdx:2:7  error  ref.unit  không có đơn vị "xa-c"
          Có phải ý bạn là: xa-b? Thêm đơn vị bằng tệp content/units/<mã>.yaml, hoặc sửa mã."
    `);
    expect(rules({ 'units/xa-c.yaml': 'name: C\nlevel: xa\ntype: xã\nparent: tinh-z\nmanagedBy: xa-z\n' })).toEqual([
      'ref.unit:4',
      'ref.unit:5',
    ]);
    expect(
      rules({
        'units/xa-c.yaml':
          'name: C\nlevel: xa\ntype: xã\nsuccessors:\n  - unit: xa-z\n    share: part\n    basis: nd-1-2020\n  - unit: xa-b\n    share: part\n    basis: nd-z\n',
      }),
    ).toEqual(['ref.unit:5', 'ref.citation:10']);
  });

  it('citation', () => {
    expect(problemsOf(planFile('basis:\n  - nd-1-2020\n  - nd-1-2002\n'))).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:11:5  error  ref.citation  không có văn bản "nd-1-2002" trong danh mục
          Có phải ý bạn là: nd-1-2020? Sửa mã, hoặc thêm văn bản vào content/registry/citations.yaml."
    `);
    expect(
      rules(
        planFile(
          `derivedFrom: nd-z\ncitations:\n  - { ref: nd-z, role: body }\ntasks:\n  - { no: "1", area: A0, title: T, refs: [nd-z] }\n`,
        ),
      ),
    ).toEqual(['ref.citation:9', 'ref.citation:11', 'ref.citation:13']);
  });

  it('agency, with the nearest spellings', () => {
    expect(problemsOf(planFile('tasks:\n  - no: "1"\n    area: A0\n    title: T\n    lead: [Văn phòng, Công am]\n')))
      .toMatchInlineSnapshot(`
        "plans/xa-b/2024-kh.mdx:13:23  error  ref.agency  không có cơ quan "Công am" trong danh mục
            Có phải ý bạn là: Công an? Sửa lại tên, hoặc thêm cơ quan hay cách viết (aliases) vào content/registry/agencies.yaml."
      `);
    expect(
      rules(
        planFile(
          'reporting:\n  - { name: N, reporter: [Công am], via: Văn phog, due: Đột xuất }\nduties:\n  - { agency: [Các phogn], text: T }\nbudget:\n  - { source: S, holder: Cong an }\n',
        ),
      ),
    ).toEqual(['ref.agency:10', 'ref.agency:10', 'ref.agency:12', 'ref.agency:14']);
  });

  it('task', () => {
    expect(
      problemsOf(
        planFile('tasks:\n  - { no: "1", area: A0, title: T }\n  - { no: "2", area: A0, title: T, parent: "1a" }\n'),
      ),
    ).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:11:44  error  ref.task  không có nhiệm vụ số "1a" trong văn bản này
          Có phải ý bạn là: 1 · 2? Ghi đúng số của nhiệm vụ."
    `);
    expect(rules(planFile('tasks:\n  - { no: "1", area: A0, title: T, variantOf: "9" }\n'))).toEqual(['ref.task:10']);
  });

  it('target', () => {
    expect(problemsOf(planFile('tasks:\n  - { no: "1", area: A0, title: T, targets: [T1] }\n'))).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:10:46  error  ref.target  không có chỉ tiêu "T1" trong văn bản này
          Văn bản chưa khai báo chỉ tiêu nào (targets)."
    `);
  });

  it('place of a note', () => {
    expect(problemsOf(planFile(`${TASK}notes:\n  - { rule: spelling, at: I.9, severity: info, text: T }\n`)))
      .toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:12:27  error  note.place  ghi chú nói đến "I.9" nhưng văn bản không có chỗ đó
          Ghi số của nhiệm vụ, mã chỉ tiêu, số của một mục có tiêu đề trong bài, hoặc một trong: number, issuedOn, title, place, issuer, signer, recipients, basis, targets, tasks, reporting, budget, duties, appendix, status, body, results, limitations, directions, tables."
    `);
    const places = ['"1"', 'I.1', 'body', 'title'].map(
      (at) => `  - { rule: spelling, at: ${at}, severity: info, text: T }\n`,
    );
    expect(rules(planFile(`${TASK}notes:\n${places.join('')}`, '## I. Mục\n\n### I.1. Mục\n'))).toEqual([]);
  });

  it('from a template', () => {
    const template = `title: T
summary: S
kind: annual-plan
documentName: KẾ HOẠCH
levels: [xa]
symbol: KH-UBND
heading: H
issuer: I
signer: { position: P }
checkedOn: "2026-11-21"
sections: [{ heading: I. MỤC }]
basis: [nd-z]
tasks:
  - { no: "1", area: A0, title: T, lead: [Công am], deadline: hôm nào đó }
`;
    expect(rules({ 'templates/mau.mdx': mdx(template) })).toEqual(['ref.citation:13', 'ref.agency:15']);
  });
});

describe('what stands twice', () => {
  it('an identifier of the registry', () => {
    expect(
      problemsOf({ 'registry/agencies.yaml': '- { id: a, name: A, kind: body }\n- { id: a, name: B, kind: body }\n' }),
    ).toMatchInlineSnapshot(`
      "registry/agencies.yaml:2:9  error  id.duplicate  mã "a" đã được dùng ở registry/agencies.yaml
          Mỗi mã chỉ dùng một lần; đổi một trong hai."
    `);
  });

  it('a spelling of two agencies', () => {
    expect(
      problemsOf({
        'registry/agencies.yaml':
          '- { id: a, name: Phòng A, kind: body }\n- { id: b, name: B, kind: body, aliases: [phòng a] }\n',
      }),
    ).toMatchInlineSnapshot(`
      "registry/agencies.yaml:2:3  error  agency.alias  cách viết "phòng a" đã được dùng ở a
          Mỗi mã chỉ dùng một lần; đổi một trong hai."
    `);
  });

  it('a cited paper, but not one number of two bodies', () => {
    const cited = (id: string, issuer: string) =>
      `- { id: ${id}, type: QĐ, number: 140, year: 2024, code: 140/QĐ-UBND, issuer: ${issuer}, title: T, status: { value: unknown, asOf: 2026, source: s } }\n`;
    expect(rules({ 'registry/citations.yaml': cited('a', 'UBND xã B') + cited('b', 'UBND tỉnh A') })).toEqual([]);
    expect(problemsOf({ 'registry/citations.yaml': cited('a', 'UBND xã B') + cited('b', 'UBND xã B') }))
      .toMatchInlineSnapshot(`
      "registry/citations.yaml:2:3  error  citation.duplicate  văn bản "140/QĐ-UBND" đã được dùng ở a
          Mỗi mã chỉ dùng một lần; đổi một trong hai."
    `);
  });

  it('a number of a task', () => {
    expect(problemsOf(planFile(`${TASK}  - { no: 1, area: A0, title: T }\n`))).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:11:11  error  id.duplicate  số "1" đã được dùng ở plans/xa-b/2024-kh.mdx:10
          Mỗi mã chỉ dùng một lần; đổi một trong hai."
    `);
  });

  it('an identifier of a target or a result', () => {
    const target = '  - { id: T1, indicator: I, op: increase, level: [xa], period: 2024, wording: w }\n';
    expect(rules(planFile(`targets:\n${target}${target}`))).toEqual(['id.duplicate:11']);
    const result = '  - { id: R1, area: A0, indicator: I, value: 1 }\n';
    expect(rules(reportFile(`results:\n${result}${result}`))).toEqual(['id.duplicate:12']);
  });

  it('a name of a paper, as plan and as report', () => {
    const files = { ...planFile(''), ...reportFile('') };
    expect(rules(files)).toEqual([]);
    expect(rules({ ...planFile(''), 'reports/xa-b/2024-kh.mdx': reportFile('')['reports/xa-b/2024-bc.mdx'] })).toEqual([
      'id.duplicate:2',
    ]);
  });
});

describe('a file in the wrong place', () => {
  it.each([
    'plans/xa-b/ke-hoach.mdx',
    'plans/2024-kh.mdx',
    'units/Xa-C.yaml',
    'units/a/b.yaml',
    'registry/others.yaml',
    'other/a.yaml',
  ])('%s', (path) => {
    const text = path.endsWith('.mdx') ? mdx(PLAN) : 'name: C\nlevel: xa\ntype: xã\n';
    expect(rules({ [path]: text })).toEqual([path.endsWith('.mdx') ? 'file.name:2' : 'file.name:1']);
  });

  it('a plan in the folder of another unit, and of another year', () => {
    expect(problemsOf({ 'plans/tinh-a/2023-kh.mdx': mdx(PLAN) })).toMatchInlineSnapshot(`
      "plans/tinh-a/2023-kh.mdx:2:7  error  file.folder  đơn vị "xa-b" khác tên thư mục "tinh-a"
          Đưa tệp vào thư mục mang mã đơn vị, hoặc sửa mã đơn vị.
      plans/tinh-a/2023-kh.mdx:4:7  error  file.year  năm 2024 khác năm ở tên tệp "2023-kh"
          Tên tệp bắt đầu bằng năm mà văn bản nói về."
    `);
  });
});

it('keeps a deadline that cannot be read as it is written, without a day', () => {
  const paper = paperFrom(planFile('tasks:\n  - { no: "1", area: A0, title: T, deadline: hôm nào đó }\n'));
  expect(paper.tasks[0]?.deadline).toEqual({ kind: 'other', raw: 'hôm nào đó', start: null, end: null });
});

describe('what cannot be', () => {
  it('a row that is longer or shorter than its table', () => {
    expect(
      problemsOf(
        reportFile(
          'tables:\n  - id: b\n    title: T\n    columns: [{ label: A }, { label: B }]\n    rows:\n      - [a, 1]\n      - [b]\n    total: [c, 1, 2]\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "reports/xa-b/2024-bc.mdx:16:9  error  table.row  dòng có 1 ô, bảng có 2 cột
          Ô trống ghi null; mỗi dòng đủ số cột.
      reports/xa-b/2024-bc.mdx:17:12  error  table.row  dòng có 3 ô, bảng có 2 cột
          Ô trống ghi null; mỗi dòng đủ số cột."
    `);
  });

  it('a unit under itself', () => {
    expect(
      problemsOf({
        'units/tinh-a.yaml': 'name: A\nlevel: tinh\ntype: tỉnh\nparent: xa-b\n',
      }),
    ).toMatchInlineSnapshot(`
      "units/tinh-a.yaml:4:9  error  unit.cycle  đơn vị "tinh-a" nằm dưới chính nó
          Sửa cấp trên (parent) để không tạo thành vòng.
      units/xa-b.yaml:4:9  error  unit.cycle  đơn vị "xa-b" nằm dưới chính nó
          Sửa cấp trên (parent) để không tạo thành vòng."
    `);
  });

  it('a file with problems is left out; the others stay', () => {
    const { catalogue, problems } = load({ ...planFile('foo: 1\n'), ...reportFile('') });
    expect(problems).toHaveLength(1);
    expect(catalogue.papers.map((paper) => paper.id)).toEqual(['xa-b/2024-bc']);
  });

  it('several problems come by file and line', () => {
    expect(
      rules({ ...planFile('foo: 1\nbasis: [nd-z]\n', 'a {b}\n<c></c>\n'), 'units/xa-c.yaml': 'name: C\n' }),
    ).toEqual(['schema.unknown-key:9', 'body.code:12', 'body.tag:13', 'schema.missing:1', 'schema.missing:1']);
  });
});

describe('tasks', () => {
  const task = (more: string, at = 0) => paperFrom(planFile(`tasks:\n${more}`)).tasks[at];

  it('keep the wording of an actor beside its name', () => {
    expect(task('  - { no: "1", area: A0, title: T, lead: [VP xã, cong-an] }\n')?.leads).toEqual([
      { id: 'van-phong', name: 'Văn phòng', as: 'VP xã' },
      { id: 'cong-an', name: 'Công an', as: 'Công an' },
    ]);
  });

  it('take lead and deadline of the main row, where a sub-row has none', () => {
    const main =
      '  - { no: "1", area: A0, title: T, lead: [Văn phòng], coordinating: [Công an], deadline: Quý I/2024 }\n';
    const sub = task(`${main}  - { no: 1b, area: A0, title: T, parent: "1" }\n`, 1);
    expect(sub).toMatchObject({ kind: 'sub-task', parent: '1', coordinating: [] });
    expect(sub?.leads).toEqual([{ id: 'van-phong', name: 'Văn phòng', as: 'Văn phòng', inherited: true }]);
    expect(sub?.deadline).toMatchObject({ kind: 'quarter', end: '2024-03-31', inherited: 'task' });
    const own = task(
      `${main}  - { no: 1b, area: A0, title: T, parent: "1", lead: [Công an], deadline: Tháng 5/2024 }\n`,
      1,
    );
    expect(own?.leads).toEqual([{ id: 'cong-an', name: 'Công an', as: 'Công an' }]);
    expect(own?.deadline).toMatchObject({ kind: 'month', end: '2024-05-31' });
    expect(own?.deadline.inherited).toBeUndefined();
  });

  it('have the deadlines of their products', () => {
    const { deadline, products } =
      task(
        '  - { no: "1", area: A0, title: T, products: [{ name: KH, deadline: Quý I }, { name: BC, deadline: Tháng 12 }, { name: QĐ }] }\n',
      ) ?? {};
    expect(deadline).toMatchObject({
      kind: 'per-product',
      raw: '- Quý I - Tháng 12',
      start: '2024-01-01',
      end: '2024-12-31',
    });
    expect(products?.map((product) => product.deadline?.end)).toEqual(['2024-03-31', '2024-12-31', undefined]);
  });

  it('last the year of the paper, when nothing is said', () => {
    expect(task('  - { no: "1", area: A0, title: T }\n')?.deadline).toEqual({
      kind: 'unspecified',
      raw: '',
      start: '2024-01-01',
      end: '2024-12-31',
      inherited: 'paper',
    });
  });

  it('of a report are directions for the year after, or the year it names', () => {
    const direction = 'directions:\n  - { no: "1", area: A0, title: T }\n';
    expect(paperFrom(reportFile(direction)).tasks[0]).toMatchObject({
      kind: 'direction',
      year: 2025,
      deadline: { end: '2025-12-31' },
    });
    expect(paperFrom(reportFile(`directionsYear: 2027\n${direction}`)).tasks[0]?.year).toBe(2027);
  });
});

describe('papers', () => {
  it('have a code with a blank for the number that they lack', () => {
    expect([paperFrom(planFile('number: 3\n')).code, paperFrom(planFile('')).code]).toEqual([
      '03/KH-UBND',
      '…/KH-UBND',
    ]);
  });

  it('have their kind before their title', () => {
    expect(paperFrom(planFile('')).name).toBe('Kế hoạch cải cách hành chính năm 2024');
    const abbreviated = planFile('')['plans/xa-b/2024-kh.mdx'].replace('Cải cách hành chính', 'CCHC');
    expect(paperFrom({ 'plans/xa-b/2024-kh.mdx': abbreviated }).name).toBe('Kế hoạch CCHC năm 2024');
  });

  it('use a citation once for each place, and once when only a row names it', () => {
    const paper = paperFrom(
      planFile(
        'basis: [kh-2-2023]\ncitations:\n  - { ref: kh-2-2023, role: appendix }\nderivedFrom: kh-2-2023\ntasks:\n  - { no: "1", area: A0, title: T, refs: [nd-1-2020] }\n  - { no: "2", area: A0, title: T, refs: [nd-1-2020] }\n',
      ),
    );
    expect(paper.uses.map((use) => [use.ref, use.role, use.at])).toEqual([
      ['kh-2-2023', 'basis', null],
      ['kh-2-2023', 'appendix', null],
      ['nd-1-2020', 'task', '1'],
    ]);
  });

  it('recompute their percentages', () => {
    const paper = paperFrom(
      reportFile(
        'results:\n  - { id: R1, area: A0, indicator: I, numerator: 118, denominator: 119, stated: "99,15%" }\n  - { id: R2, area: A0, indicator: I, value: 5 }\n',
      ),
    );
    expect(paper.type === 'report' && paper.results.map((result) => result.computed)).toEqual([99.16, null]);
  });

  it('come newest first, then by the name of their unit', () => {
    const of = (unit: string, year: number) => mdx(PLAN.replace('xa-b', unit).replaceAll('2024', String(year)));
    const { catalogue } = load({
      'plans/xa-b/2023-kh.mdx': of('xa-b', 2023),
      'plans/xa-b/2024-kh.mdx': of('xa-b', 2024),
      'plans/tinh-a/2024-kh.mdx': of('tinh-a', 2024),
    });
    expect(catalogue.papers.map((paper) => paper.id)).toEqual(['tinh-a/2024-kh', 'xa-b/2024-kh', 'xa-b/2023-kh']);
  });
});

it('is not brought down by what is in a file', () => {
  const deep = `${'['.repeat(900)}${']'.repeat(900)}`;
  const laughs = [
    'a: &a [x, x]',
    ...Array.from(
      { length: 10 },
      (_, i) =>
        `${'abcdefghijk'[i + 1] ?? ''}: &${'abcdefghijk'[i + 1] ?? ''} [${Array(9)
          .fill(`*${'abcdefghijk'[i] ?? ''}`)
          .join(', ')}]`,
    ),
  ];
  for (const more of [
    `tasks: ${deep}\n`,
    `unit: ${deep}\n`,
    `${laughs.join('\n')}\n`,
    `basis: [*none]\n`,
    `? [a, b]\n: c\n`,
    `!!js/function a: b\n`,
  ]) {
    const started = performance.now();
    const { problems, catalogue } = load(planFile(more));
    expect(performance.now() - started).toBeLessThan(1000);
    expect(problems[0]?.line, more.slice(0, 20)).toBeGreaterThan(0);
    expect(catalogue.papers).toEqual([]);
  }
});

describe('a body that cannot be read', () => {
  const notes = `status: issued
number: 1
issuedOn: 2024-01-02
place: Xã B
notes:
  - { rule: number.gap, at: I.1, severity: error, text: T }
  - { rule: number.gap, at: II, severity: error, text: T }
`;
  const plan = (body: string) => ({
    'plans/xa-b/2024-kh.mdx': mdx(
      PLAN.replace('status: draft\n', '') + notes,
      `\n${body}\n\n## I. Mục\n\n### I.1. Một\n\n## II. Hai\n`,
    ),
  });

  it.each([
    ['Số<br>liệu', 'body.tag'],
    ['Dưới <5 hồ sơ', 'body.tag'],
    ['Dưới <xã> hồ sơ', 'body.tag'],
    ['Điền {năm', 'body.code'],
    ['import a from "b"', 'body.code'],
    [`${'> '.repeat(20)}a`, 'body.size'],
    ['a'.repeat(20_001), 'body.size'],
  ])('is the only thing that is said: %.20s', (body, rule) => {
    const { problems } = checkContent(textsOf(plan(body)));
    const own = problems.filter(({ file }) => file.startsWith('plans/'));
    expect(own.map((problem) => `${problem.rule}:${problem.line}`)).toEqual([`${rule}:17`]);
  });

  it('hides nothing once it is read', () => {
    expect(rules(plan('Một đoạn.'))).toEqual([]);
    const text = plan('Một đoạn.')['plans/xa-b/2024-kh.mdx'].replace('II. Hai', 'III. Ba');
    expect(rules({ 'plans/xa-b/2024-kh.mdx': text })).toEqual(['note.place:14']);
  });
});

import { describe, expect, it } from 'vitest';
import { problemsOf, PLAN, mdx, planFile, reportFile } from '../../support/small-content.ts';

describe('what does not fit the schema', () => {
  it('an unknown key, with the nearest known ones', () => {
    expect(problemsOf(planFile('recipents:\n  - A\n'))).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:9:1  error  schema.unknown-key  không có mục "recipents"
          Có phải ý bạn là: recipients? Các mục được dùng: unit, year, schoolYear, number, symbol, party, parentBody, issuer, stamp, place, issuedOn, status, title, summary, formerly, checkedOn, changes, basis, citations, reporting, budget, duties, recipients, appendix, signer, notes, kind, period, attachedTo, derivedFrom, fulfils, targets, tasks, taskSource."
    `);
  });

  it('an unknown key of a row, at the key', () => {
    expect(problemsOf(planFile('tasks:\n  - no: I.1\n    area: A0\n    title: T\n    leads: [Văn phòng]\n')))
      .toMatchInlineSnapshot(`
        "plans/xa-b/2024-kh.mdx:13:5  error  schema.unknown-key  không có mục "leads"
            Có phải ý bạn là: lead? Các mục được dùng: no, unnumbered, scheduled, formerly, area, group, title, goal, activities, products, lead, coordinating, monitoring, deadline, level, parent, variantOf, condition, refs, targets."
      `);
  });

  it('two unknown keys, as two problems', () => {
    expect(problemsOf(planFile('foo: 1\nbar: 2\n')).match(/schema\.unknown-key/g)).toHaveLength(2);
  });

  it('a missing key, with what it means', () => {
    expect(problemsOf({ 'plans/xa-b/2024-kh.mdx': mdx(PLAN.replace(/^summary.*\n/m, '')) })).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:2:1  error  schema.missing  thiếu summary
          Mục này ghi: Hai ba câu cho người đọc vội: văn bản này nói gì, có gì đáng chú ý."
    `);
  });

  it('a missing key of a row, at the row', () => {
    expect(problemsOf(planFile('tasks:\n  - no: I.1\n    area: A0\n'))).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:10:5  error  schema.missing  thiếu tasks.0.title
          Mục này ghi: Nhiệm vụ, viết gọn."
    `);
  });

  it('a value that is none of those allowed', () => {
    expect(problemsOf({ 'plans/xa-b/2024-kh.mdx': mdx(PLAN.replace('draft', 'isued')) })).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:6:9  error  schema.value  "isued" không dùng được cho status
          Có phải ý bạn là: issued? Chấp nhận: draft, issued, superseded."
    `);
  });

  it('a value of the wrong kind', () => {
    expect(problemsOf({ 'plans/xa-b/2024-kh.mdx': mdx(PLAN.replace('2024\n', 'hai nghìn\n')) })).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:4:7  error  schema.value  year có giá trị "hai nghìn": Đầu vào không hợp lệ: mong đợi số, nhận được string
          Mục này ghi: Năm mà văn bản nói về; nhiều năm hoặc năm học thì ghi năm đầu."
    `);
  });

  it('a day that does not exist', () => {
    expect(problemsOf(planFile('issuedOn: 2024-02-30\n'))).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:9:11  error  schema.value  issuedOn có giá trị "2024-02-30": không phải ngày có thật; viết như 2027-01-15, để trống ngày thì 2027-01, chỉ có năm thì 2027
          Mục này ghi: Ngày ban hành, ví dụ 2027-01-15; để trống ngày thì ghi tháng, ví dụ 2027-01."
    `);
  });

  it('a target without the value that its operator needs', () => {
    expect(
      problemsOf(planFile('targets:\n  - { id: T1, indicator: I, op: ">", level: [xa], period: 2024, wording: w }\n')),
    ).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:10:5  error  schema.missing  thiếu targets.0.value: phép so này cần một giá trị (value)
          Mục này ghi: Giá trị phải đạt."
    `);
  });

  it('a missing key that takes one of some values, with those', () => {
    expect(problemsOf({ 'units/xa-c.yaml': 'name: C\nlevel: xa\n' })).toMatchInlineSnapshot(`
      "units/xa-c.yaml:1:1  error  schema.missing  thiếu type
          Chấp nhận: tỉnh, thành phố trực thuộc trung ương, huyện, quận, thị xã, thành phố thuộc tỉnh, xã, phường, thị trấn, đặc khu, sở, ban, văn phòng, thanh tra, chi cục, phòng, trường, trung tâm, bệnh viện, trạm… (22 tên)."
    `);
  });

  it('a cell that is neither text nor number', () => {
    expect(
      problemsOf(
        reportFile(
          'tables:\n  - id: b\n    title: T\n    columns: [{ label: A }, { label: B }]\n    rows: [[a, [1]]]\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "reports/xa-b/2024-bc.mdx:14:16  error  schema.value  tables.0.rows.0.1 có giá trị "[1]": Đầu vào không hợp lệ
          Xem cách ghi ở trang hướng dẫn /huong-dan/cong-bo/."
    `);
  });

  it('a whole file of the wrong kind', () => {
    expect(problemsOf({ 'units/xa-c.yaml': '- name: C\n' })).toMatchInlineSnapshot(`
      "units/xa-c.yaml:1:1  error  schema.value  tệp này có giá trị "[{"name":"C"}]": Đầu vào không hợp lệ: mong đợi object, nhận được mảng
          Mục này ghi: Đơn vị."
    `);
    expect(problemsOf({ 'units/xa-c.yaml': '' })).toMatchInlineSnapshot(`
      "units/xa-c.yaml:1:1  error  schema.value  tệp này có giá trị "null": Đầu vào không hợp lệ: mong đợi object, nhận được null
          Mục này ghi: Đơn vị."
    `);
  });

  it('an over-long value is cut in the message', () => {
    expect(problemsOf(planFile(`number: ${'x'.repeat(500)}\n`)).length).toBeLessThan(400);
  });
});

import { describe, expect, it } from 'vitest';
import { datasets } from '../../../src/catalogue/datasets.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { z } from 'zod';
import { LEVELS } from '../../../src/model/levels.ts';
import { PLAN_KINDS } from '../../../src/model/plan.ts';
import { REPORT_KINDS } from '../../../src/model/report.ts';
import { TARGET_OPS } from '../../../src/model/target.ts';
import { itemSchema } from '../../../src/model/dataset.ts';
import { loadContent } from '../../support/facts.ts';
import { load, planFile, reportFile } from '../../support/small-content.ts';

const small = load({
  ...planFile(`number: 3
targets:
  - { id: T1, indicator: I, op: ">", value: 80, unit: "%", level: [xa], period: 2024, wording: w }
tasks:
  - { no: "1", area: A0, title: T, lead: [Văn phòng], coordinating: [Công an, Công an], deadline: Quý I }
basis: [nd-1-2020]
`),
  ...reportFile(
    'results:\n  - { id: R1, area: A0, indicator: I, value: 1 }\ndirections:\n  - { no: "1", area: A2, title: T }\n',
  ),
});
const made = (of: Catalogue) => new Map([...datasets(of)].map(([name, make]) => [name, [...make()]]));
const sets = made(small.catalogue);
const only = (name: string) => sets.get(name)?.[0];

describe('data sets', () => {
  it('are these', () => {
    expect(small.problems).toEqual([]);
    expect([...sets].map(([name, items]) => `${name} ${items.length}`)).toEqual([
      'units 2',
      'agencies 3',
      'areas 2',
      'indicators 0',
      'plans 1',
      'reports 1',
      'tasks-2024 1',
      'tasks-2025 1',
      'targets 1',
      'citations 2',
      'reporting 0',
      'results 1',
      'tables 0',
      'findings 0',
      'addresses 0',
    ]);
  });

  it('have null where there is nothing, and no key left out', () => {
    expect(only('plans')).toMatchObject({
      number: 3,
      issuedOn: null,
      signer: null,
      counts: { tasks: 1, targets: 1, citations: 1 },
    });
    expect(only('targets')).toMatchObject({
      id: 'xa-b/2024-kh#ct-T1',
      unit: 'xa-b',
      area: null,
      value: 80,
      valueUnit: '%',
    });
    expect(only('results')).toMatchObject({ id: 'xa-b/2024-bc#kq-R1', report: 'xa-b/2024-bc', computed: null });
    expect(only('tasks-2025')).toMatchObject({ kind: 'direction', leads: [], deadline: { end: '2025-12-31' } });
  });

  it('count a task once for an agency, and say who cites a paper', () => {
    const agency = sets.get('agencies')?.find((item) => (item as { id: string }).id === 'cong-an');
    expect(agency).toMatchObject({ counts: { leads: 0, coordinating: 1 } });
    const citation = sets.get('citations')?.find((item) => (item as { id: string }).id === 'nd-1-2020');
    expect(citation).toMatchObject({ citedBy: [{ plan: 'xa-b/2024-kh', role: 'basis', at: null }] });
  });
});

describe('data sets of the content', async () => {
  const { catalogue } = await loadContent();

  it.each([...made(catalogue)])('%s fit their schema and have an identifier each', (name, items) => {
    for (const item of items) expect(itemSchema(name).safeParse(item).error).toBeUndefined();
    expect(new Set(items.map((item) => (item as { id: string }).id)).size).toBe(items.length);
    expect(JSON.parse(JSON.stringify(items))).toEqual(items);
  });

  const items = made(catalogue);
  const item = (set: string, id: string) => items.get(set)?.find((one) => (one as { id: string }).id === id);

  it('say of what a share is, whose a copied row is, and on what condition a task is to be done', () => {
    const school = 'truong-mam-non-thanh-cao/2022-ke-hoach-cchc';
    expect(item('results', 'huyen-tran-de/2023-bao-cao-cchc#kq-R29')).toMatchObject({
      of: expect.stringContaining('hồ sơ đã giải quyết') as string,
      at: 'II.2.2',
    });
    expect(item('targets', `${school}#ct-T11`)).toMatchObject({
      of: 'Cấp huyện và cấp xã, thị trấn',
      startsOn: '2022-12-01',
      derivedFrom: 'thanh-oai-kh-50-2022',
    });
    expect(item('tasks-2022', `${school}#nv-12`)).toMatchObject({ derivedFrom: 'thanh-oai-kh-50-2022' });
    expect(item('tasks-2023', 'huyen-cu-lao-dung/2023-ke-hoach-cchc#nv-IV.2')).toMatchObject({
      condition: 'nếu có',
      derivedFrom: null,
    });
    expect(item('plans', 'thi-xa-trang-bang/2022-ke-hoach-cchc')).toMatchObject({
      attachedTo: { type: 'QĐ', code: '…/QĐ-UBND', issuer: 'Chủ tịch UBND thị xã Trảng Bàng' },
    });
    expect(item('reports', 'huyen-tran-de/2023-bao-cao-cchc')).toMatchObject({
      place: 'Trần Đề',
      addressedTo: ['Sở Nội vụ tỉnh Sóc Trăng'],
    });
  });

  it('say what the pages say of a thing: its notes, since when it is in force, who issued it', () => {
    expect(item('citations', 'nd-196-2026')).toMatchObject({
      inForceOn: '2026-06-01',
      unit: null,
      note: expect.stringContaining('cần đối chiếu với bản gốc') as string,
    });
    expect(item('citations', 'soc-trang-kh-192-2022')).toMatchObject({ unit: 'tinh-soc-trang' });
    expect(item('agencies', 'so-noi-vu')).toMatchObject({ note: expect.stringContaining('Tên chung') as string });
    expect(item('agencies', 'trung-tam-boi-duong-chinh-tri')).toMatchObject({
      successor: 'Trung tâm Chính trị cấp xã',
      successorNote: 'Chưa kiểm chứng bằng văn bản.',
    });
    expect(item('units', 'phuong-ninh-thanh-2025')).toMatchObject({ note: expect.any(String) as string });
    expect(item('plans', 'phuong-ninh-thanh/2024-khac-phuc-cchc')).toMatchObject({
      titleNote: expect.stringContaining('viết đủ chữ "cải cách hành chính"') as string,
    });
  });

  it('can be read of a site of an older program, which had none of these', () => {
    for (const [name, keys] of [
      ['citations', ['note', 'inForceOn', 'unit']],
      ['agencies', ['note', 'successorNote']],
      ['units', ['note']],
      ['plans', ['titleNote']],
    ] as const) {
      const [first] = items.get(name) ?? [];
      const older = Object.fromEntries(
        Object.entries(first as object).filter(([key]) => !(keys as readonly string[]).includes(key)),
      );
      expect(itemSchema(name).parse(older)).toMatchObject(Object.fromEntries(keys.map((key) => [key, null])));
    }
  });

  it('have the two tables of the report, cell by cell', () => {
    expect(items.get('tables')).toMatchObject([{ rows: { length: 2 } }, { rows: expect.any(Array) as unknown[] }]);
  });

  it('have schemas that name the values of the model', () => {
    const values = (name: string, ...path: string[]) => {
      const schema = z.toJSONSchema(itemSchema(name)) as Record<string, unknown>;
      return path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], schema);
    };
    expect(values('targets', 'properties', 'op', 'enum')).toEqual(TARGET_OPS);
    expect(values('plans', 'properties', 'kind', 'enum')).toEqual([...PLAN_KINDS, ...REPORT_KINDS]);
    expect(values('units', 'properties', 'level', 'enum')).toEqual(LEVELS);
  });
});

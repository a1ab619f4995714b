/**
 * The public data sets under `/api/`: one zod object for each kind of item, from which come its JSON Schema
 * and the check that what is written out fits it. Other offices' programs depend on these shapes.
 */
import { z } from 'zod';
import { areaId } from './areas.ts';

export const SCHEMA_VERSION = 1;

const actor = z.object({
  id: z.string().describe('Mã cơ quan'),
  name: z.string().describe('Tên chuẩn'),
  as: z.string().describe('Cách văn bản viết'),
  inherited: z.literal(true).optional().describe('Lấy theo dòng chính'),
});
const date = z.string().nullable();
const deadline = z
  .object({
    kind: z
      .string()
      .describe(
        'before, from, period, quarter, month, year, recurring, continuous, ad-hoc, after-event, before-event, by-reference, several (nhiều mốc), per-product (theo từng sản phẩm), other (cách viết chưa đọc được), unspecified (không nêu)',
      ),
    raw: z.string().describe('Cách văn bản viết'),
    start: date.describe('Ngày đầu, nếu xác định được'),
    end: date.describe('Ngày cuối, nếu xác định được'),
    inherited: z
      .enum(['task', 'paper'])
      .optional()
      .describe('Ngày lấy theo dòng chính (task) hoặc năm của văn bản (paper)'),
  })
  .loose();

const datasetItems = {
  units: z.object({
    id: z.string(),
    name: z.string(),
    level: z.string(),
    type: z.string(),
    parent: z.string().nullable(),
    validFrom: date,
    validTo: date,
    successors: z.array(
      z.object({ unit: z.string(), share: z.string(), basis: z.string(), clause: z.string().nullable() }),
    ),
    url: z.string(),
  }),
  agencies: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    aliases: z.array(z.string()),
    levels: z.array(z.string()).nullable().describe('Cấp của văn bản mà các tên này chỉ cơ quan này'),
    validFrom: date,
    validTo: date,
    unlisted: z.literal(true).optional().describe('Chưa có trong danh mục, chỉ có trong văn bản'),
    successor: z.string().nullable(),
    counts: z.object({ leads: z.number(), coordinating: z.number() }),
    url: z.string(),
  }),
  areas: z.object({
    id: areaId,
    name: z.string(),
    shortName: z.string(),
    axis: z.string(),
    counts: z.object({ tasks: z.number(), targets: z.number() }),
    url: z.string(),
  }),
  indicators: z.object({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    better: z.enum(['more', 'less']).describe('more: càng cao càng tốt; less: càng thấp càng tốt'),
    definition: z.string().nullable(),
    aliases: z.array(z.string()),
    counts: z.object({ targets: z.number(), results: z.number() }),
    url: z.string(),
  }),
  plans: z.object({
    id: z.string(),
    unit: z.string(),
    kind: z.string(),
    year: z.number().describe('Năm mà văn bản nói về; nhiều năm hoặc năm học thì là năm đầu'),
    schoolYear: z.string().nullable().describe('Năm học, ví dụ 2025-2026'),
    period: z
      .object({ from: z.string(), to: z.string() })
      .nullable()
      .describe('Giai đoạn của kế hoạch nhiều năm, kỳ số liệu của báo cáo'),
    number: z.number().nullable(),
    symbol: z.string(),
    code: z.string().describe('Số và ký hiệu đúng như văn bản ghi'),
    issuedOn: date,
    status: z.string(),
    title: z.string(),
    summary: z.string(),
    url: z.string(),
    basis: z.array(z.string()),
    recipients: z.array(z.string()),
    signer: z
      .object({ authority: z.string().nullable(), position: z.string(), name: z.string().nullable() })
      .nullable(),
    duties: z.array(z.object({ agencies: z.array(z.string()), text: z.string(), at: z.string().nullable() })),
    counts: z.object({ tasks: z.number(), targets: z.number(), citations: z.number() }),
  }),
  tasks: z.object({
    id: z.string(),
    plan: z.string(),
    unit: z.string(),
    year: z.number(),
    kind: z
      .enum(['task', 'sub-task', 'direction'])
      .describe('direction: phương hướng trong báo cáo, không phải nhiệm vụ giao việc'),
    area: areaId,
    no: z.string(),
    group: z.string().nullable(),
    title: z.string(),
    products: z.array(z.object({ name: z.string(), issuer: z.string().nullable(), deadline: deadline.nullable() })),
    leads: z.array(actor),
    coordinating: z.array(actor),
    monitoring: z.array(actor).describe('Cơ quan theo dõi, đôn đốc'),
    deadline,
    parent: z.string().nullable(),
    variantOf: z.string().nullable(),
    refs: z.array(z.string()),
    url: z.string(),
  }),
  targets: z.object({
    id: z.string(),
    plan: z.string(),
    unit: z.string(),
    year: z.number(),
    area: areaId.nullable(),
    indicator: z.string(),
    measures: z.string().nullable().describe('Mã chỉ số dùng chung, khi văn bản nói đúng chỉ số đó'),
    op: z.string(),
    value: z.number().nullable(),
    valueUnit: z.string().nullable(),
    level: z.array(z.string()),
    period: z.string(),
    wording: z.string(),
    url: z.string(),
  }),
  citations: z.object({
    id: z.string(),
    type: z.string(),
    number: z.number(),
    year: z.number(),
    code: z.string(),
    issuedOn: date,
    issuer: z.string(),
    title: z.string(),
    aliases: z.array(z.string()),
    status: z.object({ value: z.string(), asOf: z.string(), source: z.string() }),
    relations: z.array(z.object({ type: z.string(), to: z.string() })),
    citedBy: z.array(z.object({ plan: z.string(), role: z.string(), at: z.string().nullable() })),
    url: z.string(),
  }),
  reporting: z.object({
    id: z.string(),
    plan: z.string(),
    unit: z.string(),
    year: z.number(),
    name: z.string(),
    reporter: z.array(actor),
    recipient: z.string().nullable(),
    via: actor.nullable(),
    deadline,
    window: z.object({ from: z.string(), to: z.string() }).nullable(),
    url: z.string(),
  }),
  results: z.object({
    id: z.string(),
    report: z.string(),
    area: areaId,
    indicator: z.string(),
    measures: z.string().nullable().describe('Mã chỉ số dùng chung, khi báo cáo nói đúng chỉ số đó'),
    level: z.array(z.string()).nullable().describe('Cấp mà con số nói về'),
    value: z.number().nullable(),
    valueUnit: z.string().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    stated: z.string().nullable(),
    computed: z.number().nullable(),
    url: z.string(),
  }),
  findings: z.object({
    id: z.string(),
    plan: z.string(),
    rule: z.string(),
    at: z.string(),
    severity: z.string(),
    text: z.string(),
    suggestion: z.string().nullable(),
    url: z.string(),
  }),
} as const;

export type DatasetItem<N extends keyof typeof datasetItems> = z.infer<(typeof datasetItems)[N]>;

/** The schema of the items of a data set; reports have the shape of plans, and every year of tasks the same. */
export function itemSchema(name: string): z.ZodType {
  const kind = name.startsWith('tasks-') ? 'tasks' : name === 'reports' ? 'plans' : name;
  return datasetItems[kind as keyof typeof datasetItems];
}

/** `{ schemaVersion, items }` around the items of a data set. */
export const envelope = (item: z.ZodType) =>
  z.object({ schemaVersion: z.literal(SCHEMA_VERSION), items: z.array(item) });

/**
 * The public data sets under `/api/`: one zod object for each kind of item, from which come its JSON Schema
 * and the check that what is written out fits it. Other offices' programs depend on these shapes.
 */
import { z } from 'zod';
import { AGENCY_KINDS } from './agency.ts';
import { areaId } from './areas.ts';
import { citation, documentType } from './citation.ts';
import { isPartialDate } from './days.ts';
import { change, citationUse, NOTE_SEVERITIES, STATUSES } from './paper.ts';
import { PLAN_KINDS } from './plan.ts';
import { REPORT_KINDS, dataTable } from './report.ts';
import { TARGET_LEVELS, TARGET_OPS } from './target.ts';
import { LEVELS, UNIT_TYPES } from './unit.ts';

export const SCHEMA_VERSION = 1;

const actor = z.object({
  id: z.string().describe('Mã cơ quan'),
  name: z.string().describe('Tên chuẩn'),
  as: z.string().describe('Cách văn bản viết'),
  inherited: z.literal(true).optional().describe('Lấy theo dòng chính'),
});
const date = z.string().refine(isPartialDate).nullable();
/** A year, and a number that counts; both fit into what Parquet has for whole numbers. */
const year = z.int().min(1900).max(2100);
const whole = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const name = z.string().refine((text) => text.trim() !== '');
const formerly = z.array(z.string()).optional().describe('Các địa chỉ cũ, nếu có');
const site = z.string().optional().describe('Mã của trang mà cổng lấy về, như trong sites.json');
const gathered = z.literal(true).optional().describe('Cổng lấy từ trang của cơ quan khác');
const at = z.string().nullable().describe('Chỗ trong văn bản');
const of = z.string().nullable().describe('Mẫu số là gì, hoặc phạm vi tính');
/** A key that sites of older programs do not have yet. */
const later = z.string().nullable().default(null);
const targetLevels = z.array(z.enum(TARGET_LEVELS));
const derivedFrom = z
  .string()
  .nullable()
  .describe('Mã văn bản mà kế hoạch này chép hoặc phỏng theo: nội dung là của cơ quan ban hành văn bản đó');
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

/** The data set of which every line is an item: the places of text that search finds. */
export const PLACES = 'search';

/** Pages that are no paper. */
export const PAGE_KINDS = ['citation', 'unit', 'agency', 'area', 'indicator', 'template', 'guide'] as const;

const datasetItems = {
  units: z.object({
    id: z.string(),
    name,
    shortName: z.string().optional().describe('Tên ngắn dùng trong bảng, nếu khác tên đầy đủ'),
    level: z.enum(LEVELS),
    type: z.enum(UNIT_TYPES),
    parent: z.string().nullable(),
    validFrom: date,
    validTo: date,
    successors: z.array(
      z.object({
        unit: z.string(),
        share: z.enum(['whole', 'part']),
        basis: z.string(),
        clause: z.string().nullable(),
      }),
    ),
    note: later.describe('Điều người đọc cần biết về đơn vị'),
    url: z.string(),
    formerly,
    gathered,
  }),
  agencies: z.object({
    id: z.string(),
    name,
    kind: z.enum(AGENCY_KINDS),
    aliases: z.array(z.string()),
    levels: z.array(z.enum(LEVELS)).nullable().describe('Cấp của văn bản mà các tên này chỉ cơ quan này'),
    validFrom: date,
    validTo: date,
    unlisted: z.literal(true).optional().describe('Chưa có trong danh mục, chỉ có trong văn bản'),
    successor: z.string().nullable(),
    successorNote: later.describe('Điều cần lưu ý về nơi tiếp nhận, ví dụ chưa kiểm chứng'),
    note: later.describe('Điều người đọc cần biết về cơ quan, ví dụ đây là tên chung'),
    counts: z.object({ leads: whole, coordinating: whole }),
    url: z.string(),
    formerly,
    gathered,
  }),
  areas: z.object({
    id: areaId,
    name,
    shortName: z.string(),
    axis: z.string(),
    counts: z.object({ tasks: whole, targets: whole }),
    url: z.string(),
  }),
  indicators: z.object({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    better: z.enum(['more', 'less']).describe('more: càng cao càng tốt; less: càng thấp càng tốt'),
    definition: z.string().nullable(),
    aliases: z.array(z.string()),
    counts: z.object({ targets: whole, results: whole }),
    url: z.string(),
  }),
  plans: z.object({
    id: z.string(),
    unit: z.string(),
    kind: z.enum([...PLAN_KINDS, ...REPORT_KINDS]),
    year: year.describe('Năm mà văn bản nói về; nhiều năm hoặc năm học thì là năm đầu'),
    schoolYear: z.string().nullable().describe('Năm học, ví dụ 2025-2026'),
    period: z
      .object({ from: z.string(), to: z.string() })
      .nullable()
      .describe('Giai đoạn của kế hoạch nhiều năm, kỳ số liệu của báo cáo'),
    number: whole.nullable(),
    symbol: z.string().nullable(),
    code: z.string().describe('Số và ký hiệu đúng như văn bản ghi'),
    issuedOn: date,
    place: z.string().nullable().describe('Địa danh ghi trên văn bản'),
    status: z.enum(STATUSES),
    checkedOn: date.describe('Ngày rà soát trang lần cuối'),
    changes: z.array(change).describe('Các lần sửa trang sau khi công bố'),
    title: z.string(),
    titleNote: later.describe('Trích yếu ở đây khác bản gốc ở chỗ nào, nếu khác'),
    summary: z.string(),
    url: z.string(),
    formerly,
    basis: z.array(z.string()),
    recipients: z.array(z.string()),
    signer: z
      .object({ authority: z.string().nullable(), position: z.string(), name: z.string().nullable() })
      .nullable(),
    duties: z.array(z.object({ agencies: z.array(z.string()), text: z.string(), at: z.string().nullable() })),
    addressedTo: z.array(z.string()).describe('Kính gửi, trong báo cáo'),
    attachedTo: z
      .object({ type: documentType, code: z.string(), issuedOn: date, issuer: z.string() })
      .nullable()
      .describe('Văn bản mà kế hoạch kèm theo'),
    derivedFrom,
    budget: z.array(z.object({ source: z.string(), for: z.string().nullable(), holder: z.string().nullable(), at })),
    limitations: z.array(z.object({ area: areaId.nullable(), text: z.string() })).describe('Hạn chế mà báo cáo nêu'),
    counts: z.object({ tasks: whole, targets: whole, citations: whole }),
    site,
  }),
  tasks: z.object({
    id: z.string(),
    plan: z.string(),
    unit: z.string(),
    year,
    kind: z
      .enum(['task', 'sub-task', 'direction'])
      .describe('direction: phương hướng trong báo cáo, không phải nhiệm vụ giao việc'),
    area: areaId,
    no: z.string(),
    unnumbered: z.boolean().describe('Văn bản không đánh số dòng này'),
    group: z.string().nullable(),
    title: z.string(),
    goal: z.string().nullable().describe('Mục tiêu'),
    activities: z.array(z.string()).describe('Hoạt động'),
    condition: z.string().nullable().describe('Điều kiện, ví dụ "nếu có"'),
    level: targetLevels.describe('Cấp phải làm, khi văn bản tách theo cấp'),
    products: z.array(
      z.object({
        name: z.string(),
        issuer: z.string().nullable(),
        embeddedIn: z.string().nullable().describe('Lồng ghép trong văn bản nào'),
        deadline: deadline.nullable(),
      }),
    ),
    leads: z.array(actor),
    coordinating: z.array(actor),
    monitoring: z.array(actor).describe('Cơ quan theo dõi, đôn đốc'),
    deadline,
    parent: z.string().nullable(),
    variantOf: z.string().nullable(),
    refs: z.array(z.string()),
    derivedFrom,
    url: z.string(),
    formerly,
    site,
  }),
  targets: z.object({
    id: z.string(),
    plan: z.string(),
    unit: z.string(),
    year,
    area: areaId.nullable(),
    indicator: z.string(),
    measures: z.string().nullable().describe('Mã chỉ số dùng chung, khi văn bản nói đúng chỉ số đó'),
    op: z.enum(TARGET_OPS),
    value: z.number().nullable(),
    valueUnit: z.string().nullable(),
    of,
    level: targetLevels,
    period: z.string(),
    startsOn: date.describe('Ngày bắt đầu tính'),
    wording: z.string(),
    at,
    refs: z.array(z.string()),
    derivedFrom,
    url: z.string(),
    site,
  }),
  citations: z.object({
    id: z.string(),
    type: documentType,
    number: whole,
    year,
    code: z.string(),
    issuedOn: date,
    inForceOn: later.describe('Ngày có hiệu lực, nếu biết'),
    issuer: z.string(),
    unit: later.describe('Mã đơn vị ban hành, nếu đơn vị có trang ở đây'),
    title: z.string(),
    aliases: z.array(z.string()),
    status: citation.shape.status,
    relations: citation.shape.relations.unwrap(),
    note: later.describe('Điều người đọc cần biết, ví dụ trích yếu cần đối chiếu với bản gốc'),
    citedBy: z.array(
      z.object({ plan: z.string(), role: z.enum(['basis', ...citationUse.shape.role.options, 'derived-from']), at }),
    ),
    url: z.string(),
    formerly,
    gathered,
  }),
  reporting: z.object({
    id: z.string(),
    plan: z.string(),
    unit: z.string(),
    year,
    name: z.string(),
    reporter: z.array(actor),
    recipient: z.string().nullable(),
    via: actor.nullable(),
    deadline,
    window: z.object({ from: z.string(), to: z.string() }).nullable(),
    system: z.string().nullable().describe('Hệ thống phải nhập số liệu'),
    at,
    derivedFrom,
    url: z.string(),
    site,
  }),
  results: z.object({
    id: z.string(),
    report: z.string(),
    area: areaId,
    indicator: z.string(),
    measures: z.string().nullable().describe('Mã chỉ số dùng chung, khi báo cáo nói đúng chỉ số đó'),
    level: targetLevels.nullable().describe('Cấp mà con số nói về'),
    value: z.number().nullable(),
    valueUnit: z.string().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    of,
    parts: z.array(z.number()).nullable().describe('Các số hạng, khi giá trị là tổng'),
    at,
    refs: z.array(z.string()).describe('Văn bản chứng minh'),
    stated: z.string().nullable(),
    computed: z.number().nullable(),
    url: z.string(),
    site,
  }),
  tables: z.object({
    id: z.string(),
    report: z.string(),
    title: z.string(),
    at,
    columns: dataTable.shape.columns,
    rows: dataTable.shape.rows,
    total: dataTable.shape.total.unwrap().nullable(),
    url: z.string(),
    site,
  }),
  findings: z.object({
    id: z.string(),
    plan: z.string(),
    rule: z.string(),
    at: z.string(),
    severity: z.enum(NOTE_SEVERITIES),
    text: z.string(),
    suggestion: z.string().nullable(),
    url: z.string(),
  }),
  sites: z.object({
    id: z.string(),
    name,
    address: z.string().describe('Trang chủ của cơ quan'),
    on: date.describe('Ngày của bản chép; chưa lấy được lần nào thì trống'),
    tried: date.describe('Ngày thử lấy lần cuối'),
    problem: z.string().nullable().describe('Vì sao không có bản mới hơn; lấy được thì trống'),
    counts: z.object({ papers: whole, tasks: whole }),
    url: z.string(),
  }),
  addresses: z.object({
    id: z.string().describe('Địa chỉ cũ của một trang, hay của một nhiệm vụ (có #nv-)'),
    url: z.string().describe('Nơi địa chỉ đó dẫn đến nay; đã rút thì là trang báo đã rút'),
    withdrawnOn: date.describe('Ngày rút; địa chỉ chỉ chuyển chỗ thì trống'),
    reason: z.string().nullable().describe('Lý do rút'),
  }),
  [PLACES]: z.object({
    id: z.string(),
    url: z.string(),
    paper: z.string().nullable().describe('Mã kế hoạch, báo cáo'),
    unit: z.string().nullable().describe('Mã đơn vị ban hành, hoặc đơn vị mà trang nói về'),
    unitName: z.string().nullable(),
    level: z.enum(LEVELS).nullable(),
    province: z.string().nullable().describe('Mã của tỉnh mà đơn vị thuộc về'),
    year: year.nullable(),
    kind: z
      .enum([...PLAN_KINDS, ...REPORT_KINDS, ...PAGE_KINDS])
      .nullable()
      .describe('Loại văn bản; trang khác thì là loại trang'),
    task: z.string().nullable().describe('Mã nhiệm vụ, khi đây là một dòng của bảng nhiệm vụ'),
    area: areaId.nullable().describe('Lĩnh vực của nhiệm vụ'),
    title: z.string().describe('Tên trang'),
    heading: z.string().describe('Đề mục, hoặc tên nhiệm vụ'),
    text: z.string().describe('Mỗi đoạn, mỗi ô một dòng'),
    folded: z.string().describe('Các từ của text, chữ thường, không dấu'),
    numbers: z.array(z.string()).describe('Số văn bản được nhắc đến: số/năm/ký hiệu, và các dạng ngắn hơn'),
    days: z.array(z.string()).describe('Ngày, tháng, quý được nhắc đến: 2023-02-28, 2023-02, 2023-Q1'),
    leads: z.array(z.string()).describe('Tên các cơ quan chủ trì nhiệm vụ'),
    due: z.string().nullable().describe('Thời hạn của nhiệm vụ như văn bản viết'),
    dueOn: z.array(z.string()).describe('Thời hạn đó là ngày, tháng, quý nào; tháng và quý cả khi không kèm năm'),
    site,
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

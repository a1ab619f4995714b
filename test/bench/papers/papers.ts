/** Papers of the benchmark as data, one at a time: what a plan or a report says, before it is laid out for anybody. */
import { weekday } from '../../../src/model/dates.ts';
import { randomOf, type Random } from './random.ts';
import { AREAS, FIELDS, SCOPES, type AreaWords } from './words.ts';
import { unitsOf, type BenchUnit } from './world.ts';

/** Front matter in the shape of the model, and the prose. */
export interface BenchPaper {
  type: 'plan' | 'report';
  unit: BenchUnit;
  year: number;
  slug: string;
  data: Record<string, unknown> & { title: string; summary: string };
  tasks: BenchTask[];
  targets: { id: string; indicator: string; value: number; unit: string; [key: string]: unknown }[];
  body: string;
}
export interface BenchTask {
  no: string;
  area: string;
  group: string;
  title: string;
  activities?: string[];
  products: { name: string; deadline?: string }[];
  lead: string[];
  coordinating: string[];
  deadline?: string;
}

export interface BenchCitation {
  id: string;
  type: string;
  number: number;
  year: number;
  code: string;
  issuedOn: string;
  issuer: string;
  unit?: string;
  title: string;
}

const FIRST_YEAR = 2026;
const YEARS = 3;
const TASKS = 30;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
/** Papers by all nations' bodies that the project's own registry has. */
const NATIONAL = [
  'nq-cp-76-2021',
  'nd-30-2020',
  'qd-ttg-6-2022',
  'l-72-2025',
  'nd-150-2025',
  'nd-111-2022',
  'nd-106-2020',
  'tt-vpcp-3-2025',
];

/** Who does what: at each level, the bodies that lead and those that help. */
const ACTORS: Record<BenchUnit['level'], { lead: readonly string[]; help: readonly string[] }> = {
  tinh: {
    lead: [
      'Sở Nội vụ',
      'Sở Tư pháp',
      'Sở Tài chính',
      'Sở Khoa học và Công nghệ',
      'Văn phòng UBND tỉnh',
      'Sở Y tế',
      'Sở Xây dựng',
      'Sở Công Thương',
    ],
    help: [
      'Các sở, ban, ngành',
      'Ủy ban nhân dân từng xã, phường',
      'Báo và Đài phát thanh tỉnh',
      'Công an tỉnh',
      'Bưu điện tỉnh',
    ],
  },
  'so-nganh': {
    lead: ['Văn phòng sở', 'Thanh tra sở', 'Phòng Kế hoạch của sở', 'Phòng chuyên môn của sở'],
    help: ['Các chi cục thuộc sở', 'Sở Tài chính', 'Sở Nội vụ', 'Hiệp hội ngành nghề'],
  },
  xa: {
    lead: [
      'Văn phòng HĐND và UBND',
      'Phòng Kinh tế',
      'Phòng Văn hóa - Xã hội',
      'Trung tâm Phục vụ hành chính công cấp xã',
      'Ban Chỉ huy quân sự xã',
    ],
    help: [
      'Các trưởng thôn',
      'Đội dân phòng',
      'Mặt trận Tổ quốc xã',
      'Đoàn Thanh niên xã',
      'Hội Nông dân xã',
      'Trạm Y tế xã',
      'Tổ công nghệ số cộng đồng',
    ],
  },
  'don-vi-su-nghiep': {
    lead: ['Hiệu trưởng', 'Phó Hiệu trưởng', 'Tổ Văn phòng nhà trường', 'Tổ chuyên môn nhà trường'],
    help: ['Ban đại diện cha mẹ học sinh', 'Công đoàn nhà trường', 'Giáo viên chủ nhiệm', 'Văn thư, lưu trữ'],
  },
};
const SIGNERS = {
  tinh: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' },
  xa: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' },
  'so-nganh': { position: 'GIÁM ĐỐC' },
  'don-vi-su-nghiep': { position: 'HIỆU TRƯỞNG' },
} as const;
const SYMBOLS = { tinh: 'UBND', xa: 'UBND', 'so-nganh': 'SNV', 'don-vi-su-nghiep': 'TrH' } as const;

/** The names of all actors that papers name. */
export const ACTOR_NAMES = [...new Set(Object.values(ACTORS).flatMap(({ lead, help }) => [...lead, ...help]))];

/** How sentences end. */
const TAILS = [
  'xong trước tháng {month}',
  'mỗi quý xem lại một lần',
  'ưu tiên khu vực {place}',
  'gắn với việc {field}',
  'có ảnh chụp trước và sau',
  'không phát sinh giấy tờ mới',
  'chi phí không quá {n} triệu đồng',
  'thử ở {place} rồi mới làm rộng',
  'kết quả dán công khai {n} ngày',
  'bàn giao cho người trực trước {n} giờ',
  'mời đại diện {place} cùng dự',
  'so với năm trước tăng ít nhất {n} phần trăm',
];

const two = (n: number) => String(n).padStart(2, '0');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A working day of a month. */
function workday(random: Random, year: number, month: number): { iso: string; text: string } {
  for (;;) {
    const day = random.int(2, 27);
    const iso = `${String(year)}-${two(month)}-${two(day)}`;
    if (![0, 6].includes(weekday(iso))) return { iso, text: `${two(day)}/${two(month)}/${String(year)}` };
  }
}

function fill(random: Random, text: string, unit: BenchUnit, year: number, area: AreaWords): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    switch (key) {
      case 'field':
        // Mostly its own affairs, now and then any.
        return random.pick(random.next() < 0.8 ? unit.fields : FIELDS);
      case 'place':
        return random.pick(unit.places);
      case 'unit':
        return unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
      case 'number':
        return String(random.int(2, 480));
      case 'n':
        return String(random.int(2, 24));
      case 'month':
        return String(random.int(3, 12));
      case 'year':
        return String(year);
      case 'object':
        return random.pick(area.objects);
      default:
        return random.pick(area.means);
    }
  });
}

function deadlineOf(random: Random, year: number): string {
  const kind = random.next();
  if (kind < 0.25) return `Quý ${ROMAN[random.int(0, 3)] ?? 'I'}/${String(year)}`;
  if (kind < 0.5) return `Tháng ${two(random.int(3, 12))}/${String(year)}`;
  if (kind < 0.7) return `Trước ngày ${workday(random, year, random.int(3, 12)).text}`;
  if (kind < 0.8) return 'Thường xuyên';
  if (kind < 0.88) return 'Hằng tháng';
  return kind < 0.94 ? 'Hằng quý' : `Trong năm ${String(year)}`;
}

function taskOf(random: Random, unit: BenchUnit, year: number, area: AreaWords, no: string): BenchTask {
  const text = (pattern: string) => fill(random, pattern, unit, year, area);
  const scope = text(random.pick(SCOPES[unit.level] ?? []));
  const object = text(random.pick(area.objects));
  const means = random.pick(area.means);
  const form = random.next();
  const title =
    form < 0.4
      ? `${random.pick(area.verbs)} ${object} ${scope}`
      : form < 0.7
        ? `${random.pick(area.verbs)} ${object} bằng ${means}`
        : `${random.pick(area.verbs)} ${object} và ${text(random.pick(area.objects))} ${scope}`;
  const { lead, help } = ACTORS[unit.level];
  const perProduct = random.next() < 0.15;
  const names = random.some(area.products, perProduct ? 2 : random.int(1, 2));
  return {
    no,
    area: area.id,
    group: area.group,
    title,
    ...(random.next() < 0.3
      ? {
          activities: [
            capital(text(random.pick(area.sentences)).replace(/\.$/, '')),
            `Dùng ${random.pick(area.means)} trong ${String(random.int(2, 11))} tháng`,
          ],
        }
      : {}),
    products: names.map((name, i) => ({
      name: `${name} ${text('{field}')}`,
      ...(perProduct ? { deadline: i === 0 ? `Quý II/${String(year)}` : `Tháng 12/${String(year)}` } : {}),
    })),
    lead: [random.pick(lead)],
    coordinating: random.some(help, random.int(1, 2)),
    ...(perProduct ? {} : { deadline: deadlineOf(random, year) }),
  };
}

/** A sentence put together from parts, so that no two papers say the same. */
function clause(random: Random, unit: BenchUnit, year: number, area: AreaWords): string {
  const { lead, help } = ACTORS[unit.level];
  const text = (pattern: string) => fill(random, pattern, unit, year, area);
  const tail = random.pick(TAILS);
  const verb = random.pick(area.verbs);
  return `${random.pick(random.next() < 0.6 ? lead : help)} ${verb.charAt(0).toLowerCase()}${verb.slice(1)} ${text(random.pick(area.objects))} ${text(random.pick(SCOPES[unit.level] ?? []))} bằng ${random.pick(area.means)}, ${text(tail)}.`;
}

function bodyOf(
  random: Random,
  unit: BenchUnit,
  year: number,
  type: BenchPaper['type'],
  cites: BenchCitation[],
): string {
  const name = unit.name;
  const parts = [
    `## I. ${type === 'plan' ? 'Mục tiêu, yêu cầu' : 'Tình hình chung'}\n`,
    `### I.1. ${type === 'plan' ? 'Mục tiêu' : 'Chỉ đạo'}\n`,
    `${name} chọn năm ${String(year)} để làm dứt điểm các việc còn dở về ${random.some(unit.fields, 3).join(', ')}; mỗi việc có một người chịu trách nhiệm và một ngày hẹn.`,
    cites.length
      ? `Nội dung bám theo ${cites.map((item) => `[${item.code}](/van-ban/${item.id}/) của ${item.issuer}`).join(' và ')}, chỉ chọn phần thuộc việc của mình.`
      : `Nội dung bám theo chương trình chung của cả nước, chỉ chọn phần thuộc việc của tỉnh.`,
    `### I.2. ${type === 'plan' ? 'Yêu cầu' : 'Kiểm tra'}\n`,
    ...Array.from({ length: 4 }, () => {
      const area = random.pick(AREAS);
      return `- ${fill(random, random.pick(area.sentences), unit, year, area)}`;
    }),
    `\n## II. ${type === 'plan' ? 'Nội dung' : 'Kết quả từng mặt'}\n`,
    ...AREAS.flatMap((area, i) => [
      `### II.${String(i + 1)}. ${area.group}\n`,
      ...Array.from({ length: 2 }, () =>
        Array.from({ length: 3 }, () =>
          random.next() < 0.35
            ? fill(random, random.pick(area.sentences), unit, year, area)
            : clause(random, unit, year, area),
        ).join(' '),
      ),
    ]),
    '## III. Tổ chức thực hiện\n',
    `${capital(random.pick(unit.places))} làm trước, rút kinh nghiệm rồi mới mở rộng. Khó khăn phát sinh thì báo trong ngày, không chờ kỳ họp.`,
  ];
  // List items stand together, everything else as paragraphs.
  return `${parts
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(\n- [^\n]*)\n(?=\n- )/g, '$1')}\n`;
}

/** The own papers of units that others cite: each unit's plan of each year. */
function planCitation(seed: string, unit: BenchUnit, year: number): BenchCitation {
  const { index } = unit;
  const random = randomOf(`${seed}/number/${unit.id}/${String(year)}`);
  // Small numbers meet those of other bodies, as in life; most are told apart.
  const number =
    random.next() < 0.1 ? random.int(2, 60) : 100 + (index * YEARS + year - FIRST_YEAR) * 3 + random.int(0, 2);
  const { iso } = workday(random, year, 1);
  return {
    id: `kh-${unit.id}-${String(year)}`,
    type: 'KH',
    number,
    year,
    code: `${two(number)}/KH-${SYMBOLS[unit.level]}`,
    issuedOn: iso,
    issuer: `UBND ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`,
    unit: unit.id,
    title: `Cải cách hành chính năm ${String(year)} của ${unit.name}`,
  };
}

function paperOf(
  seed: string,
  unit: BenchUnit,
  above: readonly BenchUnit[],
  year: number,
  type: BenchPaper['type'],
): BenchPaper {
  const slug = type === 'plan' ? 'ke-hoach-cchc' : 'bao-cao-cchc';
  const random = randomOf(`${seed}/${unit.id}/${String(year)}-${slug}`);
  const own = planCitation(seed, unit, year);
  const cites = above.map((item) => planCitation(seed, item, year));
  const basis = [...cites.map((item) => item.id), ...random.some(NATIONAL, 3)];
  const place = unit.name.replace(/^(?:Tỉnh|Xã|Phường|Sở|Trường mầm non|Trường tiểu học|Trường trung học cơ sở) /, '');
  const level = unit.level;
  const targets = [
    {
      measures: 'hai-long-tthc',
      indicator: `Người dân hài lòng khi đến ${unit.name}`,
      value: random.int(85, 98),
      area: 'A2',
    },
    { measures: 'so-hoa-ho-so', indicator: `Hồ sơ được số hóa ở ${unit.name}`, value: random.int(60, 100), area: 'A6' },
    ...random.some(AREAS, 5).map((area) => {
      const [pattern, counted, wording] = random.pick(area.indicators);
      const value = counted === '%' ? random.int(50, 100) : random.int(2, 60);
      return {
        indicator: fill(random, pattern, unit, year, area),
        value,
        unit: counted,
        wording: wording.replace('{value}', String(value)),
        area: area.id,
      };
    }),
  ].map((item, i) => ({
    id: `T${String(i + 1)}`,
    indicator: item.indicator,
    ...('measures' in item ? { measures: item.measures } : {}),
    op: '>=',
    value: item.value,
    unit: 'unit' in item ? item.unit : '%',
    level: [level],
    area: item.area,
    period: year,
    wording:
      'wording' in item
        ? item.wording
        : `${item.indicator.charAt(0).toLowerCase()}${item.indicator.slice(1)}: từ ${String(item.value)}%`,
    at: 'I.1',
  }));
  const seen = new Set<string>();
  const tasks: BenchTask[] = [];
  for (const [i, area] of AREAS.entries()) {
    const count = Math.floor(TASKS / AREAS.length) + (i < TASKS % AREAS.length ? 1 : 0);
    for (let n = 1; n <= count;) {
      const task = taskOf(random, unit, year, area, `${ROMAN[i] ?? 'I'}.${String(n)}`);
      if (seen.has(task.title)) continue;
      seen.add(task.title);
      tasks.push(task);
      n++;
    }
  }
  const { lead } = ACTORS[level];
  const common = {
    unit: unit.id,
    kind: type === 'plan' ? 'annual-plan' : 'annual-report',
    year,
    number: type === 'plan' ? own.number : random.int(180, 420),
    symbol: `${type === 'plan' ? 'KH' : 'BC'}-${SYMBOLS[level]}`,
    place,
    issuedOn: type === 'plan' ? own.issuedOn : workday(random, year, 12).iso,
    status: 'issued',
    title:
      type === 'plan' ? `Cải cách hành chính năm ${String(year)}` : `Kết quả cải cách hành chính năm ${String(year)}`,
    summary: `${unit.name} nêu ${type === 'plan' ? `${String(TASKS)} nhiệm vụ của bảy lĩnh vực` : 'kết quả của bảy lĩnh vực'} trong năm ${String(year)}, nhấn mạnh ${random.some(unit.fields, 2).join(' và ')}.`,
    basis,
    citations: [
      {
        ref: random.pick(NATIONAL.filter((id) => !basis.includes(id))),
        role: 'body',
        at: `II.${String(random.int(1, 7))}`,
      },
    ],
  };
  const rest = {
    recipients: above.length
      ? [...above.map((item) => item.name), 'Các bộ phận liên quan', 'Lưu: VT, TH']
      : ['Các sở, ban, ngành', 'Lưu: VT, TH'],
    // The name that printed forms show: nobody's.
    signer: { ...SIGNERS[level], name: 'Nguyễn Văn A' },
  };
  const body = bodyOf(random, unit, year, type, cites);
  if (type === 'plan') {
    const windows = [
      ['01-01', '03-05', 3],
      ['03-06', '06-05', 6],
      ['06-06', '09-05', 9],
      ['09-06', '12-05', 12],
    ] as const;
    const data = {
      ...common,
      targets,
      taskSource: 'table',
      tasks,
      reporting: windows.map(([from, to, month], i) => ({
        name: `Báo cáo quý ${ROMAN[i] ?? 'I'} năm ${String(year)}`,
        reporter: [lead[i % lead.length] ?? ''],
        recipient: above[0]?.name ?? 'Bộ Nội vụ',
        due: `Chậm nhất ngày ${workday(random, year, month).text}`,
        window: { from: `${String(year)}-${from}`, to: `${String(year)}-${to}` },
      })),
      budget: [{ source: `Ngân sách của ${unit.name}`, for: `Việc ${random.pick(unit.fields)}` }],
      duties: lead.map((name, i) => ({
        agency: [name],
        text: `Đôn đốc việc ${random.pick(unit.fields)} và báo kết quả vào ngày ${String(random.int(5, 25))} hằng tháng`,
        at: `III.${String(i + 1)}`,
      })),
      ...rest,
    };
    return { type, unit, year, slug, data, tasks, targets, body };
  }
  const data = {
    ...common,
    period: { from: `${String(year)}-01-01`, to: `${String(year)}-11-30` },
    addressedTo: above[0] ? [above[0].name] : ['Bộ Nội vụ'],
    results: targets.slice(0, 2).map((target, i) => {
      const denominator = random.int(200, 9000);
      const numerator = Math.floor((denominator * random.int(70, 99)) / 100);
      const share = (Math.round((numerator * 10000) / denominator) / 100).toFixed(2).replace('.', ',');
      return {
        id: `R${String(i + 1)}`,
        area: target.area,
        indicator: target.indicator,
        measures: target.measures,
        level: [level],
        unit: 'hồ sơ',
        numerator,
        denominator,
        stated: `${share}%`,
      };
    }),
    tables: [
      {
        id: 'ho-so',
        title: 'Hồ sơ theo lĩnh vực',
        columns: [{ label: 'Lĩnh vực', numeric: false }, { label: 'Tiếp nhận' }, { label: 'Trả trước hạn' }],
        rows: unit.fields.slice(0, 12).map((field) => [capital(field), random.int(200, 900), random.int(20, 199)]),
      },
    ],
    limitations: AREAS.slice(0, 3).map((area) => ({
      area: area.id,
      text: fill(random, random.pick(area.sentences), unit, year, area),
    })),
    directionsYear: year + 1,
    directions:
      level === 'don-vi-su-nghiep'
        ? []
        : tasks.slice(0, 10).map((task, i) => ({ no: `IV.${String(i + 1)}`, area: task.area, title: task.title })),
    ...rest,
  };
  return { type, unit, year, slug, data, tasks: [], targets: [], body };
}

export interface BenchWorld {
  units: BenchUnit[];
  citations: BenchCitation[];
  /** Which papers there are; each is put together when it is asked for. */
  papers: { id: string; make: () => BenchPaper }[];
}

/**
 * `count` papers of as many units as that takes: of every unit three plans, of the years 2026 to 2028, and the report
 * of the first year.
 */
export function worldOf(seed: string, count: number): BenchWorld {
  const units = unitsOf(seed, Math.ceil(count / (YEARS + 1)));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const papers: BenchWorld['papers'] = [];
  const cited = new Map<string, BenchCitation>();
  for (const unit of units) {
    const above: BenchUnit[] = [];
    for (let up = byId.get(unit.parent ?? ''); up; up = byId.get(up.parent ?? '')) above.push(up);
    const kinds = [
      ['report', FIRST_YEAR] as const,
      ...Array.from({ length: YEARS }, (_, i) => ['plan', FIRST_YEAR + i] as const),
    ];
    for (const [type, year] of kinds) {
      if (papers.length >= count) break;
      papers.push({ id: `${type}s/${unit.id}/${String(year)}`, make: () => paperOf(seed, unit, above, year, type) });
      for (const item of above) {
        const citation = planCitation(seed, item, year);
        cited.set(citation.id, citation);
      }
    }
  }
  return { units, citations: [...cited.values()], papers };
}

/** What the head row of a table says its columns hold. */
import { fold } from '../text/normalise.ts';
import type { Row, Table } from './blocks.ts';

export type Role =
  | 'no'
  | 'group'
  | 'goal'
  | 'title'
  | 'activities'
  | 'product'
  | 'lead'
  | 'coordinating'
  | 'monitoring'
  | 'deadline'
  | 'remark';

/** Names of columns in the words in use, most telling first. */
const HEADERS: [RegExp, Role][] = [
  [/^(?:stt|tt|so tt|so thu tu|s tt)$/u, 'no'],
  [/ghi chu/u, 'remark'],
  [/theo doi|don doc|giam sat/u, 'monitoring'],
  [/^(?:nhiem vu chung|nhom nhiem vu|noi dung(?: cchc| cai cach(?: hanh chinh)?)?|linh vuc|chung|nhom)$/u, 'group'],
  [/^(?:muc tieu|muc dich)/u, 'goal'],
  [/^(?:cac )?hoat dong/u, 'activities'],
  [/san pham|ket qua(?: (?:dau ra|du kien|dat duoc|can dat|thuc hien))|^ket qua$|dau ra/u, 'product'],
  [/ch[uỉi]\s*tri/u, 'lead'],
  [/phoi hop/u, 'coordinating'],
  [/thoi gian|thoi han|tien do|hoan thanh|^han |^han$|thoi diem|lo trinh|^ngay/u, 'deadline'],
  [
    /(?:co quan|don vi|bo phan|nguoi|ca nhan|dau moi|phong|to chuc)\b.*\b(?:thuc hien|phu trach|tham muu|duoc giao|chiu trach nhiem|duoc phan cong|dau moi)$/u,
    'lead',
  ],
  [
    /^(?:trach nhiem|phan cong|dau moi|phu trach|giao)(?: (?:thuc hien|nhiem vu|trach nhiem|chinh|phu trach|cho|don vi|co quan|cong viec))*$|^(?:thuc hien|nguoi lam)$/u,
    'lead',
  ],
  [
    /^(?:cac )?(?:nhiem vu|noi dung|cong viec|ten (?:nhiem vu|cong viec|viec)|dau viec|viec|chi tieu|giai phap)/u,
    'title',
  ],
];

/** What a schedule is about: who is inspected, what is broadcast. */
const SUBJECT =
  /kiem tra|tham dinh|giam sat|khao sat|tuyen truyen|phat song|chuyen de|chu de|chuyen muc|tin,? bai|ten bai|boi duong|tap huan|doi tuong|noi dung|dia diem|don vi|co quan|lop|hoi nghi/u;

/** A row that names a group: "II", "B. Phần riêng". */
export const GROUP_ROW = /^(?:[IVXLC]+|[A-Z])(?:\s*[.)/:–-].*)?$/su;

const keyOf = (cell: string) =>
  fold(cell)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export type Roles = (Role | undefined)[];

/** What the names of columns say that they hold. */
export function rolesOf(cells: readonly string[]): Roles {
  const used = new Set<Role>();
  const roles = cells.map((cell) => {
    const key = keyOf(cell);
    const role =
      key && key.length < 60 ? HEADERS.find(([form, to]) => form.test(key) && !used.has(to))?.[1] : undefined;
    if (role) used.add(role);
    return role;
  });
  // "Nội dung" is a group beside a column of tasks, and the task itself where there is none.
  const has = (role: Role) => roles.includes(role);
  return has('title') || has('goal') ? roles : roles.map((role) => (role === 'group' ? 'title' : role));
}

/** What a row says each column is, when it is the head of a table of tasks. */
export function headerOf(cells: readonly string[]): Roles | undefined {
  const roles = rolesOf(cells);
  const has = (role: Role) => roles.includes(role);
  const known = roles.filter(Boolean).length;
  const filled = cells.filter(Boolean).length;
  const enough = known >= 3 || (known === 2 && filled <= 3);
  const about = has('title') || has('goal') || has('activities');
  if (!enough || !about) return undefined;
  return has('lead') || has('coordinating') ? roles : undefined;
}

/** The head of a schedule: no lead, but a column of days and one column that says who or what. */
function scheduleOf(rows: readonly Row[], at: number): Roles | undefined {
  const cells = rows[at]?.cells ?? [];
  const roles = rolesOf(cells);
  const when = roles.indexOf('deadline');
  if (when < 0 || roles.includes('lead') || roles.includes('product') || cells.filter(Boolean).length < 2)
    return undefined;
  const what = roles.includes('title')
    ? roles.indexOf('title')
    : cells.findIndex((cell, k) => roles[k] === undefined && SUBJECT.test(keyOf(cell)));
  if (what < 0 || cells.filter((cell, k) => cell && roles[k] === undefined && k !== what).length > 1) return undefined;
  const below = rows
    .slice(at + 1)
    .map((row) => row.cells[when] ?? '')
    .filter(Boolean);
  const dated = below.filter((cell) => /tháng|quý|ngày|tuần|năm|\d\s*\/\s*\d/iu.test(cell)).length;
  if (below.length === 0 || dated * 2 < below.length) return undefined;
  return roles.map((role, k) => (k === what ? 'title' : role));
}

export interface Header {
  roles: Roles;
  /** The names of the columns as they are written. */
  names: string[];
  from: number;
  to: number;
  schedule: boolean;
}

/** The head of a table of tasks or of a schedule among its first rows. */
export function findHeader(rows: readonly Row[]): Header | undefined {
  for (const [i, row] of rows.slice(0, 6).entries()) {
    const roles = headerOf(row.cells);
    const below = rows[i + 1]?.cells ?? [];
    const merged = row.cells.map((cell, k) => below[k] || cell);
    // A head of two rows: "Cơ quan thực hiện" above "chủ trì" and "phối hợp".
    const both =
      !GROUP_ROW.test(row.cells.find(Boolean) ?? '') && below.some(Boolean) && below.every((cell) => cell.length < 60)
        ? headerOf(merged)
        : undefined;
    const more = both && both.filter(Boolean).length > (roles?.filter(Boolean).length ?? 0);
    if (more && !/^(?:[IVXLC]+|[A-Z]|\d.*)$/u.test(below[0]?.trim() ?? ''))
      return { roles: both, names: merged, from: i, to: i + 2, schedule: false };
    if (roles) return { roles, names: row.cells, from: i, to: i + 1, schedule: false };
    const schedule = scheduleOf(rows, i);
    if (schedule) return { roles: schedule, names: row.cells, from: i, to: i + 1, schedule: true };
  }
  return undefined;
}

/** Whether the first rows of a table are the head of a table of tasks or of a schedule. */
export const isTaskTable = (table: Table) => findHeader(table.rows) !== undefined;

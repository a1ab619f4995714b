/** What the head row of a table says its columns hold. */
import { fold } from '../text/normalise.ts';
import type { Row, Table } from './blocks.ts';
import { isSpan, spanNamed, type Span } from './table-days.ts';

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
  /** The two ends of a deadline, and one of several columns of which a mark says the time: "2026", "Quý I". */
  | 'start'
  | 'end'
  | 'span'
  | 'remark';

const WHO =
  '(?:co quan|don vi|bo phan|nguoi|ca nhan|can bo|cong chuc|giao vien|gv|dau moi|phong|to chuc|luc luong|cq|dv|cac)';
const DOES =
  '(?:thuc hien|phu trach|tham muu|duoc giao|chiu trach nhiem|duoc phan cong|dau moi|soan thao|trinh|trien khai|dam nhiem|thuong truc)';

/** Names of columns in the words in use, most telling first. */
const HEADERS: [RegExp, Role][] = [
  [/^(?:stt|tt|so tt|so thu tu|s tt)$/u, 'no'],
  [/ghi chu/u, 'remark'],
  [/theo doi|don doc|giam sat/u, 'monitoring'],
  [/^(?:nhiem vu chung|nhom nhiem vu|noi dung(?: cchc| cai cach(?: hanh chinh)?)?|linh vuc|chung|nhom)$/u, 'group'],
  [/^(?:muc tieu|muc dich)/u, 'goal'],
  [/^(?:cac )?hoat dong/u, 'activities'],
  [
    /san pham|ket qua(?: (?:dau ra|du kien|dat duoc|can dat|thuc hien|hoan thanh))|^(?:yeu cau |du kien )?ket qua$|dau ra|minh chung|^hinh thuc van ban/u,
    'product',
  ],
  [/ch[uỉi]\s*tri|^(?:cq|dv)ct$/u, 'lead'],
  [/phoi hop|^(?:cq|dv)ph$|\bp h$|cung (?:thuc hien|tham gia)$/u, 'coordinating'],
  [new RegExp(String.raw`^${WHO}\b.*\b(?:tham gia|lien quan|ho tro)$`, 'u'), 'coordinating'],
  [/^(?:(?:thoi gian|ngay|thang|thoi diem) )?bat dau$|^tu(?: ngay| thang| quy)?$/u, 'start'],
  [/^(?:(?:thoi gian|ngay|thang|thoi diem) )?ket thuc$|^den(?: ngay| thang| quy)?$/u, 'end'],
  [
    /thoi gian|t gian|^tg\b|thoi han|ky han|tien do|hoan thanh|^han |^han$|thoi diem|lo trinh|^ngay|^(?:thang|quy|tuan|nam|lich)(?: thuc hien)?$/u,
    'deadline',
  ],
  [new RegExp(String.raw`^${WHO}\b.*\b${DOES}(?: chinh| nhiem vu)*$`, 'u'), 'lead'],
  [
    /^(?:(?:chiu )?trach nhiem|phan cong|dau moi|phu trach|giao)(?: (?:thuc hien|nhiem vu|trach nhiem|chinh|phu trach|cho|don vi|co quan|cong viec))*$|^(?:thuc hien|nguoi lam)$/u,
    'lead',
  ],
  [
    /^(?:cac |ten )*(?:nhiem vu|noi dung|cong viec|dau viec|viec|chi tieu|giai phap|de an|hang muc)|^(?:tieu chi|linh vuc|nhom)\b.*\bnhiem vu/u,
    'title',
  ],
];
/** A column of bodies that does not say what they do: they carry out, where no other does. */
const BODIES = /^(?:co quan|don vi|bo phan|ca nhan|phong)(?: (?:co quan|don vi|bo phan|ca nhan|to chuc))*$/u;

/** What a schedule is about: who is inspected, what is broadcast. */
const SUBJECT =
  /kiem tra|tham dinh|giam sat|khao sat|tuyen truyen|phat song|chuyen de|chu de|chuyen muc|tin,? bai|ten bai|boi duong|tap huan|doi tuong|noi dung|dia diem|don vi|co quan|lop|hoi nghi/u;
/** What a schedule says besides: where, with whom. */
const DETAIL =
  /^(?:dia diem|thanh phan|hinh thuc|so luong|doi tuong|buoi|gio|truong doan|to truong|dia ban|phuong tien)/u;

/** A row that names a group: "II", "B. Phần riêng". */
export const GROUP_ROW = /^(?:[IVXLC]+|[A-Z])(?:\s*[.)/:–-].*)?$/su;

const keyOf = (cell: string) =>
  fold(cell)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export type Roles = (Role | undefined)[];

/** The cells of a head; those of its second row have the name that spans them above. */
interface Names {
  cells: readonly string[];
  above: readonly string[];
}

const spansOf = ({ cells, above }: Names): (Span | undefined)[] =>
  cells.map((cell, k) => spanNamed(cell, keyOf(above[k] ?? '')));

/** What the names of columns say that they hold. */
export function rolesOf(names: Names): Roles {
  const { cells, above } = names;
  const spans = spansOf(names);
  const roles: Roles = spans.map((span) => span && 'span');
  const keys = [cells.map(keyOf), cells.map((cell, k) => (above[k] ? keyOf(`${above[k]} ${cell}`) : ''))];
  const used = new Set<Role>();
  // A column's own name tells more than the one that spans it and others.
  for (const list of keys)
    for (const [form, role] of HEADERS) {
      const at = list.findIndex((key, k) => key && key.length < 60 && roles[k] === undefined && form.test(key));
      if (at < 0 || used.has(role)) continue;
      roles[at] = role;
      used.add(role);
    }
  const has = (role: Role) => roles.includes(role);
  const bodies = keys[0]?.findIndex((key, k) => roles[k] === undefined && BODIES.test(key)) ?? -1;
  if (bodies >= 0 && (has('title') || has('group')) && has('deadline') && !has('lead')) roles[bodies] = 'lead';
  const rename = (from: Role, to: Role | undefined) => roles.map((role) => (role === from ? to : role));
  // "Bắt đầu" and "Thời hạn" are the two ends too; one end alone is the deadline.
  if (has('start') !== has('end')) {
    if (has('deadline')) return plain(has('start') ? rename('deadline', 'end') : rename('end', undefined));
    return plain(rename(has('start') ? 'start' : 'end', 'deadline'));
  }
  return plain(roles);
}

/** "Nội dung" is a group beside a column of tasks, and the task itself where there is none. */
const plain = (roles: Roles): Roles =>
  roles.includes('title') || roles.includes('goal') ? roles : roles.map((role) => (role === 'group' ? 'title' : role));

/** Whether these columns are those of a table of tasks. */
function isTasks(roles: Roles, cells: readonly string[]): boolean {
  // A numbered row names a task, whatever words of a head stand in it: "27 | … | Phòng Kinh tế (chủ trì)".
  if (/^\d+(?:\.\d+)*[.)]?$/u.test(cells[0]?.trim() ?? '')) return false;
  const has = (role: Role) => roles.includes(role);
  const known = new Set(roles.filter(Boolean)).size;
  const filled = cells.filter(Boolean).length;
  const enough = known >= 3 || (known === 2 && filled <= 3);
  return enough && (has('title') || has('goal') || has('activities')) && (has('lead') || has('coordinating'));
}

/** What a row says each column is, when it is the head of a table of tasks. */
export function headerOf(cells: readonly string[]): Roles | undefined {
  const roles = rolesOf({ cells, above: [] });
  return isTasks(roles, cells) ? roles : undefined;
}

/** Marks alone make a column of times; where it has values, it is no such column. */
const isMark = (cell: string) => /^(?:[xX×✓✔✗√vV+*●•]|x\.)$/u.test(cell.trim());

/** The columns of a schedule: no lead, but days and one column that says who or what. */
function scheduleOf(names: Names, below: readonly Row[]): Roles | undefined {
  const { cells } = names;
  const roles = rolesOf(names);
  const when = roles.findIndex((role) => role === 'deadline' || role === 'start' || role === 'span');
  if (when < 0 || roles.includes('lead') || roles.includes('product') || cells.filter(Boolean).length < 2)
    return undefined;
  const what = roles.includes('title')
    ? roles.indexOf('title')
    : cells.findIndex((cell, k) => roles[k] === undefined && SUBJECT.test(keyOf(cell)));
  const others = cells.filter(
    (cell, k) => cell && roles[k] === undefined && k !== what && !DETAIL.test(keyOf(cell)),
  ).length;
  if (what < 0 || others > 1) return undefined;
  const days = below.map((row) => row.cells[when] ?? '').filter(Boolean);
  const isDated = (cell: string) =>
    isSpan(cells[when] ?? '', cell) || /tháng|quý|ngày|tuần|năm|\d\s*\/\s*\d/iu.test(cell);
  const dated = days.filter(roles[when] === 'span' ? isMark : isDated).length;
  if (dated === 0 || dated * 2 < days.length) return undefined;
  return roles.map((role, k) => (k === what ? 'title' : role));
}

export interface Header {
  roles: Roles;
  /** The names of the columns as they are written. */
  names: string[];
  /** The times that columns of marks stand for. */
  spans: (Span | undefined)[];
  /** The rows that it is made of. */
  rows: readonly Row[];
  from: number;
  to: number;
  schedule: boolean;
}

/** The names of two head rows, where the second parts columns that the first spans: "Thời gian" over "Từ", "Đến". */
function parted(head: Row, below: Row | undefined): Names | undefined {
  if (!below?.up?.length || !head.wide?.length || GROUP_ROW.test(head.cells.find(Boolean) ?? '')) return undefined;
  const within = (k: number) => head.wide?.includes(k) === true || head.wide?.includes(k + 1) === true;
  const filled = [...below.cells.entries()].filter(([, cell]) => cell);
  if (filled.length < 2 || !filled.every(([k, cell]) => within(k) && cell.length < 60)) return undefined;
  const above = head.cells.map((_, k) => {
    let from = k;
    while (head.wide?.includes(from)) from--;
    return below.cells[k] ? (head.cells[from] ?? '') : '';
  });
  return { cells: head.cells.map((cell, k) => below.cells[k] || (above[k] ? '' : cell)), above };
}

function headerFrom(
  names: Names,
  roles: Roles,
  rows: readonly Row[],
  from: number,
  to: number,
  schedule = false,
): Header {
  const columns = roles.flatMap((role, k) => (role === 'span' ? [k] : []));
  const said = rows.slice(to).flatMap(({ cells }) => columns.map((k) => cells[k] ?? '').filter(Boolean));
  const marked = said.length > 0 && said.every(isMark);
  return {
    roles: marked ? roles : roles.map((role) => (role === 'span' ? undefined : role)),
    names: names.cells.map((cell, k) => [names.above[k], cell].filter(Boolean).join(' – ')),
    spans: marked ? spansOf(names) : [],
    rows: rows.slice(from, to),
    from,
    to,
    schedule,
  };
}

/** The head of a table of tasks or of a schedule among its first rows. */
export function findHeader(rows: readonly Row[]): Header | undefined {
  for (const [i, row] of rows.slice(0, 6).entries()) {
    const two = parted(row, rows[i + 1]);
    if (two) {
      const roles = rolesOf(two);
      if (isTasks(roles, two.cells)) return headerFrom(two, roles, rows, i, i + 2);
      const schedule = scheduleOf(two, rows.slice(i + 2));
      if (schedule) return headerFrom(two, schedule, rows, i, i + 2, true);
    }
    const one: Names = { cells: row.cells, above: [] };
    const roles = headerOf(row.cells);
    const below = rows[i + 1]?.cells ?? [];
    const both: Names = { cells: row.cells.map((cell, k) => below[k] || cell), above: [] };
    // A head of two rows: "Cơ quan thực hiện" above "chủ trì" and "phối hợp".
    const more =
      !GROUP_ROW.test(row.cells.find(Boolean) ?? '') && below.some(Boolean) && below.every((cell) => cell.length < 60)
        ? headerOf(both.cells)
        : undefined;
    const better = more && more.filter(Boolean).length > (roles?.filter(Boolean).length ?? 0);
    if (better && !/^(?:[IVXLC]+|[A-Z]|\d.*)$/u.test(below[0]?.trim() ?? ''))
      return headerFrom(both, more, rows, i, i + 2);
    if (roles) return headerFrom(one, roles, rows, i, i + 1);
    const schedule = scheduleOf(one, rows.slice(i + 1));
    if (schedule) return headerFrom(one, schedule, rows, i, i + 1, true);
  }
  return undefined;
}

/** Whether the first rows of a table are the head of a table of tasks or of a schedule. */
export const isTaskTable = (table: Table) => findHeader(table.rows) !== undefined;

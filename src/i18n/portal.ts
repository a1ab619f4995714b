/** What a portal says of the sites that it gathers. */
import { formatDate, formatNumber } from './format.ts';

/** What a site says, in quotes: shortened, and on one line. */
export const quoted = (text: string) => {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return `"${line.length > 80 ? `${line.slice(0, 80)}…` : line}"`;
};

/** Why what a site sends is not taken. */
export const refusals = {
  noList: (name: string) => `trang chưa có ${name}: cần công bố bằng npm run publish`,
  listless: 'danh sách sha256sums.txt không có tệp nào của api/',
  noIndex: 'thiếu api/index.json',
  unnamed: (file: string, name: string) => `danh sách ${file} không có ${name}`,
  longList: (file: string) => `tệp ${file} dài quá mức`,
  unreadable: 'nội dung trang gửi không đọc được',
  digest: (file: string) => `tệp ${file} không khớp SHA-256 trong danh sách`,
  notJson: (file: string) => `tệp ${file} không phải JSON`,
  schema: (file: string, where: string) => `tệp ${file} không đúng lược đồ ở ${where}`,
  badId: (file: string, id: string) => `tệp ${file} có mã ${quoted(id)} không dùng được`,
  twice: (file: string, id: string) => `tệp ${file} có mã ${quoted(id)} hai lần`,
  badUrl: (file: string, url: string) => `tệp ${file} có địa chỉ ${quoted(url)} không phải của mục đó trên trang này`,
  unknown: (file: string, id: string) => `tệp ${file} nhắc đến ${quoted(id)} mà trang không có`,
  tooLong: (file: string) => `tệp ${file} có đoạn chữ dài quá mức`,
  redirect: (to: string) =>
    `trang chuyển hướng${to && ` sang ${to}`}: không đi theo; ghi thẳng địa chỉ mới vào sites.yaml`,
  status: (file: string, status: number) => `máy chủ trả lời ${status} cho ${file}`,
  tooLarge: (megabytes: number) => `trang gửi quá ${formatNumber(megabytes)} MB (limits.megabytes)`,
  tooMany: (files: number) => `trang có quá ${formatNumber(files)} tệp dữ liệu (limits.files)`,
  late: (seconds: number) => `lấy quá ${formatNumber(seconds)} giây chưa xong (limits.seconds)`,
  idle: (seconds: number) => `máy chủ im quá ${formatNumber(seconds)} giây (limits.idleSeconds)`,
  noAnswer: 'không kết nối được với máy chủ',
  noFolder: (folder: string) => `không đọc được thư mục ${folder}`,
} as const;

export const collectWords = {
  none: 'Chưa có trang nào để gom: ghi các trang vào content/sites.yaml (xem hướng dẫn "Lập cổng gom nhiều trang").',
  unfit: 'Nội dung còn lỗi trong sites.yaml hoặc units: sửa trước rồi gom.',
  work: 'Gom dữ liệu các trang',
  unchanged: (name: string) => `${name}: không có gì mới.`,
  taken: (name: string, files: number, kilobytes: number) =>
    `${name}: đã lấy ${formatNumber(files)} tệp (${formatNumber(kilobytes)} KB).`,
  failed: (name: string, why: string, on: string | null) =>
    `${name}: ${why}. ${on === null ? 'Chưa có bản nào của trang này.' : `Giữ bản ngày ${formatDate(on)}.`}`,
  left: (unit: string, papers: number) =>
    `    Bỏ qua ${formatNumber(papers)} văn bản của đơn vị ${quoted(unit)}: trang không được công bố thay đơn vị này (units, below trong sites.yaml).`,
  lost: (papers: number) =>
    `    So với bản trước, trang bớt ${formatNumber(papers)} văn bản: nếu không phải trang gỡ xuống thì báo cơ quan đó.`,
  sum: (good: number, failed: number) =>
    `Đã gom ${formatNumber(good)} trang${failed ? `, ${formatNumber(failed)} trang không lấy được bản mới` : ''}.`,
  next: 'Chạy npm run build (hoặc publish) để dựng lại cổng.',
} as const;

/** The page of a portal that says what it gathers. */
export const PORTAL_PAGE = '/cong/';

export const portal = {
  title: 'Các trang được gom',
  description: 'Cổng này gom dữ liệu của các trang dưới đây; văn bản nằm trên trang của từng cơ quan.',
  nav: 'Trang được gom',
  caption: 'Các trang được gom',
  office: 'Cơ quan',
  units: 'Đơn vị',
  papers: 'Văn bản',
  tasks: 'Nhiệm vụ',
  day: 'Bản ngày',
  state: 'Tình trạng',
  fresh: 'Bản mới nhất',
  lost: (papers: number) => `Bớt ${formatNumber(papers)} văn bản so với bản trước.`,
  stale: (tried: string, why: string) => `Lần hỏi ngày ${formatDate(tried)} không được: ${why}`,
  missing: 'Chưa có bản nào',
  damaged: 'Bản chép trên cổng bị hỏng: chạy lại npm run collect',
  never: 'Chưa gom lần nào: chạy npm run collect',
  left: (unit: string, papers: number) =>
    `Bỏ qua ${formatNumber(papers)} văn bản của đơn vị ${quoted(unit)}: trang không được công bố thay đơn vị này.`,
  clashes: 'Những chỗ trùng nhau',
  clashesNote: 'Không bản nào được gộp hay bỏ đi: cả hai đứng cạnh nhau trong bảng, mỗi dòng ghi trang của nó.',
  noClashes: 'Không có chỗ nào trùng nhau.',
  /** Beside what was taken from a site. */
  mark: (name: string, since: string | null) =>
    `trang ${name}${since === null ? '' : `, bản ngày ${formatDate(since)}`}`,
  own: 'cổng này',
  twoPlaces: (unit: string, places: string) => `${unit} có văn bản ở nhiều nơi: ${places}.`,
  papersAt: (place: string, papers: number) => `${place} (${formatNumber(papers)})`,
  twoVersions: (name: string, unit: string, first: string, second: string, differences: readonly string[]) =>
    `${name} của ${unit} có ở ${first} và ${second}: ${differences.length ? `khác nhau ở ${differences.join(', ')}` : 'hai bản như nhau'}.`,
  differs: {
    title: 'tên',
    issuedOn: 'ngày ban hành',
    tasks: 'các nhiệm vụ',
    targets: 'các chỉ tiêu',
    status: 'tình trạng',
  },
  unitClash: (id: string, name: string, other: string, office: string) =>
    `Mã đơn vị ${quoted(id)}: cổng ghi là ${name}, ${office} ghi là ${other}.`,
  agencyClash: (id: string, name: string, other: string, office: string) =>
    `Mã cơ quan ${quoted(id)}: ${name} hay ${other} (${office}); để thành hai cơ quan riêng.`,
  lawClash: (code: string, name: string, other: string, office: string) =>
    `${code}: ${office} ghi ${other}, cổng giữ ${name}.`,
  citationClash: (id: string, name: string, other: string, office: string) =>
    `Mã văn bản ${quoted(id)}: ${name} hay ${other} (${office}); để thành hai văn bản riêng.`,
  figures: (sites: number, stale: number) =>
    `Cổng gom ${formatNumber(sites)} trang${stale ? `; ${formatNumber(stale)} trang chưa lấy được bản mới` : ''}.`,
} as const;

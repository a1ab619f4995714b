/** What publishing and serving say to whoever looks after the server. */

import { formatNumber } from './format.ts';

export const configWords = {
  made: 'Tệp này do "npm run publish" sinh ra và ghi lại mỗi lần công bố: đừng sửa. Thiết lập riêng viết ở tệp của máy chủ.',
  nginx: (path: string) => `Đặt trong khối server { … } của nginx:  include ${path};`,
  brotli: 'Máy chủ có mô-đun brotli_static thì bỏ dấu # ở dòng sau.',
  caddy: (path: string) => `Đặt trong khối của địa chỉ máy chủ trong Caddyfile:  import ${path}`,
  apache: 'Là tệp .htaccess ở gốc của trang; cần "AllowOverride FileInfo Indexes" cho thư mục của trang.',
  iis: 'Là tệp web.config ở gốc của trang; chỉ dùng các tính năng có sẵn của IIS.',
} as const;

/** Enough to see what happened; the rest is said when these are mended. */
const MOST_LOST = 50;

const WITHDRAW = (address: string) =>
  `thêm vào content/registry/withdrawn.yaml dòng: - { address: "${address}", on: <ngày rút, YYYY-MM-DD>, reason: <lý do> }`;

/** What an editor can say of an address that would be lost. */
const LOST = {
  page: (address: string) =>
    `Trang. Đã chuyển chỗ: thêm vào tệp của trang mới dòng: formerly: [${address}]\n    Rút hẳn: ${WITHDRAW(address)}`,
  task: (address: string) =>
    `Nhiệm vụ. Đánh số lại: thêm vào nhiệm vụ mang số mới: formerly: ["${address.split('#nv-')[1] ?? ''}"]\n    Bỏ hẳn: ${WITHDRAW(address)}`,
  number: (address: string) =>
    `Số của nhiệm vụ. Số "${address.split('#nv-')[1] ?? ''}" nay thuộc nhiệm vụ khác, nên đường dẫn cũ dẫn nhầm. Giữ số cũ cho nhiệm vụ cũ, nhiệm vụ thêm vào mang số như "2b"; không giữ được thì ghi vào changes của văn bản một lần sửa có nói đến số này: { on: <ngày, YYYY-MM-DD>, text: "Đánh số lại nhiệm vụ ${address.split('#nv-')[1] ?? ''}" }`,
  file: (address: string) => {
    const [, end = ''] = /\/[^/.]*\.([^/]*)$/.exec(address) ?? [];
    if (end === 'ics')
      return 'Lịch. Lần dựng này không còn việc nào có ngày để ghi vào lịch: xem lại thời hạn các nhiệm vụ; đúng là hết thì thêm --without ics';
    return `Tệp. Lần dựng này không làm ra nó: bỏ PAPER_FILES nếu có đặt rồi công bố lại; thôi phát hành loại tệp này thì thêm --without ${end}`;
  },
};

export const publishWords = {
  usage:
    'Cách dùng: npm run publish -- --to THƯ-MỤC [--from dist] [--keep 5] [--server apache|iis] [--full] [--without docx,pdf]\n' +
    '           npm run publish -- --to THƯ-MỤC --rollback [--release TÊN-BẢN]',
  published: (release: string, files: number, shared: number) =>
    `Đã công bố bản ${release}: ${files} tệp, ${shared} tệp giữ nguyên từ bản trước.`,
  lost: (lost: readonly { address: string; what: keyof typeof LOST }[]) => {
    const shown = lost.slice(0, MOST_LOST).flatMap(({ address, what }) => [address, `    ${LOST[what](address)}`]);
    const more = lost.length > MOST_LOST ? [`… và ${formatNumber(lost.length - MOST_LOST)} địa chỉ nữa.`] : [];
    return [
      `Dừng công bố: ${formatNumber(lost.length)} địa chỉ đang phục vụ sẽ mất hoặc dẫn nhầm; trang đang phục vụ giữ nguyên.`,
      ...shown,
      ...more,
      'Xem "Địa chỉ đã công bố không mất" ở trang /huong-dan/van-hanh/.',
    ].join('\n');
  },
  same: (release: string) => `Bản ${release} đang phục vụ đã giống bản dựng này, không có gì để thay.`,
  serveFrom: (to: string) => `Máy chủ phục vụ thư mục ${to}/current; tệp thiết lập cho máy chủ ở ${to}/server.`,
  rolledBack: (release: string, to: string) => `Đã quay về bản ${release} ở ${to}/current.`,
  waits: (pid: number) =>
    `Một lần dựng khác đang chạy trong thư mục dự án này (tiến trình ${pid}); chờ xong sẽ dựng tiếp.`,
  locked: (pid: number, host: string, path: string) =>
    `Đang có lệnh khác dựng, công bố, gom hoặc nạp ở đây (tiến trình ${pid} trên máy ${host}).\n` +
    `    Chờ xong rồi chạy lại. Chắc chắn không còn ai chạy thì xóa tệp ${path}.`,
  refused: {
    'not-a-build': (what: string) =>
      `Thư mục này không phải bản dựng hoàn chỉnh (thiếu ${what}).\n    Chạy npm run build trước, hoặc bỏ --from.`,
    'not-a-folder': (path: string) =>
      `Không công bố được vào đây: ${path} không phải là thư mục.\n    Chọn --to là một thư mục, đã có hoặc chưa có.`,
    inside: (folder: string) =>
      `Nơi công bố và ${folder} không được nằm trong nhau.\n    Chọn --to ở một thư mục khác.`,
    'none-before': () => 'Không còn bản nào cũ hơn để quay về.\n    Lần sau giữ nhiều bản hơn bằng --keep.',
    'unknown-release': (known: string) => `Không có bản tên như vậy.\n    Các bản đang giữ: ${known}.`,
    'no-room': (sizes: string) => {
      const [free = '', least = ''] = sizes.split(' ').map((bytes) => formatNumber(Math.ceil(Number(bytes) / 1e6)));
      return `Ổ đĩa của nơi công bố còn ${free} MB, bản này cần thêm ít nhất ${least} MB; trang đang phục vụ giữ nguyên.\n    Dọn ổ đĩa, giữ ít bản hơn bằng --keep, hoặc chọn --to ở ổ khác.`;
    },
    damaged: (what: string) =>
      `Bản vừa chép hoặc bản định quay về đọc lại không đúng (${what}); trang đang phục vụ giữ nguyên.\n` +
      '    Kiểm tra ổ đĩa, rồi công bố lại.',
  } satisfies Record<string, (what: string) => string>,
  verifyUsage: 'Cách dùng: npm run verify -- THƯ-MỤC hoặc npm run verify -- http://địa-chỉ/',
  noAnswer: (place: string) => `Không kết nối được ${place}.\n    Kiểm tra địa chỉ, máy chủ và mạng.`,
  noList: (place: string, name: string) =>
    `Ở ${place} không có ${name}: chưa phải trang đã công bố bằng npm run publish.`,
  missing: (path: string) => `thiếu  ${path}`,
  changed: (path: string) => `khác   ${path}`,
  unknown: (path: string) => `thừa   ${path}`,
  whole: (files: number) => `Đã đối chiếu ${files} tệp: đúng như bản đã công bố.`,
  notWhole: (files: number, faults: number) =>
    `Đã đối chiếu ${files} tệp: ${faults} tệp không đúng. Công bố lại bằng npm run publish.`,
} as const;

/** What the loader of the engine, its files and the pages that ask it say. */
import { formatNumber } from './format.ts';

export const engineConfigWords = {
  made: 'Tệp này do "npm run load" sinh ra: đừng sửa, lần sau sẽ ghi lại.',
  users: 'Chép vào /etc/clickhouse-server/users.d/ của mỗi máy: người đọc trang chỉ được đọc, có giới hạn.',
  shards: 'Chép vào /etc/clickhouse-server/config.d/ của mỗi máy: các máy cùng giữ dữ liệu.',
  nginx: 'Đặt trong khối server { … } của nginx, trước tệp của trang:  include …/nginx-may.conf;',
  onlySelect: 'Chỉ nhận câu hỏi SELECT mà trang viết ra; bảng riêng của máy truy vấn không cho hỏi.',
  eachReader: 'Hạn mức tính riêng cho từng địa chỉ, để một người không chiếm hết phần của mọi người.',
} as const;

export const loadWords = {
  usage:
    'Cách dùng: npm run load -- --to http://127.0.0.1:8123[,http://máy-hai:8123…] [--site THƯ-MỤC[,THƯ-MỤC…]]\n    --site: trang đã dựng (mặc định dist). Người dùng và mật khẩu của máy truy vấn: biến ENGINE_USER, ENGINE_PASSWORD.\n    npm run load -- --files THƯ-MỤC --to …: chỉ ghi các tệp cấu hình cho ClickHouse và nginx.',
  loading: 'Nạp vào máy truy vấn',
  done: (tasks: number, places: number, seconds: number) =>
    `Đã nạp ${formatNumber(tasks)} nhiệm vụ và ${formatNumber(places)} đoạn văn bản, mất ${formatNumber(Math.max(1, Math.round(seconds)))} giây. Lần nạp trước đã được thay bằng lần này.`,
  notPublished: (folder: string) =>
    `${folder}: thiếu api/index.json hoặc bang/index.json, nên đây không phải trang đã dựng.\n    Chạy "npm run build" trước, hoặc nêu thư mục khác sau --site.`,
  failed: (address: string, said: string) =>
    `${address}: máy truy vấn không nhận.${said ? `\n    Máy trả lời: ${said.slice(0, 300)}` : ''}\n    Xem máy có đang chạy, địa chỉ và mật khẩu có đúng. Dữ liệu đang phục vụ vẫn là của lần nạp trước.`,
  halfTaken: (address: string, said: string) =>
    `${address}: máy truy vấn không nhận khi đang thay dữ liệu.${said ? `\n    Máy trả lời: ${said.slice(0, 300)}` : ''}\n    Một phần dữ liệu đang phục vụ đã là của lần này, một phần còn của lần trước: chạy lại lệnh cho đến khi xong.`,
  overtaken: 'dữ liệu vừa gửi không còn: có một lần nạp khác đang chạy',
  noSearch: (folder: string) =>
    `${folder}: trang được dựng không có biến ENGINE_URL, nên không có gì để nạp cho tìm kiếm. Chưa nạp gì, dữ liệu đang phục vụ còn nguyên.\n    Dựng lại rồi nạp: ENGINE_URL=/may/ npm run build`,
  files: (folder: string) => `Đã ghi các tệp cấu hình vào ${folder}.`,
} as const;

/** In the pages. */
export const engineWords = {
  down: 'Máy truy vấn chưa trả lời, nên chưa lọc và chưa tìm được. Các danh sách có sẵn bên dưới vẫn xem được; thử lại sau ít phút.',
  refused:
    'Máy truy vấn đang có nhiều người hỏi, hoặc câu hỏi quá rộng. Thêm bộ lọc cho hẹp lại, hoặc thử lại sau ít phút.',
  tooMuch: 'Máy truy vấn nhận nhiều nhất 60 giá trị của một bộ lọc, 60 dòng đã chọn và 20 từ. Bỏ bớt rồi thử lại.',
  tooMany: (most: string) =>
    `Một tệp ghi được nhiều nhất ${most} dòng. Thêm bộ lọc cho hẹp lại, ví dụ theo năm hoặc đơn vị.`,
  reading: (done: string, total: string) => `Đang đọc ${done}/${total} dòng`,
} as const;

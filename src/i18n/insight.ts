/** Words of the overview, the data sets, the findings and the rules. */
import { capitalise } from './format.ts';

export const overviewPage = {
  title: 'Tổng quan',
  description:
    'Đơn vị nào đã có kế hoạch, kế hoạch phủ những lĩnh vực nào, ai đang gánh bao nhiêu việc và việc nào chưa có hạn.',
  ofUnit: (name: string) => `Tổng quan: ${name}`,
  provinces: 'Theo tỉnh, thành phố',
  coverage: 'Đơn vị có kế hoạch trong năm',
  coverageNote:
    'Mẫu số là các đơn vị có trong kho và hoạt động trong năm đó, không phải mọi đơn vị hành chính. Văn bản nào có năm trùng cột đều được tính, trừ báo cáo.',
  coverageOf: (year: number) => `Đơn vị có kế hoạch năm ${year}`,
  coverageTable: 'Số đơn vị có kế hoạch trên số đơn vị đang hoạt động',
  unitsTable: 'Kế hoạch của từng đơn vị theo năm',
  fraction: (count: number, of: number) => `${count}/${of}`,
  inactive: 'không hoạt động',
  missing: 'không có trong kho',
  noPlans: 'Chưa có kế hoạch nào trong kho.',
  areas: 'Kế hoạch phủ các lĩnh vực nào',
  areasNote: 'Một lĩnh vực được phủ khi kế hoạch có ít nhất một nhiệm vụ xếp vào đó.',
  areasChart: 'Số kế hoạch có nhiệm vụ trong từng lĩnh vực cải cách',
  areasTable: 'Số nhiệm vụ của từng kế hoạch theo lĩnh vực',
  areasTableOf: (year: number) => `Số nhiệm vụ của từng kế hoạch năm ${year} theo lĩnh vực`,
  plansWith: 'Kế hoạch có nhiệm vụ',
  workload: 'Khối lượng nhiệm vụ theo cơ quan, theo tháng',
  workloadNote:
    'Mỗi nhiệm vụ tính cho từng cơ quan chủ trì, vào mỗi tháng có ngày cuối của một thời hạn: nhiệm vụ có hai sản phẩm với hai thời hạn có mặt ở hai tháng nhưng chỉ cộng một lần. Thời hạn theo quý, năm rơi vào tháng cuối; thời hạn ở năm khác đứng ở cột của tháng ấy. Cột “–” là nhiệm vụ chưa xác định được ngày.',
  workloadChart: (year: number) => `Nhiệm vụ năm ${year} theo cơ quan chủ trì và tháng đến hạn`,
  workloadTop: (shown: number, all: number) => `${shown} cơ quan chủ trì nhiều việc nhất trong ${all} cơ quan.`,
  noLead: 'Không nêu chủ trì',
  undatedColumn: '–',
  undatedColumnName: 'Chưa rõ ngày',
  undated: 'Nhiệm vụ chưa xác định được thời hạn',
  undatedNote:
    'Thường xuyên, đột xuất, theo quy định, sau một sự việc, hoặc không nêu thời hạn. Phương hướng trong báo cáo không tính là nhiệm vụ.',
  undatedChart: 'Tỷ lệ nhiệm vụ chưa xác định được ngày, theo năm',
  year: 'Năm',
  unit: 'Đơn vị',
  plan: 'Kế hoạch',
  total: 'Cộng',
  share: 'Tỷ lệ',
  count: 'Số nhiệm vụ',
  filtered:
    'Mỗi con số dẫn đến bảng nhiệm vụ đã lọc đúng những dòng của nó; bảng lọc cần JavaScript, không có thì mở danh sách theo năm.',
  month: (month: number) => `Tháng ${month}`,
  more: 'Xem tổng quan: phủ kế hoạch, khối lượng việc theo tháng, việc chưa có hạn',
} as const;

export const dataPage = {
  title: 'Dữ liệu mở',
  description:
    'Mọi bảng của trang dưới dạng tệp JSON (có lược đồ) và tệp Parquet, để mở bằng Excel, Power BI, DuckDB hoặc chương trình của cơ quan.',
  sets: 'Các bộ dữ liệu',
  name: 'Bộ dữ liệu',
  holds: 'Gồm những gì',
  rows: 'Số dòng',
  size: 'Dung lượng',
  schema: 'Lược đồ',
  schemaLink: 'JSON Schema',
  kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} KB`,
  contents: {
    units: 'đơn vị, cấp trên, thời gian hoạt động, đơn vị kế thừa, điều cần biết',
    agencies: 'cơ quan, chức danh và các cách viết; nơi tiếp nhận, điều cần biết; số nhiệm vụ chủ trì, phối hợp',
    areas: 'lĩnh vực cải cách và trục nội dung PAPI',
    indicators: 'chỉ số dùng chung mà chỉ tiêu và kết quả dẫn đến',
    plans: 'kế hoạch: số, ngày, căn cứ, nơi nhận, người ký, kinh phí, chép từ đâu, số nhiệm vụ',
    reports: 'báo cáo, cùng các cột như kế hoạch',
    tasks: 'nhiệm vụ: sản phẩm, chủ trì, phối hợp, thời hạn đã đọc thành ngày',
    targets: 'chỉ tiêu: phép so, giá trị, đơn vị tính, mẫu số, cấp, kỳ, chỗ trong văn bản',
    citations: 'văn bản được viện dẫn, ngày và tình trạng hiệu lực, điều cần đối chiếu, ai viện dẫn',
    reporting: 'chế độ báo cáo: ai gửi, gửi đâu, hạn nào, kỳ số liệu',
    results: 'con số của báo cáo: giá trị, tử số, mẫu số và mẫu số là gì, tỷ lệ ghi và tỷ lệ tính lại',
    tables: 'các bảng số liệu của báo cáo, giữ đúng cột và dòng',
    findings: 'ghi chú biên tập về chỗ sai, thiếu của văn bản',
    addresses: 'địa chỉ cũ của trang và nhiệm vụ: nay dẫn đến đâu, hoặc rút ngày nào, vì sao',
    sites: 'các trang mà cổng gom: ngày của bản chép, vì sao chưa có bản mới hơn; các bộ khác dẫn đến bằng mục site',
  } as Record<string, string>,
  shape: 'Cấu trúc dữ liệu',
  shapeText:
    'Mỗi tệp là một đối tượng có hai mục: schemaVersion (hiện là 1) và items (danh sách). Ngày viết YYYY-MM-DD; chỗ trống là null. Mục url là địa chỉ của dòng trên trang này; dòng mà cổng gom từ trang khác thì có địa chỉ đầy đủ ở trang đó. Tệp index.json liệt kê mọi tệp cùng số dòng và dung lượng.',
  stability: 'Tên tệp, tên mục giữ nguyên; mục mới có thể được thêm. Khi một mục đổi nghĩa, schemaVersion tăng.',
  places: 'Toàn văn, từng chỗ',
  placesText:
    'Tệp search.ndjson có mọi chỗ mà tìm kiếm của trang tìm ra (một mục, một dòng nhiệm vụ), mỗi dòng của tệp là một chỗ: địa chỉ, văn bản, đơn vị, cấp, năm, toàn văn, toàn văn không dấu, số văn bản và ngày được nhắc đến, chủ trì, thời hạn.',
  slice: 'Một văn bản',
  sliceText: 'Mỗi kế hoạch, báo cáo còn có tệp riêng cạnh trang của nó, gồm mọi dòng của văn bản đó, ví dụ:',
  excel: 'Mở bằng Excel (Power Query)',
  excelSteps:
    'Dữ liệu → Lấy dữ liệu → Từ nguồn khác → Truy vấn trống → Trình soạn thảo nâng cao; dán đoạn dưới, thay địa chỉ ở dòng đầu bằng địa chỉ của trang này.',
  duckdb: 'Truy vấn bằng DuckDB',
  duckdbSteps:
    'Chạy trong thư mục api của trang đã dựng. Muốn đọc thẳng từ máy chủ thì thay tên tệp bằng địa chỉ đầy đủ của tệp (DuckDB cần phần mở rộng httpfs).',
  excelTasks: 'Bảng nhiệm vụ, mỗi dòng một nhiệm vụ',
  duckTasks: 'Cơ quan nào chủ trì nhiều việc nhất, bao nhiêu việc chưa có ngày',
  duckShares: 'Số nào trong báo cáo ghi khác số tính lại',
  parquet: 'Đọc tệp Parquet từ máy chủ',
  parquetText:
    'Mỗi bộ dữ liệu còn có tệp Parquet cùng tên, nhỏ hơn tệp JSON, hợp với bảng lớn. Ngày có kiểu ngày, số nguyên có kiểu số nguyên. Mục nằm trong mục khác được viết liền: deadline.end là cột deadline_end. Danh sách được tách theo từng mục: leads_id, leads_name. Nhiệm vụ chia theo năm, mỗi năm một tệp; máy chủ không liệt kê thư mục nên phải nêu tên từng tệp, lấy trong index.json. Văn bản để trống ngày ban hành thì cột issuedOn cũng để trống.',
  parquetSize: 'Dung lượng Parquet',
  duckParquet: 'DuckDB (cần phần mở rộng httpfs)',
  clickhouse: 'ClickHouse, bản từ năm 2022 trở đi',
  spark: 'Spark',
  trino: 'Trino: chép các tệp vào một thư mục của kho dữ liệu rồi khai báo bảng',
  powerBi: 'Power BI: Lấy dữ liệu → Truy vấn trống → Trình soạn thảo nâng cao',
  feed: 'Theo dõi văn bản mới',
  feedText: 'Nguồn tin có 100 văn bản và lần sửa mới nhất, xếp theo ngày ghi trên văn bản, ở hai định dạng:',
  feedWhole:
    'Khi dựng trang mà chưa khai báo địa chỉ của máy chủ (biến SITE_URL), địa chỉ trong nguồn tin bắt đầu từ gốc máy chủ. Chuẩn Atom cho phép như vậy; chuẩn RSS đòi địa chỉ đầy đủ, nên chương trình đọc tin nào không mở được rss.xml thì dùng atom.xml.',
  feedTitle: 'Văn bản mới và văn bản có sửa đổi',
  changed: (name: string) => `Có sửa: ${name}`,
} as const;

export const findingsPage = {
  title: 'Rà soát văn bản',
  description:
    'Những chỗ sai, thiếu, chưa thống nhất của các văn bản đã ban hành. Văn bản cũ được giữ nguyên; cùng lỗi đó ở văn bản mới sẽ bị chặn trước khi công bố.',
  severity: 'Mức',
  finding: 'Nội dung',
  rule: 'Quy tắc',
  ofEditor: 'Ghi chú của người biên tập',
  all: 'Tất cả',
  count: (count: number) => `${count} ghi chú`,
  found: (message: string) => `${capitalise(message)}.`,
  open: 'Chưa có ghi chú',
  openNote: 'Những điều máy tìm thấy ở bản nháp, mẫu và danh mục. Sai thì chặn công bố; cần lưu ý thì chỉ nhắc.',
} as const;

export const rulesPage = {
  title: 'Quy tắc kiểm tra',
  description: 'Mọi điều mà lệnh npm run check kiểm tra: vì sao, mức nào, sửa thế nào.',
  policy:
    'Lỗi ở bản nháp, văn bản mới và mẫu mức "Sai" sẽ chặn việc dựng trang. Văn bản đã ban hành được giữ nguyên: mỗi lỗi phải có một ghi chú (notes) mang đúng mã quy tắc ở đúng chỗ, và được liệt kê ở trang',
  remedy: 'Cách sửa.',
  structure: 'Cấu trúc của tệp',
  structureNote: 'Các lỗi này luôn chặn việc dựng trang và không ghi chú nào thay được việc sửa.',
} as const;

/** Words of the targets and their charts. */

export const chart = { table: 'Bảng số liệu của hình' } as const;

export const targetPage = {
  description:
    'Ai đặt mức nào cho cùng một chỉ số, báo cáo đạt bao nhiêu, và con số nào trong báo cáo không khớp số liệu tính lại.',
  matrix: 'Các đơn vị đặt mức nào cho cùng một chỉ số',
  matrixNote:
    'Hai văn bản chỉ đứng cùng dòng khi nội dung ghi rõ là nói về cùng một chỉ số; không ghép theo câu chữ. Dấu ◆ là mức cao nhất trong kho. Văn bản không đặt mức cho chỉ số nào thì không có tên ở dòng đó.',
  matrixCaption: (from: number, to: number, total: number) => `Văn bản ${from} đến ${to} trong ${total}`,
  indicator: 'Chỉ số',
  strictest: 'mức cao nhất',
  setters: 'Mức đặt ra và kết quả, theo văn bản',
  reported: 'báo cáo ghi',
  recomputed: (text: string) => `tính lại ${text}`,
  spread: 'Phân bố',
  spreadTitle: (name: string, targets: number, results: number) =>
    `${name}: ${targets} mức đặt ra (vạch), ${results} kết quả (chấm)`,
  legend: 'Vạch đứng là mức đặt ra, chấm tròn là kết quả báo cáo; thang từ 0.',
  results: 'Kết quả đặt cạnh chỉ tiêu',
  resultsNote:
    'Cột “tính lại” lấy từ chính tử số, mẫu số của báo cáo. Khi chưa có chỉ tiêu của chính đơn vị, mức của đơn vị khác được nêu để đối chiếu, không dùng để chấm đạt hay chưa đạt.',
  result: 'Kết quả',
  planned: 'Chỉ tiêu',
  stated: 'Báo cáo ghi',
  computed: 'Tính lại',
  difference: 'Chênh lệch',
  noPlan: 'chưa có chỉ tiêu',
  relation: { own: 'của đơn vị', above: 'của cấp trên', reference: 'để đối chiếu' },
  met: 'đạt',
  missed: 'chưa đạt',
  points: (text: string) => `${text} điểm phần trăm`,
  against: 'so với chỉ tiêu',
  misstated: 'tính lại khác báo cáo',
  others: 'Chỉ tiêu riêng của từng văn bản',
  othersNote: 'Những chỉ tiêu chưa có văn bản nào khác trong kho đo cùng một điều.',
  pages: 'Các bảng',
  page: (n: number) => `Bảng ${n}`,
  indicatorDescription: (name: string) => `Các mức đặt ra và kết quả báo cáo về: ${name}.`,
  definition: 'Cách tính',
  unit: 'Đơn vị tính',
  better: 'Chiều tốt',
  betters: { more: 'càng cao càng tốt', less: 'càng thấp càng tốt' },
  aliases: 'Cách gọi khác',
  rows: (count: number) => `${count} mức đặt ra và kết quả, xếp mới nhất trước`,
  kind: 'Loại',
  kinds: { target: 'Chỉ tiêu', result: 'Kết quả' },
  years: 'Theo năm',
  nothing: 'Chưa có chỉ tiêu nào trong kho.',
  ofLevel: (levels: string) => `cấp ${levels}`,
  noLevel: 'không nêu cấp',
} as const;

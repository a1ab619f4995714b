import type { FormatProfile } from './profile.ts';

/**
 * The format of administrative papers by Nghị định 30/2020/NĐ-CP, Phụ lục I ("PL I"). A successor decree is
 * another file like this one. Where the decree gives a range the value is one of the range; where it is
 * silent the comment says "thông lệ" (common practice).
 */
export const ND30_2020: FormatProfile = {
  id: 'nd30-2020',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
  checkedOn: '2026-11-21',
  page: {
    width: 210, // PL I, phần I, mục I.1: khổ A4
    height: 297,
    margin: {
      top: 20, // PL I, phần I, mục I.3: 20–25 mm
      bottom: 20, // I.3: 20–25 mm
      left: 30, // I.3: 30–35 mm
      right: 15, // I.3: 15–20 mm
    },
    headerDistance: 10, // as in the decree's own file; I.7 only says "in the top margin"
  },
  font: {
    family: 'Times New Roman', // I.4: Times New Roman, Unicode TCVN 6909:2001
    color: '000000', // I.4: màu đen
    language: 'vi-VN',
  },
  pageNumber: {
    size: 13, // I.7: cỡ 13–14, kiểu chữ đứng
    align: 'center', // I.7: canh giữa theo chiều ngang trong phần lề trên
    onFirstPage: false, // I.7: không hiển thị số trang thứ nhất
  },
  letterheadSplit: 0.42, // thông lệ; the national title needs 88 mm of the 165 mm, at size 12
  nationalTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', // ô 1
  motto: 'Độc lập - Tự do - Hạnh phúc', // ô 1: gạch nối có cách chữ
  partyTitle: 'ĐẢNG CỘNG SẢN VIỆT NAM', // Hướng dẫn 36-HD/VPTW: tiêu đề của văn bản của Đảng, thay cho Quốc hiệu
  rules: {
    issuer: 0.4, // ô 2: từ 1/3 đến 1/2 độ dài của dòng chữ
    motto: 1, // ô 1: bằng độ dài của dòng chữ
    subject: 0.4, // ô 5a: từ 1/3 đến 1/2 độ dài của dòng chữ
  },
  recipientsWord: 'Nơi nhận:', // ô 9b
  addresseesWord: 'Kính gửi:', // ô 9a
  signatureSpace: 72, // thông lệ: about five lines
  decision: { order: 'QUYẾT ĐỊNH:', article: 'Điều' }, // Phụ lục III, Mẫu 1.3
  signatures: {
    // Điều 13 and PL I, II.7: TM. for a body that decides collectively.
    committee: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' },
    chair: { position: 'CHỦ TỊCH' },
  },
  // The positions are those of the laws on each kind of body; the decree only says that the head signs.
  heads: {
    sở: 'GIÁM ĐỐC',
    ban: 'TRƯỞNG BAN',
    'văn phòng': 'CHÁNH VĂN PHÒNG',
    'thanh tra': 'CHÁNH THANH TRA',
    'chi cục': 'CHI CỤC TRƯỞNG',
    phòng: 'TRƯỞNG PHÒNG',
    trường: 'HIỆU TRƯỞNG',
    'trung tâm': 'GIÁM ĐỐC',
    'bệnh viện': 'GIÁM ĐỐC',
    trạm: 'TRƯỞNG TRẠM',
    viện: 'VIỆN TRƯỞNG',
  },
  styles: {
    parentBody: { size: 12, upper: true, align: 'center' }, // ô 2: 12–13, chữ in hoa, đứng
    issuer: { size: 12, bold: true, upper: true, align: 'center' }, // ô 2: 12–13, in hoa, đậm
    nationalTitle: { size: 12, bold: true, upper: true, align: 'center' }, // ô 1: 12–13, in hoa, đậm
    motto: { size: 13, bold: true, align: 'center' }, // ô 1: 13–14, in thường, đậm, cách dòng đơn
    number: { size: 13, align: 'center' }, // ô 3: 13, đứng
    letterSubject: { size: 12, align: 'center', before: 6, after: 12 }, // ô 5b: 12–13, in thường, đứng; cách dòng 6 pt với số
    placeAndDate: { size: 13, italic: true, align: 'center' }, // ô 4: 13–14, nghiêng
    editorialNote: { size: 11, italic: true, align: 'justify', after: 8 }, // no part of a paper by the decree
    documentName: { size: 14, bold: true, upper: true, align: 'center', before: 18 }, // ô 5a: 13–14, in hoa, đậm
    documentSubject: { size: 14, bold: true, align: 'center' }, // ô 5a: 13–14, in thường, đậm
    addressee: { size: 14, align: 'center', after: 6 }, // ô 9a: 13–14, in thường, đứng
    // Căn cứ: 13–14, nghiêng, mỗi căn cứ một dòng; otherwise as the body (ô 6)
    basis: { size: 14, italic: true, align: 'justify', indent: 12.7, after: 6, line: 1.1 },
    declaration: { size: 14, bold: true, upper: true, align: 'center', before: 6, after: 6 }, // Mẫu 1.3: in hoa, đậm
    // ô 6: 13–14, canh đều; lùi đầu dòng 1 hoặc 1,27 cm; cách đoạn từ 6 pt; cách dòng đơn đến 1,5
    body: { size: 14, align: 'justify', indent: 12.7, after: 6, line: 1.1 },
    listItem: { size: 14, align: 'justify', indent: 12.7, after: 6, line: 1.1 }, // "-", "+": thông lệ
    heading1: { size: 14, bold: true, upper: true, align: 'justify', indent: 12.7, before: 6, after: 6, line: 1.1 }, // mục I.: in hoa, đậm
    heading2: { size: 14, bold: true, align: 'justify', indent: 12.7, after: 6, line: 1.1 }, // khoản 1. có tiêu đề: đậm
    heading3: { size: 14, align: 'justify', indent: 12.7, after: 6, line: 1.1 }, // điểm a): chữ đứng
    authority: { size: 14, bold: true, upper: true, align: 'center' }, // ô 7a: 13–14, in hoa, đậm
    signatoryName: { size: 14, bold: true, align: 'center' }, // ô 7b: 13–14, in thường, đậm
    recipientsWord: { size: 12, bold: true, italic: true, align: 'left' }, // ô 9b: 12, nghiêng, đậm, sát lề trái
    recipient: { size: 11, align: 'left' }, // ô 9b: 11, đứng
    appendixLabel: { size: 14, bold: true, align: 'center' }, // Phụ lục: 14, in thường, đậm
    appendixTitle: { size: 14, bold: true, upper: true, align: 'center' }, // 13–14, in hoa, đậm
    attachedNote: { size: 14, italic: true, align: 'center', after: 6 }, // (Kèm theo …): 13–14, nghiêng
    // Text in tables is not regulated: the smaller size of the body, so that columns do not break words.
    tableHead: { size: 13, bold: true, align: 'center', before: 2, after: 2 },
    tableGroup: { size: 13, bold: true, align: 'left', before: 2, after: 2 },
    tableText: { size: 13, align: 'left', before: 2, after: 2 },
  },
  limits: {
    margin: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] }, // PL I, phần I, mục I.3
    pageNumber: [13, 14], // I.7
    indents: [10, 12.7], // ô 6: 1 cm hoặc 1,27 cm
    paragraphGap: 6, // ô 6: tối thiểu 6 pt
    line: [1, 1.5], // ô 6: từ cách dòng đơn đến 1,5 lines
    rules: { issuer: [1 / 3, 1 / 2], subject: [1 / 3, 1 / 2] }, // ô 2, ô 5a
    sizes: {
      parentBody: [12, 13],
      issuer: [12, 13],
      nationalTitle: [12, 13],
      motto: [13, 14], // ô 1, ô 2
      number: [13, 13],
      letterSubject: [12, 13], // ô 5b
      placeAndDate: [13, 14], // ô 3, ô 4
      documentName: [13, 14],
      documentSubject: [13, 14],
      addressee: [13, 14],
      basis: [13, 14], // ô 5a, ô 9a
      body: [13, 14],
      listItem: [13, 14],
      heading1: [13, 14],
      heading2: [13, 14],
      heading3: [13, 14], // ô 6
      authority: [13, 14],
      signatoryName: [13, 14],
      recipientsWord: [12, 12],
      recipient: [11, 11], // ô 7, ô 9b
      appendixLabel: [14, 14],
      appendixTitle: [13, 14],
      attachedNote: [13, 14], // PL I, phần III
    },
  },
};

/** Papers that are no plan and no report are named and refused; a plan is seen whatever letters its name has. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/importer/text.ts';
import { importBlocks } from '../../support/import-paper.ts';

const HEAD = `UBND XÃ AN THẠNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc`;

const refusalOf = (text: string): string => {
  try {
    importBlocks(readText(text));
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('a paper of another kind', () => {
  it.each([
    ['LỊCH CÔNG TÁC TUẦN\nTừ ngày 02/3/2026 đến 06/3/2026', 'lịch công tác'],
    ['THƯ NGỎ\nGửi các hộ dân', 'thư ngỏ'],
    ['DANH SÁCH\nĐơn vị được kiểm tra', 'danh sách'],
    ['ĐỀ CƯƠNG BÁO CÁO\nCông tác cải cách hành chính', 'đề cương'],
    ['ĐƠN ĐỀ NGHỊ\nCấp lại giấy phép', 'đơn'],
    ['CHIẾN LƯỢC\nChuyển đổi số đến năm 2030', 'chiến lược'],
  ])('%s is named', (text, name) => {
    expect(refusalOf(`${HEAD}\n${text}`)).toMatch(new RegExp(`^Tệp này là ${name}, không phải kế hoạch`));
  });

  it('is a letter where its sentence breaks before the words KẾ HOẠCH', () => {
    const text = `UBND XÃ AN THẠNH
Số: 45/UBND-VHXH
V/v triển khai Kế hoạch cải cách hành chính năm 2026
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Thạnh, ngày 05 tháng 3 năm 2026
Kính gửi: Các phòng chuyên môn.
Thực hiện
KẾ HOẠCH
số 15, đề nghị các phòng thực hiện.`;
    expect(refusalOf(text)).toMatch(/^Tệp này là công văn/);
  });

  it('is nothing known where it has no name, no section and no table', () => {
    expect(refusalOf('abc def\nxin chào')).toMatch(/không có dòng KẾ HOẠCH, BÁO CÁO hay CHƯƠNG TRÌNH/);
  });
});

it('a plan whose name is not in capitals keeps its head', () => {
  const { data } = importBlocks(
    readText(`UBND XÃ AN THẠNH
Số: 05/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Thạnh, ngày 05 tháng 3 năm 2026
Kế hoạch
Cải cách hành chính năm 2026
I. MỤC TIÊU
Nội dung.`),
  );
  expect(data).toMatchObject({
    kind: 'annual-plan',
    number: 5,
    issuedOn: '2026-03-05',
    title: 'Cải cách hành chính năm 2026',
  });
});

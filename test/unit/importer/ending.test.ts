/** "Nơi nhận" and the signature beside it, as they come out of Word as text. */
import { expect, it } from 'vitest';
import { readText } from '../../../src/importer/text.ts';
import { importBlocks } from '../../support/import-paper.ts';

const endingOf = (ending: string) =>
  importBlocks(readText(`KẾ HOẠCH\nCải cách hành chính năm 2026\nI. MỤC TIÊU\nNâng cao chất lượng.\n${ending}`)).data;

it('is read where the two stand line by line beside one another', () => {
  const data = endingOf('Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- UBND tỉnh;\tCHỦ TỊCH\n- Lưu: VT, VHXH.\t\n\n\tTrần Văn Mẫu');
  expect(data).toMatchObject({
    recipients: ['UBND tỉnh', 'Lưu: VT, VHXH'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Văn Mẫu' },
  });
});

it('is read where one cell follows the other, as Word pastes a table', () => {
  const data = endingOf(
    'Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT, VHXH.\tTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Mẫu',
  );
  expect(data).toMatchObject({
    recipients: ['UBND tỉnh', 'Lưu: VT, VHXH'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Trần Văn Mẫu' },
  });
});

it('keeps who acts as chairman', () => {
  const data = endingOf('Nơi nhận:\n- Lưu: VT, VHXH.\nTM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\nTrần Văn Mẫu');
  expect(data['signer']).toEqual({
    authority: 'TM. ỦY BAN NHÂN DÂN',
    position: 'Q. CHỦ TỊCH',
    name: 'Trần Văn Mẫu',
  });
});

it('takes a line to sign on for no signature', () => {
  const data = endingOf('Nơi nhận:\n- Lưu: VT, VHXH.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Ký tên, đóng dấu)');
  expect(data['signer']).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' });
});

it('is found behind the appendices', () => {
  const data = endingOf(
    'PHỤ LỤC\nSỐ LIỆU\nMột dòng số liệu.\nNơi nhận:\n- Lưu: VT, VHXH.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu',
  );
  expect(data).toMatchObject({ recipients: ['Lưu: VT, VHXH'], signer: { name: 'Trần Văn Mẫu' } });
});

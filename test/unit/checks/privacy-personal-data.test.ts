import { expect, it } from 'vitest';
import { privacyPersonalData } from '../../../src/checks/privacy-personal-data.ts';
import { inPlan } from '../../support/sample.ts';

it('privacy.personal-data: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(privacyPersonalData)).toEqual([]));

it('privacy.personal-data: a telephone number', () => {
  const found = inPlan(privacyPersonalData, [['Rà soát văn bản.', 'Gọi 0912 345 678.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('Gọi 0912') as string,
      message: expect.stringContaining('cá nhân') as string,
    },
  ]);
});

it('privacy.personal-data: an identity number', () => {
  const found = inPlan(privacyPersonalData, [['Rà soát văn bản.', 'Số CCCD 012345678901.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('Số CCCD ') as string,
      message: expect.stringContaining('cá nhân') as string,
    },
  ]);
});

it('privacy.personal-data: a private address', () => {
  const found = inPlan(privacyPersonalData, [['title: Kiểm tra công vụ', 'title: "Gửi về nguoidan@example.com"']]);
  expect(found).toEqual([
    {
      at: '2',
      text: expect.stringContaining('example.com') as string,
      message: expect.stringContaining('thư điện tử') as string,
    },
  ]);
});

it('privacy.personal-data: nothing to say: an office of the State', () =>
  expect(inPlan(privacyPersonalData, [['title: Kiểm tra công vụ', 'title: "Gửi về noivu@mau.gov.vn"']])).toEqual([]));

it('privacy.personal-data: a name with a home', () => {
  const found = inPlan(privacyPersonalData, [['Rà soát văn bản.', 'Ông Nguyễn Văn A, trú tại thôn 1.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('Ông Nguy') as string,
      message: expect.stringContaining('cá nhân') as string,
    },
  ]);
});

it('privacy.personal-data: nothing to say: "Công Thương, địa chỉ" is no person', () =>
  expect(
    inPlan(privacyPersonalData, [['Rà soát văn bản.', 'Gửi về Sở Công Thương Sơn Hải, địa chỉ: số 5 đường Lê Lợi.']]),
  ).toEqual([]));

it.each(['Hồ sơ H01.23-260101-0001 đã trả.', 'Đường dây nóng tiếp nhận phản ánh: 0909.123.456 (trực 24/7).'])(
  'privacy.personal-data: nothing to say: %s',
  (text) => expect(inPlan(privacyPersonalData, [['Rà soát văn bản.', text]])).toEqual([]),
);

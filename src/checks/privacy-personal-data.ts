import type { Rule } from './rule.ts';

const FORMS: readonly (readonly [string, RegExp])[] = [
  ['số điện thoại', /(?<![\p{L}\d/.,-])(?:0|\+84)(?:[ .-]?\d){9}(?![\d/]|[.-]\d)/u],
  ['số định danh', /(?<![\d/.,-])(?:\d{12}|(?:CMND|CCCD|căn cước)\D{0,12}\d{9})(?![\d/])/iu],
  ['địa chỉ thư điện tử', /@(?<=(?<![\w.+-])[\w.+-]{1,64}@)(?![\w.-]{0,200}\.gov\.vn)[\w-]{1,63}\.\w/u],
  [
    'họ tên và nơi ở',
    /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Cc]ông dân)\s+\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4}[,\s(]+(?:trú|ngụ|cư trú|thường trú|địa chỉ|ở (?:ấp|thôn|tổ|số|khu))/u,
  ],
];

/** A telephone that an office gives to everybody is said to be one, so many letters before it at most. */
const PUBLIC = /đường dây nóng|tổng đài|hotline|(?:điện thoại|số máy) (?:trực|cơ quan|tiếp nhận)/iu;
const NEAR = 120;

/** DOMAIN A.6, finding 10; Luật Bảo vệ dữ liệu cá nhân: a citizen’s telephone, identity number, e-mail or home does not belong on the site. Offices of the State may have theirs there. */
export const privacyPersonalData: Rule = {
  id: 'privacy.personal-data',
  family: 'text',
  severity: 'error',
  name: 'Dữ liệu cá nhân',
  explanation: 'Kho không đăng số điện thoại, số CCCD, thư điện tử riêng hay họ tên kèm nơi ở của người dân.',
  remedy: 'Bỏ dữ liệu cá nhân; chỉ ghi số lượng và số văn bản đã trả lời.',
  *wording(value) {
    for (const [what, form] of FORMS) {
      const match = form.exec(value);
      // What was found is not said again: messages end up in logs.
      if (match && !PUBLIC.test(value.slice(Math.max(0, match.index - NEAR), match.index)))
        yield `có ${what} của cá nhân`;
    }
  },
};

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AgencyIndex, NOW, type Where } from '../../../src/catalogue/actors.ts';
import { hasEnded } from '../../../src/catalogue/offered.ts';
import { agency } from '../../../src/model/agency.ts';
import { load, mdx, paperFrom, PLAN, planFile } from '../../support/small-content.ts';

const agencies = z.array(agency).parse(parse(readFileSync('content/registry/agencies.yaml', 'utf8')));
const index = new AgencyIndex();
for (const item of agencies) index.add(item);

const SON_HAI = ['Tỉnh Sơn Hải', 'Sơn Hải'];
/** A commune and a province after the districts ended, and papers of their time. */
const COMMUNE: Where = { level: 'xa', on: '2026-01-12', names: ['Xã Bình Lâm', 'Bình Lâm', ...SON_HAI] };
const PROVINCE: Where = { level: 'tinh', on: '2026-01-12', names: SON_HAI };
const DISTRICT: Where = { level: 'huyen', on: '2023-02-10', names: ['Huyện Mẫu'] };
const OLD_COMMUNE: Where = { level: 'xa', on: '2024-02-20', names: ['Phường Mẫu'] };

/** What a wording names, one id each; what no register knows in angle brackets. */
const named = (wording: string, where: Where) =>
  index
    .apart(wording, where)
    .map((name) => {
      const found = index.named(name, where);
      if (!found) return index.nearMiss(name) ? `near ${index.nearMiss(name) ?? ''}` : `<${name}>`;
      return hasEnded(found, where.on) ? `ended ${found.id}` : found.id;
    })
    .join(' + ');

/** Wordings of papers of 2025 and 2026: what they name in one of a commune, and in one of a province. */
const OF_PAPERS: [wording: string, commune: string, province: string][] = [
  ['Văn phòng HĐND-UBND', 'van-phong-hdnd-va-ubnd-xa', 'van-phong-hdnd-va-ubnd-xa'],
  ['VP HĐND-UBND', 'van-phong-hdnd-va-ubnd-xa', 'van-phong-hdnd-va-ubnd-xa'],
  ['TTPVHCC xã', 'trung-tam-phuc-vu-hanh-chinh-cong', 'trung-tam-phuc-vu-hanh-chinh-cong'],
  ['Trung tâm Cung ứng dịch vụ công', 'trung-tam-cung-ung-dich-vu-cong', 'trung-tam-cung-ung-dich-vu-cong'],
  ['Công an xã', 'cong-an-cap-xa', 'cong-an-cap-xa'],
  ['Công an phường', 'cong-an-cap-xa', 'cong-an-cap-xa'],
  ['Ban Chỉ huy Quân sự xã', 'ban-chi-huy-quan-su-xa', 'ban-chi-huy-quan-su-xa'],
  ['Trạm Y tế', 'tram-y-te', 'tram-y-te'],
  ['Các trường học', 'cac-truong-hoc', 'cac-truong-hoc'],
  ['Các trường học trên địa bàn', 'cac-truong-hoc', 'cac-truong-hoc'],
  ['Trưởng các ấp', 'truong-thon-ap', 'truong-thon-ap'],
  ['Trưởng thôn, tổ trưởng tổ dân phố', 'truong-thon-ap', 'truong-thon-ap'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'mat-tran-to-quoc', 'mat-tran-to-quoc'],
  ['Các tổ chức chính trị - xã hội', 'cac-doan-the', 'cac-doan-the'],
  ['Hội Liên hiệp Phụ nữ xã', 'hoi-lien-hiep-phu-nu', 'hoi-lien-hiep-phu-nu'],
  ['Các cơ quan, đơn vị', 'cac-co-quan-don-vi', 'cac-co-quan-don-vi'],
  ['Các cơ quan, đơn vị có liên quan', 'cac-co-quan-don-vi', 'cac-co-quan-don-vi'],
  ['Các cơ quan, đơn vị, địa phương', 'cac-co-quan-don-vi-dia-phuong', 'cac-co-quan-don-vi-dia-phuong'],
  ['Các sở, ngành, địa phương', 'cac-so-nganh-dia-phuong', 'cac-so-nganh-dia-phuong'],
  ['Các sở, ban, ngành và địa phương', 'cac-so-nganh-dia-phuong', 'cac-so-nganh-dia-phuong'],
  ['UBND các xã, phường', 'ubnd-xa-phuong-dac-khu', 'ubnd-xa-phuong-dac-khu'],
  ['UBND cấp xã', 'ubnd-xa-phuong-dac-khu', 'ubnd-xa-phuong-dac-khu'],
  ['Các phòng, ban, đơn vị thuộc UBND xã', 'cac-phong-thuoc-ubnd-xa', 'cac-phong-thuoc-ubnd-xa'],
  ['Các phòng thuộc Sở', 'cac-phong-thuoc-so', 'cac-phong-thuoc-so'],
  ['Sở Y tế', 'so-y-te', 'so-y-te'],
  ['Sở Giáo dục và Đào tạo', 'so-giao-duc-va-dao-tao', 'so-giao-duc-va-dao-tao'],
  ['Sở Nông nghiệp và Môi trường', 'so-nong-nghiep-va-moi-truong', 'so-nong-nghiep-va-moi-truong'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'so-van-hoa-the-thao-va-du-lich', 'so-van-hoa-the-thao-va-du-lich'],
  ['Sở Ngoại vụ', 'so-ngoai-vu', 'so-ngoai-vu'],
  ['Ban Quản lý các khu công nghiệp', 'ban-quan-ly-khu-cong-nghiep', 'ban-quan-ly-khu-cong-nghiep'],
  ['Báo và Phát thanh, Truyền hình tỉnh', 'bao-va-phat-thanh-truyen-hinh', 'bao-va-phat-thanh-truyen-hinh'],
  [
    'Trung tâm Phục vụ hành chính công tỉnh',
    'trung-tam-phuc-vu-hanh-chinh-cong-tinh',
    'trung-tam-phuc-vu-hanh-chinh-cong-tinh',
  ],
  ['Cổng Thông tin điện tử tỉnh', 'cong-thong-tin-dien-tu', 'cong-thong-tin-dien-tu'],
  ['Thuế tỉnh', 'thue-tinh', 'thue-tinh'],
  ['Kho bạc Nhà nước khu vực', 'kho-bac-nha-nuoc', 'kho-bac-nha-nuoc'],
  ['Chi cục Hải quan khu vực', 'hai-quan', 'hai-quan'],
  ['VNPT', 'vien-thong', 'vien-thong'],
  ['Viễn thông tỉnh', 'vien-thong', 'vien-thong'],
  ['Nhân viên y tế', 'nhan-vien-y-te', 'nhan-vien-y-te'],
  ['Ban Giám hiệu', 'hieu-truong', 'hieu-truong'],
  ['UBND xã', 'ubnd-xa', 'ubnd-xa-phuong-dac-khu'],
  ['UBND tỉnh', 'ubnd-tinh', 'ubnd-tinh'],
  ['Đảng ủy xã', 'dang-uy-xa', 'dang-uy-xa'],
  ['Ban Xây dựng Đảng', 'ban-xay-dung-dang', 'ban-xay-dung-dang'],
  ['Sở Khoa học và Công nghệ', 'so-khoa-hoc-va-cong-nghe', 'so-khoa-hoc-va-cong-nghe'],
  ['Sở Nội vụ', 'so-noi-vu', 'so-noi-vu'],
  ['Sở Công Thương', 'so-cong-thuong', 'so-cong-thuong'],
  ['Sở Tư pháp', 'so-tu-phap', 'so-tu-phap'],
  ['các cơ quan, đơn vị liên quan', 'cac-co-quan-don-vi', 'cac-co-quan-don-vi'],
  ['Công an tỉnh', 'cong-an-tinh', 'cong-an-tinh'],
  ['UBND các phường, xã', 'ubnd-xa-phuong-dac-khu', 'ubnd-xa-phuong-dac-khu'],
  ['Sở Xây dựng', 'so-xay-dung', 'so-xay-dung'],
  ['Bảo hiểm xã hội tỉnh', 'bao-hiem-xa-hoi-tinh', 'bao-hiem-xa-hoi-tinh'],
  ['Các cơ quan, đơn vị liên quan', 'cac-co-quan-don-vi', 'cac-co-quan-don-vi'],
  ['Văn phòng UBND tỉnh', 'van-phong-ubnd', 'van-phong-ubnd'],
  ['các sở, ban, ngành', 'cac-so-ban-nganh', 'cac-so-ban-nganh'],
  ['UBND các phường xã', 'ubnd-xa-phuong-dac-khu', 'ubnd-xa-phuong-dac-khu'],
  ['Phòng Quản lý Công nghiệp', '<Phòng Quản lý Công nghiệp>', '<Phòng Quản lý Công nghiệp>'],
  ['Trung tâm Thông tin tỉnh', 'cong-thong-tin-dien-tu', 'cong-thong-tin-dien-tu'],
  ['Sở KH&CN', 'so-khoa-hoc-va-cong-nghe', 'so-khoa-hoc-va-cong-nghe'],
  ['Các sở, ban, ngành tỉnh', 'cac-so-ban-nganh', 'cac-so-ban-nganh'],
  [
    'Sở Khoa học và Công nghệ, UBND xã, phường',
    'so-khoa-hoc-va-cong-nghe + ubnd-xa-phuong-dac-khu',
    'so-khoa-hoc-va-cong-nghe + ubnd-xa-phuong-dac-khu',
  ],
  ['Phòng Quản lý Năng lượng', '<Phòng Quản lý Năng lượng>', '<Phòng Quản lý Năng lượng>'],
  [
    'Ban Quản lý các khu công nghệ cao và khu công nghiệp',
    'ban-quan-ly-khu-cong-nghiep',
    'ban-quan-ly-khu-cong-nghiep',
  ],
  ['Các Sở, ban, ngành và các địa phương liên quan', 'cac-so-nganh-dia-phuong', 'cac-so-nganh-dia-phuong'],
  ['Các Sở, ngành, đơn vị, UBND cấp xã', 'cac-so-nganh-don-vi-cap-xa', 'cac-so-nganh-don-vi-cap-xa'],
  ['Công an Thành phố', 'cong-an-tinh', 'cong-an-tinh'],
  ['Các Sở, ban, ngành Thành phố', 'cac-so-ban-nganh', 'cac-so-ban-nganh'],
  [
    'Các Sở, ban, ngành và các cơ quan, đơn vị, địa phương liên quan',
    'cac-so-nganh-don-vi-cap-xa',
    'cac-so-nganh-don-vi-cap-xa',
  ],
  [
    'Doanh nghiệp, Sở, ban, ngành có liên quan',
    'cac-doanh-nghiep + cac-so-ban-nganh',
    'cac-doanh-nghiep + cac-so-ban-nganh',
  ],
  ['Sở Tài Chính', 'so-tai-chinh', 'so-tai-chinh'],
  ['Liên hiệp các Hội Khoa học và Kỹ thuật', 'lien-hiep-hoi-khoa-hoc', 'lien-hiep-hoi-khoa-hoc'],
  [
    'Văn phòng Chính phủ, Bộ Tư pháp và các cơ quan có liên quan',
    'van-phong-chinh-phu + bo-tu-phap + cac-co-quan-don-vi',
    'van-phong-chinh-phu + bo-tu-phap + cac-co-quan-don-vi',
  ],
  ['các đơn vị liên quan', 'cac-co-quan-don-vi', 'cac-co-quan-don-vi'],
  [
    'Ban Quản lý các Khu công nghiệp khu kinh tế, Sở Tài chính, UBND các phường, xã có liên quan',
    'ban-quan-ly-khu-cong-nghiep + so-tai-chinh + ubnd-xa-phuong-dac-khu',
    'ban-quan-ly-khu-cong-nghiep + so-tai-chinh + ubnd-xa-phuong-dac-khu',
  ],
  ['Ban Quản lý các Khu công nghiệp, khu kinh tế', 'ban-quan-ly-khu-cong-nghiep', 'ban-quan-ly-khu-cong-nghiep'],
  ['Ban Quản lý khu Kinh tế', 'ban-quan-ly-khu-cong-nghiep', 'ban-quan-ly-khu-cong-nghiep'],
  ['Ban Quản lý khu Kinh tế tỉnh Đồng Tháp', 'ban-quan-ly-khu-cong-nghiep', 'ban-quan-ly-khu-cong-nghiep'],
  ['Ban Tuyên giáo và Dân vận Trung ương', 'ban-tuyen-giao-va-dan-van', 'ban-tuyen-giao-va-dan-van'],
  ['Ban Tổ chức Tỉnh ủy', 'ban-to-chuc-tinh-uy', 'ban-to-chuc-tinh-uy'],
  ['Báo và Phát thanh, Truyền hình tỉnh Đồng Nai', 'bao-va-phat-thanh-truyen-hinh', 'bao-va-phat-thanh-truyen-hinh'],
  ['Báo và Phát thanh, Truyền hình Đồng Nai', 'bao-va-phat-thanh-truyen-hinh', 'bao-va-phat-thanh-truyen-hinh'],
  ['Bộ phận tiếp nhận & trả kết quả', 'bo-phan-mot-cua', 'bo-phan-mot-cua'],
  [
    'Các Sở, ban, ngành và các cơ quan, đơn vị, địa phương liên quan và các tổ chức hoạt động khai thác khoáng sản',
    'cac-so-nganh-don-vi-cap-xa + <các tổ chức hoạt động khai thác khoáng sản>',
    'cac-so-nganh-don-vi-cap-xa + <các tổ chức hoạt động khai thác khoáng sản>',
  ],
  ['Các Trường Đại học, Cao đẳng trên địa bàn tỉnh', 'cac-truong-dai-hoc-cao-dang', 'cac-truong-dai-hoc-cao-dang'],
  ['Các ban đảng', 'cac-ban-dang', 'cac-ban-dang'],
  ['Các cơ quan 4 khối cấp tỉnh', 'cac-ban-dang', 'cac-ban-dang'],
  ['Các cơ quan khối Đảng', 'cac-ban-dang', 'cac-ban-dang'],
  [
    'Các cơ quan quản lý các lĩnh vực trọng điểm tại điểm d, khoản 1, mục III',
    '<Các cơ quan quản lý các lĩnh vực trọng điểm tại điểm d, khoản 1, mục III>',
    '<Các cơ quan quản lý các lĩnh vực trọng điểm tại điểm d, khoản 1, mục III>',
  ],
  ['Các cơ quan tham mưu, giúp việc Tỉnh ủy', 'cac-ban-dang', 'cac-ban-dang'],
  ['Các cơ quan, địa phương', 'cac-co-quan-don-vi-dia-phuong', 'cac-co-quan-don-vi-dia-phuong'],
  ['Các doanh nghiệp cung cấp dịch vụ bưu chính', 'cac-doanh-nghiep-vien-thong', 'cac-doanh-nghiep-vien-thong'],
  ['Các doanh nghiệp đầu tư hạ tầng', 'cac-doanh-nghiep', 'cac-doanh-nghiep'],
  ['Các phòng ban', 'cac-phong-thuoc-ubnd-xa', 'cac-phong-thuoc-ubnd-xa'],
  ['Các sở, ngành có liên quan theo chức năng, nhiệm vụ quản lý được giao', 'cac-so-ban-nganh', 'cac-so-ban-nganh'],
  ['Các tổ chức chính trị - xã hội tỉnh', 'cac-doan-the', 'cac-doan-the'],
  ['Công ty Điện lực', 'cong-ty-dien-luc', 'cong-ty-dien-luc'],
  [
    'Doanh nghiệp, nhà cung cấp dịch vụ IoT, nhà đầu tư',
    'cac-doanh-nghiep + <nhà cung cấp dịch vụ IoT> + <nhà đầu tư>',
    'cac-doanh-nghiep + <nhà cung cấp dịch vụ IoT> + <nhà đầu tư>',
  ],
  ['GVCN các lớp', 'giao-vien-chu-nhiem', 'giao-vien-chu-nhiem'],
  [
    'Giáo viên chủ nhiệm và Tổng phụ trách Đội',
    'giao-vien-chu-nhiem + tong-phu-trach-doi',
    'giao-vien-chu-nhiem + tong-phu-trach-doi',
  ],
  ['Hiệp hội Doanh nghiệp', 'hiep-hoi-doanh-nghiep', 'hiep-hoi-doanh-nghiep'],
  ['HĐND tỉnh', 'hdnd', 'hdnd'],
  ['Hải quan', 'hai-quan', 'hai-quan'],
  ['MTTQ & các đoàn thể chính trị - xã hội', 'cac-doan-the', 'cac-doan-the'],
  ['Ngân hàng Nhà nước Việt nam Chi nhánh Khu vực II', 'ngan-hang-nha-nuoc', 'ngan-hang-nha-nuoc'],
  ['Phòng Văn hoá - Xã hội', 'phong-van-hoa-xa-hoi', 'phong-van-hoa-xa-hoi'],
  ['Phó Hiệu trưởng phụ trách chuyên môn', 'pho-hieu-truong', 'pho-hieu-truong'],
  ['Sở Giáo dục và Đào tạo và Sở Y tế', 'so-giao-duc-va-dao-tao + so-y-te', 'so-giao-duc-va-dao-tao + so-y-te'],
  [
    'Sở Giáo dục và Đào tạo, Sở Văn hóa Thể thao và Du lịch',
    'so-giao-duc-va-dao-tao + so-van-hoa-the-thao-va-du-lich',
    'so-giao-duc-va-dao-tao + so-van-hoa-the-thao-va-du-lich',
  ],
  [
    'Sở Khoa học và Công nghệ Sở Công Thương',
    'so-khoa-hoc-va-cong-nghe + so-cong-thuong',
    'so-khoa-hoc-va-cong-nghe + so-cong-thuong',
  ],
  [
    'Sở Khoa học và Công nghệ, Sở Công Thương, Các doanh nghiệp viễn thông',
    'so-khoa-hoc-va-cong-nghe + so-cong-thuong + cac-doanh-nghiep-vien-thong',
    'so-khoa-hoc-va-cong-nghe + so-cong-thuong + cac-doanh-nghiep-vien-thong',
  ],
  [
    'Sở Nông nghiệp và Môi trường, các Sở, ban, ngành',
    'so-nong-nghiep-va-moi-truong + cac-so-ban-nganh',
    'so-nong-nghiep-va-moi-truong + cac-so-ban-nganh',
  ],
  [
    'Sở Nội vụ, Sở Giáo dục và Đào tạo, Sở Tài chính',
    'so-noi-vu + so-giao-duc-va-dao-tao + so-tai-chinh',
    'so-noi-vu + so-giao-duc-va-dao-tao + so-tai-chinh',
  ],
  ['Sở Văn hoá Thể thao du lịch', 'so-van-hoa-the-thao-va-du-lich', 'so-van-hoa-the-thao-va-du-lich'],
  ['Sở Văn hóa và Thể thao', 'so-van-hoa-va-the-thao', 'so-van-hoa-va-the-thao'],
  ['Thuế Đồng Nai', 'thue-tinh', 'thue-tinh'],
  ['Trung tâm Dịch vụ, Sự nghiệp công', 'trung-tam-cung-ung-dich-vu-cong', 'trung-tam-cung-ung-dich-vu-cong'],
  ['Trạm Y tế xã', 'tram-y-te', 'tram-y-te'],
  ['Tư pháp - Hộ tịch', 'cong-chuc-tu-phap-ho-tich', 'cong-chuc-tu-phap-ho-tich'],
  ['Tổ Công nghệ thông tin', 'to-cong-nghe-thong-tin', 'to-cong-nghe-thong-tin'],
  ['Tổ chuyên môn', 'to-chuyen-mon', 'to-chuyen-mon'],
  ['UBND xã, phường', 'ubnd-xa-phuong-dac-khu', 'ubnd-xa-phuong-dac-khu'],
  ['UBND xã, phường chủ quản CSDL', 'ubnd-xa-phuong-dac-khu', 'ubnd-xa-phuong-dac-khu'],
  ['Uỷ ban MTTQ VN xã', 'mat-tran-to-quoc', 'mat-tran-to-quoc'],
  ['Văn phòng HĐND-UBND xã', 'van-phong-hdnd-va-ubnd-xa', 'van-phong-hdnd-va-ubnd-xa'],
  ['Văn phòng Đảng uỷ', 'van-phong-dang-uy', 'van-phong-dang-uy'],
  ['các cơ quan chủ quản', 'cac-co-quan-don-vi', 'cac-co-quan-don-vi'],
  ['các cơ quan, đơn vị', 'cac-co-quan-don-vi', 'cac-co-quan-don-vi'],
  ['các cơ quan, đơn vị, địa phương', 'cac-co-quan-don-vi-dia-phuong', 'cac-co-quan-don-vi-dia-phuong'],
  ['các cơ sở liên quan', 'cac-co-quan-don-vi', 'cac-co-quan-don-vi'],
  ['các cơ sở y tế', 'cac-co-so-y-te', 'cac-co-so-y-te'],
  [
    'các sở, ngành liên quan và Ủy ban nhân dân các xã, phường rà soát văn bản quy phạm pháp luật do cơ quan mình',
    'cac-so-ban-nganh + ubnd-xa + <phường rà soát văn bản quy phạm pháp luật do cơ quan mình>',
    'cac-so-ban-nganh + ubnd-xa-phuong-dac-khu + <phường rà soát văn bản quy phạm pháp luật do cơ quan mình>',
  ],
  ['các đoàn thể', 'cac-doan-the', 'cac-doan-the'],
  ['các đảng ủy trực thuộc Tỉnh ủy', 'cac-dang-uy', 'cac-dang-uy'],
  [
    'doanh nghiệp, viện, trường',
    'cac-doanh-nghiep + cac-truong-dai-hoc-cao-dang',
    'cac-doanh-nghiep + cac-truong-dai-hoc-cao-dang',
  ],
  ['Đoàn trường', 'doan-thanh-nien', 'doan-thanh-nien'],
  ['Đài truyền thanh xã', 'dai-truyen-thanh-xa', 'dai-truyen-thanh-xa'],
  ['đơn vị cung cấp dịch vụ', '<đơn vị cung cấp dịch vụ>', '<đơn vị cung cấp dịch vụ>'],
  ['địa phương', 'dia-phuong', 'dia-phuong'],
  ['Ủy ban MTTQ Việt Nam tỉnh', 'mat-tran-to-quoc', 'mat-tran-to-quoc'],
];

describe('bodies of the government of two levels', () => {
  it.each(OF_PAPERS)('%s', (wording, commune, province) => {
    expect(named(wording, COMMUNE)).toBe(commune);
    expect(named(wording, PROVINCE)).toBe(province);
  });
});

it.each<[string, Where, string]>([
  ['Văn phòng HĐND và UBND', DISTRICT, 'van-phong-hdnd-va-ubnd'],
  ['Văn phòng HĐND và UBND', COMMUNE, 'van-phong-hdnd-va-ubnd-xa'],
  ['Văn phòng HĐND và UBND huyện', COMMUNE, 'ended van-phong-hdnd-va-ubnd'],
  ['Văn phòng UBND', OLD_COMMUNE, 'van-phong-ubnd-xa'],
  ['Văn phòng UBND', PROVINCE, 'van-phong-ubnd'],
  ['Văn phòng UBND phường', COMMUNE, 'ended van-phong-ubnd-xa'],
  ['Chủ tịch UBND', DISTRICT, 'chu-tich-ubnd-huyen'],
  ['Chủ tịch UBND các xã, thị trấn', DISTRICT, 'chu-tich-ubnd-cap-xa'],
  ['Chủ tịch UBND xã', DISTRICT, 'chu-tich-ubnd-cap-xa'],
  ['Chủ tịch UBND xã', COMMUNE, 'chu-tich-ubnd'],
  ['HĐND', OLD_COMMUNE, 'hdnd-cap-xa'],
  ['HĐND', DISTRICT, 'hdnd-huyen'],
  ['HĐND', PROVINCE, 'hdnd'],
  ['HĐND phường', COMMUNE, 'hdnd-xa'],
  ['Huyện ủy', COMMUNE, 'ended huyen-uy'],
  ['UBND tỉnh Sóc Trăng', DISTRICT, 'ubnd-tinh-soc-trang'],
  ['UBND tỉnh Sơn Hải', PROVINCE, 'ubnd-tinh'],
  ['BHXH', DISTRICT, 'bao-hiem-xa-hoi'],
  ['BHXH', COMMUNE, 'bao-hiem-xa-hoi-co-so'],
  ['BHXH', PROVINCE, 'bao-hiem-xa-hoi-tinh'],
  ['Trung tâm Y tế', DISTRICT, 'trung-tam-y-te'],
  ['Trung tâm Y tế', COMMUNE, 'trung-tam-y-te-khu-vuc'],
  ['Trung tâm Y tế huyện', COMMUNE, 'ended trung-tam-y-te'],
  ['Trung tâm Bồi dưỡng chính trị huyện', COMMUNE, 'ended trung-tam-boi-duong-chinh-tri'],
  ['Ban Quản lý dự án ĐTXD huyện', COMMUNE, 'ended ban-quan-ly-du-an-dtxd'],
  ['Công chức Văn phòng - Thống kê', COMMUNE, 'ended cong-chuc-van-phong-thong-ke'],
  ['Trạm truyền thanh', OLD_COMMUNE, 'tram-truyen-thanh'],
  ['Trạm truyền thanh', COMMUNE, 'dai-truyen-thanh-xa'],
  ['Bộ phận Một cửa huyện', COMMUNE, 'ended bo-phan-mot-cua-huyen'],
  ['UBND xã', DISTRICT, 'ubnd-cap-xa'],
  ['UBND xã', COMMUNE, 'ubnd-xa'],
  ['UBND xã', PROVINCE, 'ubnd-xa-phuong-dac-khu'],
  ['UBND phường', OLD_COMMUNE, 'ubnd-don-vi'],
  ['UBND phường', COMMUNE, 'ubnd-xa'],
  ['UBND', OLD_COMMUNE, 'ubnd-don-vi'],
  ['UBND', PROVINCE, 'ubnd-tinh'],
  ['UBND huyện', DISTRICT, 'ubnd-don-vi'],
  ['Phòng Nội vụ', DISTRICT, 'phong-noi-vu'],
  ['Phòng Nội vụ', COMMUNE, 'ended phong-noi-vu'],
  ['UBND huyện', PROVINCE, 'ended ubnd-don-vi'],
  ['Sở Kế hoạch và Đầu tư', { level: 'tinh', on: '2024-05-01' }, 'so-ke-hoach-va-dau-tu'],
  ['Sở Kế hoạch và Đầu tư', PROVINCE, 'ended so-ke-hoach-va-dau-tu'],
  ['Công an huyện', DISTRICT, 'cong-an'],
  ['Công an xã', OLD_COMMUNE, 'cong-an'],
  ['Công an xã', PROVINCE, 'cong-an-cap-xa'],
  ['Bưu điện', DISTRICT, 'buu-dien'],
  ['Bưu điện', COMMUNE, 'buu-dien-xa'],
  ['Các cơ quan, đơn vị', DISTRICT, 'co-quan-don-vi-huyen'],
  ['TT PVHCC', COMMUNE, 'trung-tam-phuc-vu-hanh-chinh-cong'],
  ['Trung tâm Phục vụ hành chính công', PROVINCE, 'trung-tam-phuc-vu-hanh-chinh-cong-tinh'],
  ['TTPVHCC xã', PROVINCE, 'trung-tam-phuc-vu-hanh-chinh-cong'],
  ['Bộ phận Một cửa', COMMUNE, 'bo-phan-mot-cua'],
  ['Sở Y tế tỉnh Sơn Hải', COMMUNE, 'so-y-te'],
  ['Sở Y tế Sơn Hải', PROVINCE, 'so-y-te'],
  ['Trạm Y tế xã Bình Lâm', COMMUNE, 'tram-y-te'],
  ['Phòng Văn hóa và Xã hội', COMMUNE, 'phong-van-hoa-xa-hoi'],
  ['các địa phương, sở, ngành có liên quan', PROVINCE, 'cac-so-nganh-dia-phuong'],
])('"%s" goes by the level and the day of its paper', (wording, where, id) => expect(named(wording, where)).toBe(id));

it('takes a template for what is written today', () => {
  expect(index.find('UBND xã', { level: 'xa', on: NOW })?.id).toBe('ubnd-xa');
  expect(index.find('Công an cấp xã', { level: 'xa', on: NOW })?.id).toBe('cong-an-cap-xa');
});

describe('a slip of the pen', () => {
  it.each([
    ['Phòng Văn hóa - Xã hôi', 'Phòng Văn hóa - Xã hội'],
    ['Sở Noi vu', 'Sở Nội vụ'],
    ['Trung tâm Phục vụ hành chính cônng', 'Trung tâm Phục vụ hành chính công'],
  ])('"%s" is nearly %s', (wording, near) => expect(index.nearMiss(wording)).toBe(near));

  it.each(['Bộ Xây dựng', 'Tổ thẩm định nội bộ', 'Phòng Quản lý Năng lượng', 'Sở Du lịch và Văn hóa', 'Hạt Kiểm lâm'])(
    '"%s" is none',
    (wording) => expect(index.nearMiss(wording)).toBeUndefined(),
  );
});

describe('a body that the register does not know', () => {
  const more =
    'tasks:\n  - { no: "1", area: A0, title: T, lead: ["Văn phòng, Tổ thẩm định, Công an"], monitoring: [Tổ Thẩm định] }\n';

  it('is a body of its own, and spoils no other in its list', () => {
    const { catalogue, problems } = load(planFile(more));
    expect(problems).toEqual([]);
    const [task] = catalogue.tasks;
    expect(task?.leads.map(({ id, as }) => [id, as])).toEqual([
      ['van-phong', 'Văn phòng'],
      ['to-tham-dinh', 'Tổ thẩm định'],
      ['cong-an', 'Công an'],
    ]);
    expect(task?.monitoring.map(({ id }) => id)).toEqual(['to-tham-dinh']);
    expect(catalogue.agencies.get('to-tham-dinh')).toMatchObject({ name: 'Tổ thẩm định', unlisted: true });
  });

  it('is another paper or a person where it says so', () => {
    const lead = '["Theo phân công tại Quyết định số 5/QĐ-UBND", "Ông Nguyễn Văn An", "Lê Thị Bé - Phó Chủ tịch"]';
    const [task] = paperFrom(planFile(`tasks:\n  - { no: "1", area: A0, title: T, lead: ${lead} }\n`)).tasks;
    expect(task?.leads.map(({ id }) => id)).toEqual(['theo-van-ban-khac', 'ca-nhan', 'ca-nhan']);
    expect(task?.leads[0]?.as).toBe('Theo phân công tại Quyết định số 5/QĐ-UBND');
  });
});

it('a spelling belongs to several where no paper can mean more than one of them', () => {
  const register = (more: string) =>
    `- { id: a, name: Phòng A, kind: body${more} }\n- { id: b, name: B, kind: body, aliases: [phòng a] }\n`;
  const aliasProblems = (more: string) =>
    load({ 'registry/agencies.yaml': register(more), 'plans/xa-b/2024-kh.mdx': mdx(PLAN) }).problems.map(
      ({ rule }) => rule,
    );
  expect(aliasProblems('')).toEqual(['agency.alias']);
  expect(aliasProblems(', levels: [xa]')).toEqual([]);
  expect(aliasProblems(', validTo: 2025-06-30')).toEqual(['agency.alias']);
});

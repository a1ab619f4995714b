import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineParts, deadlineSpan, parseDeadline, type Deadline } from '../../../src/model/deadline.ts';

fc.configureGlobal({ seed: 20262030, numRuns: 3000 });

/** A reading in one line. */
function said(deadline: Deadline): string {
  const of = deadline.of === undefined ? '' : `${deadline.of}: `;
  return of + plain(deadline);
}

function plain(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'before':
      return `${deadline.inclusive ? 'by' : 'before'} ${deadline.date}`;
    case 'from':
      return `from ${deadline.date}${deadline.until === undefined ? '' : ` until ${deadline.until}`}`;
    case 'period':
      return `${deadline.from}..${deadline.to}`;
    case 'quarter':
      return `Q${deadline.from}${deadline.to === deadline.from ? '' : `-${deadline.to}`}/${deadline.year}`;
    case 'month':
      return `month ${deadline.month}/${deadline.year}`;
    case 'year':
      return `year ${deadline.year}`;
    case 'recurring': {
      const told = Object.entries(deadline).filter(([key]) => !['kind', 'raw', 'of', 'every'].includes(key));
      return deadline.every.join('+') + told.map(([key, value]) => ` ${key}=${String(value)}`).join('');
    }
    case 'after-event':
    case 'before-event': {
      const within = deadline.within ? `${deadline.within.count} ${deadline.within.unit} ` : '';
      if (deadline.kind === 'before-event') return `${within}before "${deadline.event}"`;
      const by = deadline.by === undefined ? '' : ` by ${deadline.by}`;
      return `${within}${deadline.immediate ? 'right ' : ''}after "${deadline.event}"${by}`;
    }
    case 'by-reference':
      return `reference${deadline.by === undefined ? '' : ` to ${deadline.by}`}`;
    case 'several':
      return deadline.parts.map(said).join(' | ');
    case 'per-product':
      return `- ${deadline.parts.map(said).join(' - ')}`;
    default:
      return deadline.kind;
  }
}

type Row = [wording: string, reading: string];

/** Wordings of plans, programmes and reports of 2025 and 2026, read in a paper for 2026. */
const OF_PAPERS: Row[] = [
  ['Thường xuyên trong năm', 'continuous'],
  ['Thực hiện thường xuyên trong năm', 'continuous'],
  ['Thường xuyên trong tháng', 'continuous'],
  ['Thường xuyên (hằng tháng)', 'continuous | monthly'],
  ['Trước ngày 05 của tháng liền kề', 'monthly day=5 month=next before=true'],
  ['Trước ngày 15/12', 'before 2026-12-15'],
  ['Trước ngày 15/12 hằng năm', 'annual day=15 month=12 before=true'],
  ['Trước ngày 10 tháng cuối quý', 'quarterly day=10 before=true'],
  ['Trước ngày 10 tháng cuối của quý', 'quarterly day=10 before=true'],
  ['Trước ngày 14 của tháng cuối quý', 'quarterly day=14 before=true'],
  ['6 tháng đầu năm 2026', '2026-01-01..2026-06-30'],
  ['06 tháng đầu năm', '2026-01-01..2026-06-30'],
  ['Sau 03 tháng kể từ khi có văn bản của Trung ương', '3 month after "văn bản" by trung ương'],
  ['Trong vòng 05 ngày làm việc kể từ ngày ban hành', '5 working-day after "ban hành"'],
  ['06 tháng/01 lần', 'semiannual'],
  ['02 tháng/lần', 'monthly interval=2'],
  ['Định kỳ tháng, quý, 6 tháng, năm và đột xuất', 'monthly+quarterly+semiannual+annual | ad-hoc'],
  ['Định kỳ hoặc đột xuất', 'reporting-period | ad-hoc'],
  ['Hằng năm và giai đoạn', 'annual+period'],
  ['Năm 2025 và các năm tiếp theo', 'from 2025-01-01'],
  ['Giai đoạn 2026-2030', '2026-01-01..2030-12-31'],
  ['2026 - 2030', '2026-01-01..2030-12-31'],
  ['Từ năm 2026', 'from 2026-01-01'],
  ['Bắt đầu thực hiện từ năm 2026', 'from 2026-01-01'],
  ['Đến năm 2030', 'by 2030-12-31'],
  ['Từ tháng 3 đến tháng 10/2026', '2026-03-01..2026-10-31'],
  ['Tháng 3, 6, 9, 12/2026', 'month 3/2026 | month 6/2026 | month 9/2026 | month 12/2026'],
  ['Tháng 6 và tháng 12/2026', 'month 6/2026 | month 12/2026'],
  ['Tháng 12 hằng năm', 'annual month=12'],
  ['Cuối năm 2026', '2026-10-01..2026-12-31'],
  ['Đầu quý II/2026', '2026-04-01..2026-04-30'],
  ['Giữa năm 2026', '2026-06-01..2026-07-31'],
  ['Năm học 2025 - 2026', '2025-09-01..2026-05-31'],
  ['Trong năm học 2025-2026', '2025-09-01..2026-05-31'],
  ['Trước tháng 6/2026', 'before 2026-06-01'],
  ['Trước quý III/2026', 'before 2026-07-01'],
  ['Xong trước ngày 30/6/2026', 'before 2026-06-30'],
  ['Ban hành kế hoạch trong tháng 01/2026 và tổ chức thực hiện', 'Ban hành kế hoạch: month 1/2026'],
  ['Báo cáo định kỳ theo thời gian quy định; thực hiện thường xuyên trong năm', '- reporting-period - continuous'],
  ['Từ ngày 01/01/2026 đến ngày 31/12/2026', '2026-01-01..2026-12-31'],
  ['Từ ngày 05 - 10/6/2026', '2026-06-05..2026-06-10'],
  ['2026-09-30T00:00:00', 'by 2026-09-30'],
  [
    'Theo các mốc thời gian tại Quyết định số 144/QĐ-UBND ngày 25/9/2025 của Chủ tịch UBND tỉnh',
    'reference to chủ tịch ubnd tỉnh',
  ],
  ['Theo Quyết định số 144/QĐ-UBND', 'reference'],
  ['Theo yêu cầu', 'ad-hoc'],
  ['Theo lịch/Đột xuất', 'reference | ad-hoc'],
  ['Theo đợt thanh tra', 'reference'],
  ['Thực hiện thường xuyên khi có yêu cầu của bộ, ngành Trung ương', 'ad-hoc'],
  ['Hằng quý/năm', 'quarterly+annual'],
  ['Hàng tháng/quý/năm', 'monthly+quarterly+annual'],
  ['Từ 20 giờ 15 phút - 20 giờ 45 phút ngày 23 tháng 1', 'by 2026-01-23'],
  ['Định kỳ trước 16 giờ ngày thứ Sáu hằng tuần', 'weekly weekday=5'],
  ['Quý I/2026 (ban hành kế hoạch); thường xuyên (thực hiện)', '- Ban hành kế hoạch: Q1/2026 - Thực hiện: continuous'],
  ['Kế hoạch: Quý I/2026; Báo cáo: Quý IV/2026', '- Kế hoạch: Q1/2026 - Báo cáo: Q4/2026'],
  ['Theo năm học', 'annual'],
  ['Quý I, III/2026', 'Q1/2026 | Q3/2026'],
  ['Quý I và quý III/2026', 'Q1/2026 | Q3/2026'],
  ['Trước ngày 05 hằng tháng', 'monthly day=5 before=true'],
  ['Thường xuyên', 'continuous'],
  ['Hàng năm', 'annual'],
  ['Tháng 12/2025', 'month 12/2025'],
  ['Hằng năm', 'annual'],
  ['30/11/2026', 'by 2026-11-30'],
  ['2026-2030', '2026-01-01..2030-12-31'],
  ['30/9/2026', 'by 2026-09-30'],
  ['Thực hiện thường xuyên', 'continuous'],
  ['2025 - 2035', '2025-01-01..2035-12-31'],
  ['Quí IV-2025', 'Q4/2025'],
  ['30/10/2026', 'by 2026-10-30'],
  ['Thường xuyên, theo yêu cầu nhiệm vụ', 'continuous | ad-hoc'],
  ['15/8/2026', 'by 2026-08-15'],
  ['Giai đoạn 2026-2030 và những năm tiếp theo', 'from 2026-01-01'],
  ['Tháng 11 - 12/2025', '2025-11-01..2025-12-31'],
  ['05/8/2026', 'by 2026-08-05'],
  ['30 ngày sau khi Trung ương ban hành', '30 day after "ban hành" by trung ương'],
  ['30/7/2026', 'by 2026-07-30'],
  [
    'Sau khi Nghị định quy định chi tiết thi hành một số điều của Luật Tiêu chuẩn và quy chuẩn kỹ thuật và Luật sửa đổi, bổ sung một số điều của Luật Tiêu chuẩn và quy chuẩn kỹ thuật ban hành',
    'after "nghị định quy định chi tiết thi hành một số điều của luật tiêu chuẩn và quy chuẩn kỹ thuật và luật sửa đổi, bổ sung một số điều của luật tiêu chuẩn và quy chuẩn kỹ thuật ban hành"',
  ],
  ['Theo tiến độ xây dựng dự thảo văn bản của cơ quan chủ trì soạn thảo', 'reference to cơ quan chủ trì soạn thảo'],
  ['Trước ngày 15/4/2026', 'before 2026-04-15'],
  ['Từ 01/7/2025', 'from 2025-07-01'],
  ['Xong trong Quý II/2026', 'Q2/2026'],
  ['01 - 03/2027', '2027-01-01..2027-03-31'],
  ['06 - 08/2027', '2027-06-01..2027-08-31'],
  ['09 - 10/2026', '2026-09-01..2026-10-31'],
  ['15/10/2026', 'by 2026-10-15'],
  ['15/11/2026', 'by 2026-11-15'],
  ['31/12/2026', 'by 2026-12-31'],
  ['31/8/2026', 'by 2026-08-31'],
  ['Hoàn thành trước ngày 30/9/2026 và duy trì liên tục', 'before 2026-09-30 | continuous'],
  [
    'Hoàn thành đầu tư, lắp đặt và vận hành xong trước ngày 01/01/2030',
    'Hoàn thành đầu tư, lắp đặt và vận hành: before 2030-01-01',
  ],
  ['Khi có nhiệm vụ chậm muộn', 'after "nhiệm vụ chậm muộn"'],
  ['Quý III Năm 2026', 'Q3/2026'],
  ['Theo Kế hoạch bồi dưỡng công chức, viên chức hàng năm', 'reference'],
  ['Theo thời gian yêu cầu của Bộ Công an', 'reference to bộ công an'],
  ['Thường xuyên, hằng năm', 'continuous | annual'],
  ['Trước ngày 30/11/2025', 'before 2025-11-30'],
  ['Trước ngày 31/12/2025', 'before 2025-12-31'],
  ['Từ ngày 01/01/2026 đến ngày 31/3/2026', '2026-01-01..2026-03-31'],
  ['Từ tháng 10/2025 đến khi kết thúc kiểm kê', 'from 2025-10-01 until kết thúc kiểm kê'],
  ['Xong trong tháng 5/2026', 'month 5/2026'],
  ['năm 2026 - 2027', '2026-01-01..2027-12-31'],
];

/** More of the same kinds. */
const OF_THE_KINDS: Row[] = [
  ['Trước 15/12/2026', 'before 2026-12-15'],
  ['Trước ngày 15 hàng tháng', 'monthly day=15 before=true'],
  [
    'Trước ngày 20 của tháng cuối quý và ngày 15/12 hằng năm',
    'quarterly day=20 before=true | annual day=15 month=12 before=true',
  ],
  ['Trước ngày 15/6 và ngày 15/12/2026', 'before 2026-06-15 | before 2026-12-15'],
  ['Trước 15/3, 15/6, 15/9, 15/12', 'before 2026-03-15 | before 2026-06-15 | before 2026-09-15 | before 2026-12-15'],
  ['Chậm nhất trong tháng 9/2026', 'by 2026-09-30'],
  ['Chậm nhất ngày 25 hằng tháng', 'monthly day=25'],
  ['Chậm nhất là ngày 20/11/2026', 'by 2026-11-20'],
  ['Chậm nhất đến hết ngày 30/6/2026', 'by 2026-06-30'],
  ['Chậm nhất 15 ngày sau khi kết thúc đợt kiểm tra', '15 day after "kết thúc đợt kiểm tra"'],
  ['Chậm nhất 05 ngày làm việc sau khi nhận được văn bản', '5 working-day after "nhận được văn bản"'],
  ['Hết quý II/2026', 'by 2026-06-30'],
  ['Đến hết năm 2026', 'by 2026-12-31'],
  ['Đến hết ngày 31/12/2026', 'by 2026-12-31'],
  ['Từ nay đến hết năm 2026', 'by 2026-12-31'],
  ['Từ nay đến năm 2030', 'by 2030-12-31'],
  ['Từ quý I/2026', 'from 2026-01-01'],
  ['Từ ngày 01/7/2026', 'from 2026-07-01'],
  ['Kể từ ngày 01/7/2026', 'from 2026-07-01'],
  ['Từ ngày 15/3 đến ngày 20/4/2026', '2026-03-15..2026-04-20'],
  ['Từ 01/12/2026 đến 15/01/2027', '2026-12-01..2027-01-15'],
  ['Từ ngày 20/12 đến ngày 10/01/2027', '2026-12-20..2027-01-10'],
  ['Từ tháng 10 đến tháng 3/2027', '2026-10-01..2027-03-31'],
  ['Quý II - Quý III/2026', 'Q2-3/2026'],
  ['Quý I, II, III năm 2026', 'Q1-3/2026'],
  ['Quý I, II, IV/2026', 'Q1/2026 | Q2/2026 | Q4/2026'],
  ['Quý II và Quý IV hằng năm', 'annual quarter=2 | annual quarter=4'],
  ['Quý IV hằng năm', 'annual quarter=4'],
  ['Tháng 6, tháng 12 hằng năm', 'annual month=6 | annual month=12'],
  ['6 tháng đầu năm và 6 tháng cuối năm', '2026-01-01..2026-06-30 | 2026-07-01..2026-12-31'],
  ['6 tháng, 1 năm', 'semiannual+annual'],
  ['06 tháng và năm', 'semiannual+annual'],
  ['Quý, 6 tháng, năm', 'quarterly+semiannual+annual'],
  ['Tháng, quý, năm', 'monthly+quarterly+annual'],
  ['Hằng tháng, hằng quý, 6 tháng, năm', 'monthly+quarterly+semiannual+annual'],
  ['Hằng tháng, trước ngày 05', 'monthly day=5 before=true'],
  ['Định kỳ', 'reporting-period'],
  ['Định kỳ hằng tháng, quý, năm', 'monthly+quarterly+annual'],
  ['Định kỳ hàng quý, trước ngày 15 tháng cuối quý', 'quarterly day=15 before=true'],
  ['Định kỳ hàng quý (trước ngày 15 của tháng cuối quý)', 'quarterly day=15 before=true'],
  ['3 tháng/lần', 'quarterly'],
  ['01 lần/quý', 'quarterly minTimes=1'],
  ['2 lần/năm', 'annual minTimes=2'],
  ['Mỗi năm 01 lần', 'annual minTimes=1'],
  ['Mỗi năm một lần', 'annual minTimes=1'],
  ['Hai lần một năm', 'annual minTimes=2'],
  ['Ít nhất 01 lần/tháng', 'monthly minTimes=1'],
  ['Tối thiểu 02 cuộc/năm', 'annual minTimes=2'],
  ['1 quý/lần', 'quarterly minTimes=1'],
  ['6 tháng 1 lần', 'semiannual minTimes=1'],
  ['06 tháng một lần', 'semiannual minTimes=1'],
  ['02 năm/lần', 'annual interval=2'],
  ['Mỗi tuần 01 tin, bài', 'weekly minTimes=1'],
  ['Đầu năm học', '2026-09-01..2026-09-30'],
  ['Cuối năm học 2025-2026', '2026-05-01..2026-05-31'],
  ['Học kỳ I năm học 2025-2026', '2025-09-01..2026-01-31'],
  ['Đầu mỗi năm học', 'annual'],
  ['Cuối mỗi học kỳ', 'semiannual'],
  ['Cả năm học', '2026-09-01..2027-05-31'],
  ['Đầu tháng 9/2026', '2026-09-01..2026-09-10'],
  ['Cuối tháng 6/2026', '2026-06-21..2026-06-30'],
  ['Giữa tháng 3/2026', '2026-03-11..2026-03-20'],
  ['Cuối quý IV/2026', '2026-12-01..2026-12-31'],
  ['Cuối tháng', 'monthly day=last'],
  ['Cuối quý', 'quarterly day=last'],
  ['Đầu năm', '2026-01-01..2026-03-31'],
  ['Cuối năm', '2026-10-01..2026-12-31'],
  ['Trước cuối năm 2026', 'by 2026-12-31'],
  ['Trước ngày 15 tháng 12 hằng năm', 'annual day=15 month=12 before=true'],
  ['Trước ngày 31 tháng 12 năm 2026', 'before 2026-12-31'],
  ['Ngày 15/12/2026', 'by 2026-12-15'],
  ['Ngày 20 tháng 11', 'by 2026-11-20'],
  ['15/12', 'by 2026-12-15'],
  ['2026', 'year 2026'],
  ['2025', 'year 2025'],
  ['Năm 2026', 'year 2026'],
  ['Năm 2026, 2027', '2026-01-01..2027-12-31'],
  ['Các năm 2026, 2028, 2030', 'year 2026 | year 2028 | year 2030'],
  ['Hằng năm, giai đoạn 2026 - 2030', 'annual | 2026-01-01..2030-12-31'],
  ['Hằng năm (2026-2030)', 'annual | 2026-01-01..2030-12-31'],
  ['Hằng năm từ 2026 đến 2030', 'annual | 2026-01-01..2030-12-31'],
  ['2026 và các năm tiếp theo', 'from 2026-01-01'],
  ['Năm 2026 và những năm tiếp theo', 'from 2026-01-01'],
  ['Từ năm 2026 trở đi', 'from 2026-01-01'],
  ['Từ năm 2026 đến năm 2030', '2026-01-01..2030-12-31'],
  ['Giai đoạn 2026 - 2030, tầm nhìn đến năm 2035', '2026-01-01..2030-12-31'],
  ['Giai đoạn 2026 đến 2030', '2026-01-01..2030-12-31'],
  ['Sau khi Nghị định được ban hành', 'after "nghị định được ban hành"'],
  ['Sau khi có hướng dẫn của Bộ Nội vụ', 'after "hướng dẫn" by bộ nội vụ'],
  ['Ngay sau khi được phê duyệt', 'right after "được phê duyệt"'],
  ['Ngay khi có hướng dẫn', 'right after "hướng dẫn"'],
  ['Khi có kế hoạch của tỉnh', 'after "kế hoạch" by tỉnh'],
  ['Trong 30 ngày kể từ ngày Nghị quyết có hiệu lực', '30 day after "nghị quyết có hiệu lực"'],
  ['Trong thời hạn 10 ngày làm việc', '10 working-day after ""'],
  ['Trong vòng 24 giờ', 'after ""'],
  ['45 ngày kể từ ngày ký', '45 day after "ký"'],
  ['10 ngày trước khi kết thúc năm học', '10 day before "kết thúc năm học"'],
  ['Trước kỳ họp HĐND cuối năm', 'before "kỳ họp hđnd cuối năm"'],
  ['Trước khi khai giảng', 'before "khai giảng"'],
  ['Theo kế hoạch của tỉnh', 'reference to tỉnh'],
  ['Theo tiến độ dự án', 'reference'],
  ['Theo lộ trình của Chính phủ', 'reference to chính phủ'],
  ['Theo quy định', 'reference'],
  ['Theo quy định hiện hành', 'reference'],
  ['Theo chỉ đạo của UBND tỉnh', 'reference to ubnd tỉnh'],
  ['Theo văn bản chỉ đạo của cấp trên', 'reference to cấp trên'],
  ['Theo đề nghị của các đơn vị', 'ad-hoc'],
  ['Theo thời gian được giao', 'reference'],
  ['Theo Kế hoạch số 12/KH-UBND', 'reference'],
  ['Thực hiện theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh', 'reference to ubnd tỉnh'],
  ['Theo từng giai đoạn', 'period'],
  ['Theo từng năm', 'annual'],
  ['Khi có yêu cầu', 'ad-hoc'],
  ['Khi phát sinh', 'ad-hoc'],
  ['Khi cần thiết', 'ad-hoc'],
  ['Đột xuất theo yêu cầu', 'ad-hoc'],
  ['Định kỳ, đột xuất', 'reporting-period | ad-hoc'],
  ['Định kỳ hằng năm và khi có yêu cầu', 'annual | ad-hoc'],
  ['Thường xuyên, đột xuất', 'continuous | ad-hoc'],
  ['Thường xuyên, định kỳ', 'continuous | reporting-period'],
  ['Thường xuyên, liên tục', 'continuous'],
  ['Thường xuyên/hằng năm', 'continuous | annual'],
  ['Thường xuyên và theo kế hoạch', 'continuous | reference'],
  ['Thường xuyên theo quy định', 'continuous'],
  ['Thường xuyên, theo kế hoạch', 'continuous'],
  ['Triển khai thường xuyên', 'continuous'],
  ['Duy trì thường xuyên', 'continuous'],
  ['Liên tục trong năm', 'continuous'],
  ['Hàng ngày', 'daily'],
  ['Hằng tuần', 'weekly'],
  ['Thứ Hai hằng tuần', 'weekly weekday=1'],
  ['Sáng thứ Hai hằng tuần', 'weekly weekday=1'],
  ['Chiều thứ Sáu hàng tuần', 'weekly weekday=5'],
  ['Trước 10 giờ thứ Hai hàng tuần', 'weekly weekday=1'],
  ['Trước 17 giờ 00 ngày 15/3/2026', 'by 2026-03-15'],
  ['08 giờ 00 ngày 12/5/2026', 'by 2026-05-12'],
  ['7h30 ngày 05/9/2026', 'by 2026-09-05'],
  ['Ban hành trong quý I/2026, triển khai thực hiện trong năm', 'Ban hành: Q1/2026 | year 2026'],
  ['Ban hành trong quý I/2026; thực hiện thường xuyên', '- Ban hành: Q1/2026 - continuous'],
  [
    'Xây dựng kế hoạch trong tháng 01/2026, tổ chức thực hiện thường xuyên trong năm',
    'Xây dựng kế hoạch: month 1/2026 | continuous',
  ],
  ['Hoàn thành trong quý III/2026', 'Q3/2026'],
  ['Hoàn thành xong trong năm 2026', 'year 2026'],
  ['Hoàn thành trước 30/6/2026', 'before 2026-06-30'],
  ['Xong trước 31/12/2026', 'before 2026-12-31'],
  ['Tháng 3/2026, tháng 9/2026', 'month 3/2026 | month 9/2026'],
  ['Tháng 3 và tháng 9', 'month 3/2026 | month 9/2026'],
  ['Tháng 01/2026; thường xuyên', '- month 1/2026 - continuous'],
  ['Kế hoạch: tháng 1/2026; Báo cáo: tháng 12/2026', '- Kế hoạch: month 1/2026 - Báo cáo: month 12/2026'],
  ['Quý I/2026: Kế hoạch; Quý IV/2026: Báo cáo', '- Kế hoạch: Q1/2026 - Báo cáo: Q4/2026'],
  ['- Kế hoạch: Quý I - Báo cáo: Quý IV', '- Kế hoạch: Q1/2026 - Báo cáo: Q4/2026'],
  ['Quý I/2026 và hằng quý', 'Q1/2026 | quarterly'],
  ['Trong tháng 3 và tháng 4/2026', '2026-03-01..2026-04-30'],
  ['Tuần 2 tháng 3/2026', '2026-03-08..2026-03-14'],
  ['Tuần đầu tháng 9', '2026-09-01..2026-09-07'],
  ['Trung tuần tháng 12/2026', '2026-12-11..2026-12-20'],
  ['T12/2026', 'month 12/2026'],
  ['Q1/2026', 'Q1/2026'],
  ['11/2025', 'month 11/2025'],
  ['12/2026', 'month 12/2026'],
  ['Tháng 12', 'month 12/2026'],
  ['Quý 4/2026', 'Q4/2026'],
  ['Quí II năm 2026', 'Q2/2026'],
  ['quý II-2026', 'Q2/2026'],
  ['Dịp 02/9', 'by 2026-09-02'],
  ['Trước Tết Nguyên đán', 'before "tết nguyên đán"'],
  ['Sau Đại hội', 'after "đại hội"'],
  ['Sau tháng 6/2026', 'from 2026-07-01'],
  ['Sau ngày 15/3/2026', 'from 2026-03-16'],
  ['Trước ngày 05 tháng sau', 'monthly day=5 month=next before=true'],
  ['Trước ngày 05 của tháng sau liền kề', 'monthly day=5 month=next before=true'],
  ['Trước ngày 05 tháng đầu quý sau', 'quarterly day=5 month=next before=true'],
  ['Ngày 25 tháng cuối quý', 'quarterly day=25'],
  ['Ngày làm việc cuối cùng của tháng', 'monthly day=last'],
  ['Ngày 15 và ngày 30 hằng tháng', 'monthly day=15 | monthly day=30'],
  ['Trước ngày 15/02 năm sau', 'before 2027-02-15'],
  ['Trước ngày 15/01 năm 2027', 'before 2027-01-15'],
  ['Tháng 01 năm sau', 'month 1/2027'],
  ['Từ ngày 05 đến ngày 10 hằng tháng', 'monthly day=10 firstDay=5'],
  ['Năm 2026-2027', '2026-01-01..2027-12-31'],
  ['Từ tháng 01 đến tháng 12', '2026-01-01..2026-12-31'],
  ['Tháng 01 - tháng 12/2026', '2026-01-01..2026-12-31'],
  ['Quý I đến quý III/2026', 'Q1-3/2026'],
  ['Ngày 31/12 hằng năm', 'annual day=31 month=12'],
  ['Trong quý II', 'Q2/2026'],
  ['(Quý I/2026)', 'Q1/2026'],
  ['Quý I/2026 (nếu có)', 'Q1/2026'],
  ['Dự kiến quý II/2026', 'Q2/2026'],
  ['Khoảng tháng 6/2026', 'month 6/2026'],
  ['Không quá 03 ngày', '3 day after ""'],
  ['Cùng với báo cáo CCHC', 'reference'],
  ['Lồng ghép trong báo cáo CCHC', 'reference'],
  ['Nhiều năm', 'continuous'],
  ['Dài hạn', 'continuous'],
];

/** Wordings in which a part says something of another part, or means another thing than its figures. */
const OF_PARTS: Row[] = [
  ['24/7', 'continuous'],
  ['Thường xuyên, 24/7', 'continuous'],
  ['24/24 giờ', 'continuous'],
  ['Trước ngày 24/7', 'before 2026-07-24'],
  ['15/3, 24/7, 20/11', 'by 2026-03-15 | by 2026-07-24 | by 2026-11-20'],
  ['Quý I, III hằng năm', 'annual quarter=1 | annual quarter=3'],
  ['Tháng 3, 6, 9, 12 hằng năm', 'annual month=3 | annual month=6 | annual month=9 | annual month=12'],
  ['Quý II/III năm 2026', 'Q2-3/2026'],
  ['Quý I/III', 'Q1/2026 | Q3/2026'],
  ['Quý II+III', 'Q2-3/2026'],
  ['Hàng năm, trước 30/11', 'annual day=30 month=11 before=true'],
  ['Hằng năm (trước ngày 30/11)', 'annual day=30 month=11 before=true'],
  ['Hằng năm, quý IV', 'annual quarter=4'],
  ['Hằng năm (tháng 12)', 'annual month=12'],
  ['Mỗi tháng 01 lần vào ngày 25', 'monthly day=25'],
  ['Trước tháng 12 hằng năm', 'annual month=11'],
  ['Quý I/2026 (trước ngày 15/3/2026)', '2026-01-01..2026-03-14'],
  ['Trong năm 2026, chậm nhất 30/11', '2026-01-01..2026-11-30'],
  ['Quý I/2027 (trước ngày 15/3)', '2027-01-01..2027-03-14'],
  ['Quý I/2027, trước ngày 15/3', '2027-01-01..2027-03-14'],
  ['Quý I/2026 (trước ngày 15/4/2026)', 'Q1/2026 | before 2026-04-15'],
  ['Triển khai trong năm 2026, báo cáo trước ngày 15/12/2026', 'year 2026 | before 2026-12-15'],
  ['Quý IV (tháng 11)', 'month 11/2026'],
  ['Nửa cuối tháng 6', '2026-06-16..2026-06-30'],
  ['Nửa đầu tháng 6/2026', '2026-06-01..2026-06-15'],
  ['Hè 2026', '2026-06-01..2026-08-31'],
  ['2026, tầm nhìn 2030', 'year 2026'],
  ['Năm 2026, định hướng đến năm 2030', 'year 2026'],
  ['Từ ngày 15 đến ngày 20 hàng tháng', 'monthly day=20 firstDay=15'],
  ['Từ ngày 20 đến ngày 25 tháng cuối quý', 'quarterly day=25 firstDay=20'],
  ['Hằng tháng (trước ngày 25)', 'monthly day=25 before=true'],
  [
    'Trước ngày 20 các tháng 3, 6, 9, 12',
    'before 2026-03-20 | before 2026-06-20 | before 2026-09-20 | before 2026-12-20',
  ],
  ['Ngày 15 và 30 hàng tháng', 'monthly day=15 | monthly day=30'],
  ['Trước các ngày 15 và 30 hằng tháng', 'monthly day=15 before=true | monthly day=30 before=true'],
  ['Ngày 12, 13/3/2026', 'by 2026-03-12 | by 2026-03-13'],
  ['Thứ Ba, ngày 17/3/2026', 'by 2026-03-17'],
  ['Sáng thứ Hai, ngày 16/3/2026', 'by 2026-03-16'],
  ['Trước thứ Sáu, ngày 20/3/2026', 'before 2026-03-20'],
  ['Ngày 16/3/2026 (thứ Hai)', 'by 2026-03-16'],
  ['6-2026', 'month 6/2026'],
  ['Tháng 6.2026', 'month 6/2026'],
  ['Trước 30/6/26', 'before 2026-06-30'],
  ['Quý I/26', 'Q1/2026'],
  ['Không muộn hơn 30/9/2026', 'by 2026-09-30'],
  ['Không chậm hơn ngày 25 hằng tháng', 'monthly day=25'],
  ['Trễ nhất ngày 30/9/2026', 'by 2026-09-30'],
  ['Tuần cuối hàng tháng', 'monthly day=last'],
  ['Tuần đầu hằng tháng', 'monthly day=7 firstDay=1'],
  ['Đầu mỗi tháng', 'monthly firstDay=1 day=10'],
  ['Cuối tháng 12 hằng năm', 'annual month=12 day=last'],
  ['Trước 15/6/2026 (6 tháng), trước 15/12/2026 (năm)', '6 tháng: before 2026-06-15 | Năm: before 2026-12-15'],
  [
    'Trước ngày 15/6 đối với 6 tháng; trước ngày 15/12 đối với năm',
    '- 6 tháng: before 2026-06-15 - Năm: before 2026-12-15',
  ],
  ['Trước 10/01/2027 (báo cáo năm 2026)', 'Báo cáo năm 2026: before 2027-01-10'],
  [
    'Báo cáo tháng: trước ngày 20; báo cáo quý: trước ngày 20 tháng cuối quý',
    '- Báo cáo tháng: monthly day=20 before=true - Báo cáo quý: quarterly day=20 before=true',
  ],
  ['Trong tháng', 'monthly'],
  ['Các quý trong năm 2026', 'quarterly year=2026'],
  ['Hằng năm đến năm 2030', 'annual | by 2030-12-31'],
  ['Tháng 9/2025 đến hết năm học', '2025-09-01..2026-05-31'],
];

/** Wordings in which what stands behind or before a time turns it into another, or says of what it is. */
const TURNED: Row[] = [
  ['Sớm nhất là tháng 5/2026', 'from 2026-05-01'],
  ['Không trước ngày 01/7/2026', 'from 2026-07-01'],
  ['Tháng 2 - Quý III', '2026-02-01..2026-09-30'],
  ['Quý I/2026 - Tháng 12/2026', '- Q1/2026 - month 12/2026'],
  ['Thường xuyên (Quý IV tổng kết)', 'continuous | Tổng kết: Q4/2026'],
  ['Tháng 3 (tuần cuối)', '2026-03-25..2026-03-31'],
  ['Theo lộ trình đến 2030', 'reference | by 2030-12-31'],
  ['Theo Chiến lược phát triển đến năm 2030', 'reference'],
  ['Tháng 3/2026, gia hạn đến tháng 5/2026', 'month 3/2026 | Gia hạn: by 2026-05-31'],
  ['Tính đến ngày 15/11/2026', 'by 2026-11-15'],
  ['Ngày 10/10 (Ngày Chuyển đổi số quốc gia)', 'by 2026-10-10'],
  ['Quý I (ban hành Kế hoạch), Quý IV (báo cáo)', 'Ban hành Kế hoạch: Q1/2026 | Báo cáo: Q4/2026'],
  [
    'Trước 31-3-2026 (giai đoạn 1), trước 30-9-2026 (giai đoạn 2)',
    'Giai đoạn 1: before 2026-03-31 | Giai đoạn 2: before 2026-09-30',
  ],
  ['Hằng tháng (trừ tháng 6, 12)', 'monthly'],
  ['Hằng tháng từ tháng 3', 'monthly | from 2026-03-01'],
  ['Thường xuyên hằng năm', 'continuous | annual'],
  ['Thường xuyên, báo cáo trước 25 hằng tháng', 'continuous | monthly day=25 before=true'],
  ['Trong Quý II năm 2026, định kỳ rà soát hằng năm', 'Q2/2026 | annual'],
  ['Liên tục đến khi hoàn thành', 'continuous'],
  ['Kể từ ngày ký đến hết ngày 31/12/2026', 'by 2026-12-31'],
  ['2026-2028, các năm tiếp theo', 'from 2026-01-01'],
];

/** The same times in other letters, figures and marks. */
const SPELLED: Row[] = [
  ['Quý I&II', 'Q1-2/2026'],
  ['II/2026', 'Q2/2026'],
  ['Quý một', 'Q1/2026'],
  ['Quý hai năm 2026', 'Q2/2026'],
  ['Tháng Một', 'month 1/2026'],
  ['Tháng Mười hai năm 2026', 'month 12/2026'],
  ['Tháng XII', 'month 12/2026'],
  ['Tháng3/2026', 'month 3/2026'],
  ['Quý1/2026', 'Q1/2026'],
  ['Trước15/3', 'before 2026-03-15'],
  ['15-3', 'by 2026-03-15'],
  ['Trước 15.3', 'before 2026-03-15'],
  ['2026/03/15', 'by 2026-03-15'],
  ['Không sau ngày 20/6', 'by 2026-06-20'],
  ['5, 6, 7/5/2026', 'by 2026-05-05 | by 2026-05-06 | by 2026-05-07'],
  ['9 tháng năm 2026', '2026-01-01..2026-09-30'],
  ['Giữa học kỳ I', '2026-11-01..2026-11-30'],
  ['Trước 25 hằng tháng', 'monthly day=25 before=true'],
  ['Trước ngày 14 của tháng báo cáo', 'monthly day=14 before=true'],
  ['Trước ngày 20/12 năm báo cáo', 'annual day=20 month=12 before=true'],
  ['Trước 15/12 năm trước', 'before 2025-12-15'],
  ['Trước ngày 15/12 của năm trước liền kề', 'before 2025-12-15'],
  ['Chậm nhất 15 tháng 01 năm sau', 'by 2027-01-15'],
  ['Vào ngày 15 tháng thứ 2 của quý', 'quarterly day=15 month=second'],
  ['Ngày 15 tháng giữa quý', 'quarterly day=15 month=second'],
  ['Tháng thứ 2 mỗi quý', 'quarterly month=second'],
  ['Trước ngày 20 tháng đầu tiên của quý', 'quarterly day=20 month=first before=true'],
  ['Trong 03 ngày đầu tháng', 'monthly day=3 firstDay=1'],
  ['07 ngày cuối tháng', 'monthly day=last'],
  ['Thứ Ba và thứ Năm hằng tuần', 'weekly weekday=2 | weekly weekday=4'],
  ['Thứ 7, CN hằng tuần', 'weekly weekday=6 | weekly weekday=0'],
  ['30 ngày', '30 day after ""'],
  ['Trước ngày họp 05 ngày', '5 day before "họp"'],
  ['Trước ngày khai mạc Đại hội', 'before "khai mạc đại hội"'],
  ['Song song với việc xây dựng dự toán', 'reference'],
];

/** Not stated, or told by nothing in the wording: kept as it is written. */
const UNREAD = [
  'Xây dựng kế hoạch và triển khai',
  'Học kỳ II',
  'Không quy định',
  'Chưa xác định',
  'Đã hoàn thành',
  'Như trên',
  'Tháng 2 (âm lịch)',
  'Rằm tháng 7',
  'Mùng 10 tháng 3',
  'Trước và sau Tết',
  'Trước, trong và sau Tết',
  'Tầm nhìn 2045',
  'Xuân 2026',
  'Nửa đầu quý II/2026',
  'Từ ngày 25 đến ngày 05 hằng tháng',
  'Báo cáo quý: trước ngày 20',
  'Ngày 30, 31/02/2026',
  'Trước ngày 20 các tháng 3, 13',
  'Tháng năm',
  'Tháng 5 (thay cho tháng 3)',
  'Từ tháng 10 năm trước đến tháng 3 năm sau',
  '13-14',
];

const year = { year: 2026 };
const readings = (wording: string, context = year) => {
  const read = parseDeadline(wording, context);
  return read && said(read);
};

describe('the deadlines of real papers', () => {
  it.each(OF_PAPERS)('%s', (wording, reading) => expect(readings(wording)).toBe(reading));
});

describe('deadlines of the same kinds', () => {
  it.each(OF_THE_KINDS)('%s', (wording, reading) => expect(readings(wording)).toBe(reading));
});

describe('deadlines of parts that belong together', () => {
  it.each(OF_PARTS)('%s', (wording, reading) => expect(readings(wording)).toBe(reading));
});

describe('deadlines that another word turns', () => {
  it.each(TURNED)('%s', (wording, reading) => expect(readings(wording)).toBe(reading));
});

describe('deadlines in other letters and figures', () => {
  it.each(SPELLED)('%s', (wording, reading) => expect(readings(wording)).toBe(reading));
});

it.each(UNREAD)('"%s" is none that can be read', (wording) => expect(readings(wording)).toBeUndefined());

it('reads months, quarters and the year of a school year where they lie in it', () => {
  const school = { year: 2025, schoolYear: '2025-2026' };
  for (const [wording, reading] of [
    ['Tháng 9', 'month 9/2025'],
    ['Tháng 5', 'month 5/2026'],
    ['Trước ngày 15/01', 'before 2026-01-15'],
    ['Quý IV', 'Q4/2025'],
    ['Quý II', 'Q2/2026'],
    ['Học kỳ II', '2026-02-01..2026-05-31'],
    ['Cuối năm học', '2026-05-01..2026-05-31'],
    ['Trong năm học', '2025-09-01..2026-05-31'],
    ['Cả năm', '2025-09-01..2026-05-31'],
    ['Tháng 5/2025', 'month 5/2025'],
  ] as const)
    expect(readings(wording, school), wording).toBe(reading);
});

it('reads the stretch of a paper for several years, and no day of it that may be in any of them', () => {
  const period = { period: { from: '2026-01-01', to: '2030-12-31' } };
  const read = (wording: string) => {
    const found = parseDeadline(wording, period);
    return found && said(found);
  };
  expect(read('Trong cả giai đoạn')).toBe('2026-01-01..2030-12-31');
  expect(read('Trước ngày 15/12 hằng năm')).toBe('annual day=15 month=12 before=true');
  expect(read('Quý II/2027')).toBe('Q2/2027');
  for (const wording of ['Trước ngày 15/12', 'Quý II', 'Tháng 3']) expect(read(wording), wording).toBeUndefined();
});

describe('a deadline that is written out', () => {
  const number = (min: number, max: number) => fc.integer({ min, max });
  const two = (value: number) => String(value).padStart(2, '0');
  const ROMAN = ['', 'I', 'II', 'III', 'IV'];
  const day = fc.record({ y: number(2000, 2090), m: number(1, 12), d: number(1, 28) });
  const iso = ({ y, m, d }: { y: number; m: number; d: number }) => `${y}-${two(m)}-${two(d)}`;
  const slashed = ({ y, m, d }: { y: number; m: number; d: number }) => `${two(d)}/${m}/${y}`;
  const tie = fc.constantFrom('/', ' năm ', ', năm ');
  const subset = (of: number[]) => fc.subarray(of, { minLength: 2 });

  const ONES = fc.oneof(
    fc
      .tuple(day, fc.constantFrom('Trước ngày ', 'trước ', 'Hoàn thành trước ngày ', 'Xong trước '))
      .map(([at, word]) => [word + slashed(at), `before ${iso(at)}`]),
    fc
      .tuple(day, fc.constantFrom('Chậm nhất ngày ', 'Đến hết ngày ', 'Ngày ', ''))
      .map(([at, word]) => [word + slashed(at), `by ${iso(at)}`]),
    fc
      .tuple(number(1, 12), number(2000, 2090), tie, fc.constantFrom('Tháng ', 'Trong tháng ', 'Xong trong tháng '))
      .map(([m, y, mark, word]) => [`${word}${m}${mark}${y}`, `month ${m}/${y}`]),
    fc
      .tuple(number(1, 4), number(2000, 2090), tie)
      .map(([q, y, mark]) => [`Quý ${ROMAN[q] ?? ''}${mark}${y}`, `Q${q}/${y}`]),
    number(2000, 2090).chain((y) =>
      fc.constantFrom(`${y}`, `Năm ${y}`, `Trong năm ${y}`).map((text) => [text, `year ${y}`]),
    ),
    fc
      .tuple(number(2000, 2050), number(1, 30), fc.constantFrom(' - ', '-', ' đến ', '–'))
      .map(([y, more, mark]) => [`${y}${mark}${y + more}`, `${y}-01-01..${y + more}-12-31`]),
    number(1, 28).map((d) => [`Trước ngày ${two(d)} hằng tháng`, `monthly day=${d} before=true`]),
    number(1, 28).map((d) => [`Ngày ${two(d)} hằng tháng`, `monthly day=${d}`]),
    number(1, 28).map((d) => [`Trước ngày ${d} của tháng cuối quý`, `quarterly day=${d} before=true`]),
    fc
      .tuple(number(1, 28), number(1, 12))
      .map(([d, m]) => [`Trước ngày ${d}/${m} hằng năm`, `annual day=${d} month=${m} before=true`]),
    number(2, 90).map((count) => [`${two(count)} ngày sau khi ký`, `${count} day after "ký"`]),
    fc.constantFrom(
      ['Thường xuyên', 'continuous'],
      ['Đột xuất', 'ad-hoc'],
      ['Hằng quý', 'quarterly'],
      ['Khi có yêu cầu', 'ad-hoc'],
      ['Theo quy định', 'reference'],
    ),
  ) as fc.Arbitrary<[string, string]>;

  it('is read as what was written', () => {
    fc.assert(
      fc.property(ONES, ([wording, reading]) => {
        expect(readings(wording)).toBe(reading);
      }),
    );
  });

  it('is read in a list as each of them', () => {
    fc.assert(
      fc.property(ONES, ONES, fc.constantFrom('; ', ' và ', ', '), ([a, x], [b, y], mark) => {
        const read = parseDeadline(a + mark + b, year);
        // "Trước 15/3 và 20/4" says "trước" of both; two frequencies may be one reading.
        if (/^(?:trước|chậm)/iu.test(a) || (/hằng|cuối quý/iu.test(a + b) && mark !== '; ')) return;
        // A day within the stretch before it says when in that.
        if (/^trước|chậm/iu.test(b) && mark === ', ' && /^(?:year|month|Q|\d)/u.test(x)) return;
        // A day behind an event may be one of the event's.
        if (/khi/u.test(a) && !/^(?:Trước|Chậm|Đến|Hoàn|Xong|Trong|Thường|Hằng|Đột)/iu.test(b) && mark !== '; ') return;
        if (/khi/u.test(a) && /, năm/u.test(b)) return;
        // "Theo quy định" behind a deadline adds nothing to it.
        if (/quy định/u.test(a + b) && mark !== '; ') return;
        expect(read && deadlineParts(read).map(said), a + mark + b).toEqual([x, y]);
        expect(read?.raw).toBe(a + mark + b);
      }),
    );
  });

  it('is one stretch of quarters or months in a row and several otherwise', () => {
    fc.assert(
      fc.property(subset([1, 2, 3, 4]), number(2000, 2090), fc.constantFrom(', ', ' và '), (list, y, mark) => {
        const read = parseDeadline(`Quý ${list.map((q) => ROMAN[q]).join(mark)}/${y}`);
        const inARow = (list.at(-1) ?? 0) - (list[0] ?? 0) === list.length - 1;
        expect(read && said(read)).toBe(
          inARow ? `Q${list[0] ?? 0}-${list.at(-1) ?? 0}/${y}` : list.map((q) => `Q${q}/${y}`).join(' | '),
        );
      }),
    );
    fc.assert(
      fc.property(subset([1, 2, 3, 6, 9, 10, 11, 12]), number(2000, 2090), (list, y) => {
        const read = parseDeadline(`Tháng ${list.join(', ')}/${y}`);
        const months = new Set(read && deadlineParts(read).flatMap((part) => monthsIn(part)));
        expect([...months]).toEqual(list);
      }),
    );
  });

  it('is each of several days that share their month', () => {
    const days = fc.uniqueArray(number(1, 28), { minLength: 2, maxLength: 5 });
    const monthly = fc.constantFrom(' hằng tháng', ' hàng tháng', ' mỗi tháng');
    fc.assert(
      fc.property(
        days,
        number(1, 12),
        number(2000, 2090),
        fc.constantFrom(', ', ' và '),
        monthly,
        (list, m, y, mark, each) => {
          expect(readings(`Ngày ${list.join(mark)}/${m}/${y}`)).toBe(
            list.map((d) => `by ${iso({ y, m, d })}`).join(' | '),
          );
          expect(readings(`Trước ngày ${list.join(mark)}${each}`)).toBe(
            list.map((d) => `monthly day=${d} before=true`).join(' | '),
          );
        },
      ),
    );
  });

  it('ends with the day by which it is due in a stretch, whatever the stretch', () => {
    fc.assert(
      fc.property(day, number(0, 2), fc.boolean(), (at, size, brackets) => {
        const quarter = ROMAN[Math.ceil(at.m / 3)] ?? '';
        const wording = [`Trong năm ${at.y}`, `Quý ${quarter}/${at.y}`, `Tháng ${at.m}/${at.y}`][size] ?? '';
        const near = `chậm nhất ${slashed(at)}`;
        const read = parseDeadline(brackets ? `${wording} (${near})` : `${wording}, ${near}`);
        expect(read?.kind).toBe('period');
        expect(read && deadlineSpan(read).end).toBe(iso(at));
      }),
    );
  });

  it('says of what it is, whatever that is', () => {
    const label = fc.constantFrom(
      'Ban hành kế hoạch',
      'Xây dựng dự thảo',
      'Ký ban hành văn bản',
      'Rà soát, lập danh mục',
    );
    fc.assert(
      fc.property(label, day, (of, at) => {
        expect(readings(`${of} trước ngày ${slashed(at)}`)).toBe(`${of}: before ${iso(at)}`);
        expect(readings(`${of}: trước ngày ${slashed(at)}`)).toBe(`${of}: before ${iso(at)}`);
      }),
    );
  });
});

/** The months that a reading covers. */
function monthsIn(part: Deadline): number[] {
  const { start, end } = deadlineSpan(part);
  const [from, to] = [Number(start?.slice(5, 7)), Number(end?.slice(5, 7))];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
